// A full shift: Ana, who reads Spanish on her telephone, waits for a place; one comes free, and the message's link is enough
// to take it. Ruth behind her moves up; whoever gave the place back cannot have it again over their heads.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { fine, path } from '../hands.mjs';
import { as, mailTo, none, open, visitor } from '../world.mjs';

const PHONE = { width: 390, height: 780 };
const click = (page, name, role = 'button') => page.getByRole(role, { name, exact: true }).first().click();
const said = (page, words) => page.getByRole('status').filter({ hasText: words }).waitFor();
const words = (page) => page.locator('main').innerText();

/** From the list of ways to help to the first date of lunch duty that has one place left; answers with its address. */
async function takesLastPlace({ page }) {
  await open(page, { path: '/opportunities?q=Lunch' });
  await click(page, 'Lunch duty', 'link');
  await page.getByRole('row').filter({ hasText: '1 place left' }).getByRole('link', { name: /^Details/ }).click();
  await click(page, 'Take this place');
  await said(page, 'You have a place. Thank you!');
  return path(page);
}

/** The date is full; its way on is the waiting list. */
async function waits({ page }) {
  await open(page, { path: '/opportunities' });
  await page.getByLabel('Palabras para buscar').fill('Lunch');
  await click(page, 'Mostrar');
  await click(page, 'Lunch duty', 'link');
  await fine(page);
  await page.getByRole('row').filter({ hasText: 'Completo' }).getByRole('link', { name: 'Esperar un lugar' }).click();
  assert.match(await words(page), /Todos los lugares de este turno están ocupados[\s\S]*Nadie espera todavía/);
  await fine(page);
  await click(page, 'Entrar en la lista de espera');
  await said(page, 'Usted está en la lista de espera.');
  assert.match(await words(page), /Usted es el número 1 de 1 en la fila/);
  await fine(page);
}

it('Ana waits for a place, is offered one by message and takes it with the link', { timeout: 180_000 }, async () => {
  const [ana, ben, ruth] = [await as('ana', { lang: 'es', ...PHONE }), await as('ben', { lang: 'en', ...PHONE }), await as('ruth', { lang: 'en', ...PHONE })];
  const shift = await takesLastPlace(ben);
  await waits(ana);
  assert.equal(path(ana.page), shift);
  await open(ruth.page, { path: shift });
  await click(ruth.page, 'Join the waiting list');
  await said(ruth.page, 'You are on the waiting list.');
  assert.match(await words(ruth.page), /You are number 2 of 2 in line/);

  // Ben gives his place back, which is Ana's from that moment: he cannot have it again.
  await open(ben.page, { path: shift });
  await click(ben.page, 'Give my place back');
  await said(ben.page, 'Your place is free again.');
  await open(ben.page, { path: shift });
  assert.equal(await ben.page.getByRole('button', { name: 'Take this place' }).count(), 0, 'the place is not his to take');

  const offer = await mailTo('ana@example.org', /Hay un lugar para usted: Lunch duty/);
  assert.equal(offer.lang, 'es');
  const mine = await as('ana', { lang: 'es', ...PHONE });
  await open(mine.page, { path: '/me' });
  assert.match(await words(mine.page), /Una escuela espera su respuesta/);
  await click(mine.page, 'Decir sí o no', 'link');
  await mine.page.getByRole('heading', { level: 1, name: 'Mis turnos' }).waitFor();
  assert.match(await words(mine.page), /En espera de un lugar\s+Lunch duty[\s\S]*Le guardamos un lugar hasta:/);
  await fine(mine.page);
  await mine.close();

  // She opens the message on a telephone where she has never signed in.
  const phone = await visitor({ lang: 'es', ...PHONE });
  const link = offer.text.match(/https?:\S+\/offers\/\S+/)[0];
  await phone.page.goto(link);
  assert.match(await words(phone.page), /Hola, Ana\s+Lunch duty[\s\S]*¿Lo quiere\? Le guardamos este lugar hasta:/);
  await fine(phone.page);
  await click(phone.page, 'Sí, iré');
  await phone.page.getByText('Usted tiene un lugar', { exact: true }).waitFor();
  await fine(phone.page);
  // Pressed again later, the link says how it stands.
  await phone.page.goto(link);
  await phone.page.getByText('Usted tiene un lugar', { exact: true }).waitFor();
  await mailTo('ana@example.org', /Usted tiene un lugar: Lunch duty/);

  await open(ana.page, { path: '/me/shifts' });
  const coming = ana.page.getByRole('article').filter({ has: ana.page.locator(`a[href="${shift}"]`) });
  assert.match(await coming.innerText(), /Lunch duty[\s\S]*Inscrito/);
  await open(ruth.page, { path: shift });
  assert.match(await words(ruth.page), /You are number 1 of 1 in line/);
  await fine(ruth.page);
  for (const one of [ana, ben, ruth, phone]) {
    none(one.problems);
    await one.close();
  }
});
