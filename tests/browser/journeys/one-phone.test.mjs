// Two parents with one phone between them and no e-mail each register, with the keyboard alone, in Spanish, on a small screen.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { fine, path, press, tabTo, tick, type } from '../hands.mjs';
import { mailTo, none, open, visitor } from '../world.mjs';

const tail = String(Date.now() % 70 + 30);
const PHONE = `704-555-01${tail}`;

const button = (page, name) => page.getByRole('button', { name, exact: true });

/** From the invitation to the code that came by text message. */
async function comeIn(page, since) {
  await open(page, { path: '/volunteer/register' });
  await fine(page);
  await press(page, page.getByRole('link', { name: 'Empezar' }));
  await press(page, button(page, 'Enviarme un código'));
  await fine(page); // with the error of a field left empty
  await type(page, 'Su correo electrónico o su número de celular', PHONE);
  await press(page, button(page, 'Enviarme un código'));
  const { text } = await mailTo(`+1${PHONE.replaceAll('-', '')}`, /\d{6}/, { after: since });
  await type(page, 'Código', text.match(/\d{6}/)[0]);
  await press(page, button(page, 'Continuar'));
}

/** All of the form, from who it is to the thanks. */
async function register(page, { given, family, born }) {
  assert.equal(path(page), '/volunteer/register/you');
  await type(page, 'Fecha de nacimiento', '31/31/1990');
  await press(page, button(page, 'Guardar y seguir'));
  await fine(page);
  assert.ok(await page.locator('.summary').evaluate((summary) => summary === document.activeElement), 'the errors have the focus');
  await type(page, 'Nombres', given);
  await type(page, 'Apellidos', family);
  await type(page, 'Fecha de nacimiento', born);
  await type(page, 'Calle y número', '4100 Central Ave, Apt 3');
  await type(page, 'Ciudad', 'Charlotte');
  await type(page, 'Código postal', '28205');
  await press(page, button(page, 'Guardar y seguir'));

  await press(page, button(page, 'Guardar y seguir'));
  await fine(page); // nothing chosen
  await tick(page, page.getByRole('checkbox', { name: /^Compañero de lectura/ }));
  await press(page, button(page, 'Guardar y seguir'));
  await fine(page);
  await press(page, page.getByRole('link', { name: 'Guardar y seguir' }));

  await type(page, 'Nombre de la escuela o código postal', 'Albemarle Road Elementary');
  await press(page, button(page, 'Buscar escuelas'));
  await tick(page, page.getByRole('checkbox', { name: /^Albemarle Road Elementary/ }));
  await fine(page);
  await press(page, button(page, 'Guardar y seguir'));
  await press(page, button(page, 'Guardar y seguir'));

  for (const box of await page.getByRole('checkbox').all()) await tick(page, box);
  await press(page, button(page, 'Aceptar y seguir'));
  await fine(page);
  await press(page, button(page, 'Enviar mi solicitud'));
  await page.getByRole('status').filter({ hasText: '¡Gracias!' }).waitFor();
  assert.equal(path(page), '/me/clearance');
  await fine(page);
}

it('Rosa and Mateo share a phone and each have an application of their own', { timeout: 120_000 }, async () => {
  const rosa = await visitor({ lang: 'es', width: 320 });
  const before = new Date(Date.now() - 1000).toISOString();
  await comeIn(rosa.page, before);
  await type(rosa.page, 'Nombre', 'Rosa');
  await type(rosa.page, 'Apellidos', 'Ibarra');
  await press(rosa.page, button(rosa.page, 'Continuar'));
  await register(rosa.page, { given: 'Rosa', family: 'Ibarra', born: '5/2/1990' });

  const mateo = await visitor({ lang: 'es', width: 320 });
  await comeIn(mateo.page, new Date().toISOString());
  await fine(mateo.page);
  // A group of answers is one stop; the arrows choose in it.
  await tabTo(mateo.page, mateo.page.getByRole('radio').first());
  await mateo.page.keyboard.press('Space');
  await mateo.page.keyboard.press('ArrowDown');
  assert.ok(await mateo.page.getByRole('radio', { name: /^Otra persona/ }).isChecked());
  await press(mateo.page, button(mateo.page, 'Continuar'));
  await type(mateo.page, 'Nombre', 'Mateo');
  await type(mateo.page, 'Apellidos', 'Ibarra');
  await press(mateo.page, button(mateo.page, 'Continuar'));
  await register(mateo.page, { given: 'Mateo', family: 'Ibarra', born: '11/24/1988' });

  for (const [one, given, other] of [[rosa, 'Rosa', 'Mateo'], [mateo, 'Mateo', 'Rosa']]) {
    await open(one.page, { path: '/me' });
    const words = await one.page.locator('main').innerText();
    assert.ok(words.includes(given) && !words.includes(other), `${given}’s page is about ${given} alone`);
    none(one.problems);
    await one.close();
  }
});
