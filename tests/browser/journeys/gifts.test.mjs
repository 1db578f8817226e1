// Four gifts and the way each takes: a playground that needs upkeep goes to the board, books to the principal, coats get a
// letter that describes them and values nothing, and a ticket to a dinner gets the letter that says what the meal is worth.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { fine } from '../hands.mjs';
import { as, dayInWords, mailTo, none, open, schoolClock, visitor } from '../world.mjs';

const MARK = Date.now() % 100_000;
const SCHOOL = 'Albemarle Road Elementary';
const PHONE = { width: 390, height: 780 };

const click = (page, name, role = 'button') => page.locator('main').getByRole(role, { name, exact: true }).first().click();
const said = (page, words) => page.getByRole('status').filter({ hasText: words }).waitFor();
const words = (page) => page.locator('main').innerText();
const pick = (page, name, value) => page.locator(`input[name="${name}"][value="${value}"]`).check();

/** The list of schools is typed into; its first line that fits is taken. */
async function choosesSchool(page) {
  const box = page.getByRole('combobox', { name: /^Which school\?/ });
  await box.fill(SCHOOL);
  await page.getByRole('option', { name: SCHOOL }).first().click();
}

/** A stranger on a telephone offers something, and keeps the link that comes by mail. */
async function offers(donor, { kind, what, amount, quantity, value, contact }) {
  const { page } = donor;
  await open(page, { path: '/give' });
  await click(page, 'Offer a gift', 'link');
  await click(page, 'Send my offer');
  await page.locator('.summary').waitFor();
  await fine(page);
  await pick(page, 'kind', kind);
  await page.getByLabel(/^What is it\?/).fill(what);
  if (quantity) await page.getByLabel(/^How many\?/).fill(quantity);
  if (value) await page.getByLabel(/^What do you think it is worth\?/).fill(value);
  if (amount) await page.getByLabel(/^Amount in dollars/).fill(amount);
  await choosesSchool(page);
  await page.getByLabel(/^Your name/).fill(donor.name);
  await page.getByLabel(/^Email or cell phone/).fill(contact);
  await click(page, 'Send my offer');
  await page.getByRole('heading', { level: 1, name: 'Thank you for your offer' }).waitFor();
  await fine(page);
  return (await mailTo(contact, /Thank you for offering/)).text.match(/https?:\/\/\S+/)[0];
}

/** Pia answers the six questions; `upkeep` is a concern if there is one, `benefit` what is given in return. */
async function looksAt({ page }, donor, { upkeep, benefit } = {}) {
  await open(page, { path: '/office/gifts' });
  await page.locator('main').getByRole('link', { name: donor }).first().click();
  for (const question of ['suitability', 'safety', 'technology', 'endorsement', 'equity']) await pick(page, question, 'fine');
  await pick(page, 'upkeep', upkeep ? 'concern' : 'fine');
  if (upkeep) await page.locator('input[name="upkeep_note"]').fill(upkeep);
  if (benefit) {
    await page.getByLabel(/^What the donor gets in return/).fill(benefit[0]);
    await page.getByLabel(/^Its value in good faith/).fill(benefit[1]);
  }
  await click(page, 'Save, and pass it on');
  await said(page, 'Whoever decides has been told.');
  await fine(page);
  return page.url();
}

/** It came; the letter is written. Answers with the letter as the donor reads it. */
async function receives({ page }, at, donor, fill) {
  await page.goto(at);
  await fill(page);
  await page.getByLabel(/^Received by/).fill('Fay Lindqvist');
  await click(page, 'Write it down');
  await said(page, 'Written down. The letter is next.');
  await click(page, 'Write the letter');
  await said(page, 'The letter is written.');
  const { text } = await mailTo(donor.contact, /thanks you for your gift/);
  await donor.page.goto(text.match(/https?:\/\/\S+\/letters\/\S+/)[0]);
  await fine(donor.page);
  return words(donor.page);
}

const stranger = async (name) => ({ ...(await visitor(PHONE)), name: `${name} ${MARK}`, contact: `${name.toLowerCase().replaceAll(' ', '.')}.${MARK}@example.org` });

it('a playground goes to the board, books to the principal, and coats get a letter without a value', { timeout: 240_000 }, async () => {
  const [builder, reader, sewer] = [await stranger('Elm Builders'), await stranger('Ina Booker'), await stranger('Odette Coats')];
  const [pia, pat, dora] = [await as('pia', { lang: 'en' }), await as('pat', { lang: 'en' }), await as('dora', { lang: 'en' })];
  const today = (await schoolClock()).date;

  // A playground of 1,200 dollars, with upkeep.
  const link = await offers(builder, { kind: 'goods', what: 'A playground with a slide', quantity: '1', value: '1,200', contact: builder.contact });
  const playground = await looksAt(pia, builder.name, { upkeep: 'Mulch every spring' });
  assert.match(await words(pia.page), /Board of education\s+for its upkeep|Board of education[\s\S]*upkeep/);
  await pat.page.goto(playground);
  assert.equal(await pat.page.getByRole('button', { name: 'Accept with thanks' }).count(), 0, 'it is not the principal’s');
  await builder.page.goto(link);
  assert.match(await words(builder.page), /The board of education decides at one of its next meetings/);
  await dora.page.goto(playground);
  await click(dora.page, 'Accept with thanks');
  await dora.page.locator('.summary').waitFor();
  await fine(dora.page);
  await dora.page.locator('#yes_meeting').fill(today);
  await click(dora.page, 'Accept with thanks');
  await said(dora.page, 'Accepted. The donor has been told.');
  await mailTo(builder.contact, /Your gift is welcome/);

  // Books of 90 dollars are the principal's.
  await offers(reader, { kind: 'goods', what: 'Picture books, new', quantity: '9', value: '$90', contact: reader.contact });
  const books = await looksAt(pia, reader.name);
  await open(pat.page, { path: '/office/gifts' });
  await fine(pat.page);
  await pat.page.goto(books);
  await click(pat.page, 'Accept with thanks');
  await said(pat.page, 'Accepted. The donor has been told.');

  // Coats of 260 dollars: the letter describes and counts them, and values nothing.
  await offers(sewer, { kind: 'goods', what: 'Winter coats, new', quantity: '13', value: '260', contact: sewer.contact });
  const coats = await looksAt(pia, sewer.name);
  await dora.page.goto(coats);
  await click(dora.page, 'Accept with thanks');
  await said(dora.page, 'Accepted. The donor has been told.');
  const letter = await receives(pia, coats, sewer, async (page) => {
    await page.locator('#quantity').fill('13');
    await page.getByLabel(/^Condition/).fill('New');
  });
  assert.match(letter, /Winter coats, new \(13\)/);
  assert.match(letter, /We describe your gift and put no value on it/);
  assert.doesNotMatch(letter, /260|\$/);
  assert.match(letter, new RegExp(dayInWords(today, 'en')));
  for (const one of [builder, reader, sewer, pia, pat, dora]) {
    none(one.problems);
    await one.close();
  }
});

it('a ticket of 100 dollars with a meal of 30 gets the letter that says so', { timeout: 120_000 }, async () => {
  const guest = await stranger('Arthur Diner');
  const [pia, pat] = [await as('pia', { lang: 'en' }), await as('pat', { lang: 'en' })];
  const link = await offers(guest, { kind: 'money', what: 'Ticket to the library dinner', amount: '100', contact: guest.contact });
  const dinner = await looksAt(pia, guest.name, { benefit: ['A meal', '30'] });
  await pat.page.goto(dinner);
  await click(pat.page, 'Accept with thanks');
  await said(pat.page, 'Accepted. The donor has been told.');
  // The donor reads to whom the check is made out; no card is asked for.
  await guest.page.goto(link);
  assert.match(await words(guest.page), /By check, made out to Charlotte-Mecklenburg Board of Education/);
  const letter = await receives(pia, dinner, guest, async (page) => {
    await pick(page, 'came', 'check');
    await page.locator('#amount').fill('100');
  });
  assert.match(letter, /your gift of \$100\.00/);
  assert.match(letter, /In return you received: A meal\. Our good-faith estimate of its value is \$30\.00/);
  assert.match(letter, /Only the part of your payment above this value, \$70\.00, can be deductible/);
  for (const one of [guest, pia, pat]) {
    none(one.problems);
    await one.close();
  }
});
