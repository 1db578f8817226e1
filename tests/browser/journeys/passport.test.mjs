// A parent with a foreign passport and no Social Security number: what asks too much is said before it is sent, with what
// can be done instead. In Spanish, at 320 pixels, with the keyboard alone.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { fine, path, press, tick, type } from '../hands.mjs';
import { as, none, open } from '../world.mjs';

const button = (page, name) => page.getByRole('button', { name, exact: true });
const words = (page) => page.locator('main').innerText();

it('Nia chooses a task that asks for more than she has, and is led to one that does not', { timeout: 120_000 }, async () => {
  const nia = await as('nia', { lang: 'es', width: 320 });
  const { page } = nia;
  await open(page, { path: '/volunteer/register' });
  assert.ok((await words(page)).includes('pasaporte de cualquier país'), 'the first page says that her passport will do');
  await press(page, page.getByRole('link', { name: 'Empezar' }));
  await type(page, 'Calle y número', '2200 Park Rd');
  await type(page, 'Ciudad', 'Charlotte');
  await type(page, 'Código postal', '28212');
  await press(page, button(page, 'Guardar y seguir'));

  await tick(page, page.getByRole('checkbox', { name: /^Mentor/ }));
  await tick(page, page.getByRole('checkbox', { name: /^Compañero de lectura/ }));
  await press(page, button(page, 'Guardar y seguir'));
  assert.match(await words(page), /Nivel 3[\s\S]*Puede pedirle un número de Seguro Social/);
  await fine(page);
  await press(page, button(page, 'Prefiero ayudar en este nivel'));
  assert.equal(path(page), '/volunteer/register/tasks');
  assert.ok(!(await page.getByRole('checkbox', { name: /^Mentor/ }).isChecked()), 'the task that asked too much is left out');
  await fine(page);
  await press(page, button(page, 'Guardar y seguir'));
  assert.match(await words(page), /Nivel 2[\s\S]*No necesita número de Seguro Social/);

  await press(page, page.getByRole('link', { name: 'Guardar y seguir' }));
  await tick(page, page.getByRole('checkbox').first());
  await press(page, button(page, 'Guardar y seguir'));
  await press(page, button(page, 'Guardar y seguir'));
  for (const box of await page.getByRole('checkbox').all()) await tick(page, box);
  await press(page, button(page, 'Aceptar y seguir'));
  await press(page, button(page, 'Enviar mi solicitud'));
  assert.equal(path(page), '/me/clearance');
  assert.match(await words(page), /pasaporte de cualquier país/i);
  await fine(page);
  none(nia.problems);
  await nia.close();
});
