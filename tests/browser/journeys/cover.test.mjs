// Ben cannot come and asks around. Those who know the school are asked first: Ruth says no on her own page. Some hours later
// the next are asked; Ana opens the message, in Spanish, and has the place. Nobody else is waited for then.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { fine, path } from '../hands.mjs';
import { as, daysAfter, mailTo, moveClock, none, open, schoolClock, visitor } from '../world.mjs';

const PHONE = { width: 390, height: 780 };
const click = (page, name, role = 'button') => page.getByRole(role, { name, exact: true }).first().click();
const said = (page, words) => page.getByRole('status').filter({ hasText: words }).waitFor();
const words = (page) => page.locator('main').innerText();

/** A place at lunch, in two school days. */
async function takesPlace({ page }) {
  await open(page, { path: '/opportunities?q=Lunch' });
  await click(page, 'Lunch duty', 'link');
  await page.getByRole('row').filter({ hasText: '1 place left' }).getByRole('link', { name: /^Details/ }).click();
  await click(page, 'Take this place');
  await said(page, 'You have a place. Thank you!');
  return path(page);
}

async function asksAround({ page }, shift) {
  await open(page, { path: '/me/shifts' });
  const mine = page.getByRole('article').filter({ has: page.locator(`a[href="${shift}"]`) });
  await mine.getByRole('link', { name: 'I cannot come' }).click();
  await page.getByRole('heading', { level: 1, name: 'I cannot come' }).waitFor();
  await fine(page);
  await click(page, 'Ask for cover');
  await said(page, 'Done. We are asking the first people.');
  assert.match(await words(page), /You keep your place until someone says yes/);
  await fine(page);
}

/** The question on somebody's own page; jobs take a moment. */
async function isAsked({ page }, shift, { open: answer, heading }) {
  const question = page.getByRole('article').filter({ has: page.getByRole('link', { name: new RegExp(`^${answer}`) }) }).filter({ hasText: 'Lunch duty' });
  for (let tries = 0; ; tries += 1) {
    await open(page, { path: '/me/shifts' });
    if (await question.count()) break;
    assert.ok(tries < 30, `${path(page)} asks nothing`);
    await page.waitForTimeout(500);
  }
  await fine(page);
  await question.getByRole('link', { name: new RegExp(`^${answer}`) }).click();
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
}

it('Ben cannot come, Ruth says no, and Ana takes his place from the message', { timeout: 240_000 }, async () => {
  const { date } = await schoolClock();
  await moveClock({ date: daysAfter(date, 1), time: '09:30' });
  const [ben, ruth, sol] = [await as('ben', { lang: 'en', ...PHONE }), await as('ruth', { lang: 'en', ...PHONE }), await as('sol', { lang: 'es', ...PHONE })];
  const shift = await takesPlace(ben);
  await asksAround(ben, shift);

  await isAsked(ruth, shift, { open: 'Answer', heading: 'Can you help?' });
  assert.match(await words(ruth.page), /The school needs someone for this shift/);
  assert.ok(!(await words(ruth.page)).includes('Ben'), 'nobody is told whose place it is');
  await fine(ruth.page);
  await click(ruth.page, 'Not this time');
  await said(ruth.page, 'Thank you for telling us.');

  // In the afternoon nobody has said yes, and the next are asked: Ana, who was asked for another shift this week.
  await moveClock({ date: daysAfter(date, 1), time: '16:00' });
  const ask = await mailTo('ana@example.org', /¿Puede ayudar\? Lunch duty/);
  const ana = await visitor({ lang: 'es', ...PHONE });
  const link = ask.text.match(/https?:\S+\/cover\/\S+/)[0];
  await ana.page.goto(link);
  assert.match(await words(ana.page), /La escuela necesita a alguien para este turno/);
  await fine(ana.page);
  await click(ana.page, 'Sí, voy');
  await ana.page.getByText('¡Gracias! Vaya primero a la recepción y regístrese.').waitFor();
  await fine(ana.page);

  // The place is hers, Ben need not come, and who was asked too is told that it is settled.
  await mailTo('ben@example.org', /Someone else comes: Lunch duty/);
  await open(ben.page, { path: '/me/shifts' });
  assert.equal(await ben.page.locator(`article a[href="${shift}"]`).count(), 0, 'the shift is not among Ben’s any more');
  const own = await as('ana', { lang: 'es', ...PHONE });
  await open(own.page, { path: '/me/shifts' });
  await own.page.locator(`article a[href="${shift}"]`).first().waitFor();
  await open(sol.page, { path: '/me/shifts' });
  assert.equal(await sol.page.locator('a[href^="/me/asked/"]').count(), 0, 'nobody is asked any more');
  await ana.page.goto(link);
  await ana.page.getByText('Usted tiene un lugar', { exact: true }).waitFor();
  for (const one of [ben, ruth, sol, ana, own]) {
    none(one.problems);
    await one.close();
  }
});
