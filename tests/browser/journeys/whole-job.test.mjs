// The job from end to end, each person in a window of their own: a stranger registers, the school wants her, her ID is
// seen, she is cleared, takes a shift, is signed in and out, tells of more time, and an employer checks her letter.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { fine, path } from '../hands.mjs';
import { as, daysAfter, mailTo, moveClock, none, open, schoolClock, visitor } from '../world.mjs';

const SCHOOL = 'Albemarle Road Elementary';
const FAMILY = `Quist${Date.now() % 100_000}`;
const MAIL = `marta.${FAMILY.toLowerCase()}@example.org`;
const TITLE = `Bookworms ${FAMILY}`;

const click = (page, name, role = 'button') => page.getByRole(role, { name, exact: true }).first().click();
const said = (page, words) => page.getByRole('status').filter({ hasText: words }).waitFor();

async function registers({ page }) {
  await open(page, { path: '/volunteer' });
  await page.locator('main a[href="/volunteer/register"]').first().click();
  await click(page, 'Start', 'link');
  await page.getByLabel('Your email address').fill(MAIL);
  await click(page, 'Send me a code');
  const { text } = await mailTo(MAIL, /\d{6}/);
  await page.getByLabel('Code').fill(text.match(/\d{6}/)[0]);
  await click(page, 'Go on');
  await page.getByLabel('First name').fill('Marta');
  await page.getByLabel('Last name').fill(FAMILY);
  await click(page, 'Go on');
  await page.getByLabel('First and middle names').fill('Marta');
  await page.getByLabel('Date of birth').fill('4/9/1987');
  await page.getByLabel('Street address').fill('300 E 7th St');
  await page.getByLabel('City').fill('Charlotte');
  await page.getByLabel('ZIP code').fill('28212');
  await fine(page);
  await click(page, 'Save and go on');
  await page.getByRole('checkbox', { name: /^Reading buddy/ }).check();
  await click(page, 'Save and go on');
  await click(page, 'Save and go on', 'link');
  await page.getByRole('checkbox', { name: new RegExp(`^${SCHOOL}`) }).check();
  await click(page, 'Save and go on');
  await page.getByRole('checkbox', { name: 'Weekday mornings' }).check();
  await click(page, 'Save and go on');
  for (const box of await page.getByRole('checkbox', { name: 'I agree' }).all()) await box.check();
  await click(page, 'Agree and go on');
  await fine(page);
  await click(page, 'Send my application');
  await said(page, 'Thank you!');
}

/** Her case as the office finds it: by name, in the queue. */
async function findsHer({ page }, queue = '/office/clearances') {
  await open(page, { path: queue });
  await click(page, `Marta ${FAMILY}`, 'link');
  await page.getByRole('heading', { level: 1, name: `Marta ${FAMILY}` }).waitFor();
  await fine(page);
}

async function schoolWantsHer(cora) {
  await findsHer(cora);
  const yes = cora.page.getByRole('button', { name: 'Yes, we do' });
  if (await yes.isVisible()) await yes.click();
}

async function seesId(fay) {
  await findsHer(fay);
  await fay.page.getByLabel('Date of birth on the ID').fill('4/9/1978');
  await fay.page.getByRole('checkbox').check();
  await click(fay.page, 'I have seen the ID');
  await fay.page.locator('.summary').waitFor(); // another day of birth than hers
  await fine(fay.page);
  await fay.page.getByLabel('Date of birth on the ID').fill('4/9/1987');
  await fay.page.getByRole('checkbox').check();
  await click(fay.page, 'I have seen the ID');
  await fay.page.getByRole('button', { name: 'I have seen the ID' }).waitFor({ state: 'detached' });
}

async function clears(rita) {
  await findsHer(rita, '/office/screening?state=screening');
  await click(rita.page, 'Record the result');
  await rita.page.locator('.summary').waitFor(); // without a result
  await fine(rita.page);
  await rita.page.getByRole('radio').first().check();
  await click(rita.page, 'Record the result');
  await mailTo(MAIL, /help/i);
}

async function publishes(cora, day, starts, ends) {
  const { page } = cora;
  await open(page, { path: '/office/opportunities/new?template=reading-buddy' });
  await page.getByLabel('Title').fill('');
  await click(page, 'Save');
  await page.locator('.summary').waitFor();
  await fine(page);
  await page.getByLabel('Title').fill(TITLE);
  await page.getByLabel('What people will do').fill('Read with one child at a time.');
  await click(page, 'Save');
  await page.getByLabel('Day', { exact: true }).fill(day);
  await page.getByLabel('Begins').fill(starts);
  await page.getByLabel('Ends').fill(ends);
  await page.getByLabel('Places').fill('2');
  await click(page, 'Add');
  await page.getByRole('link', { name: /^Who is coming/ }).waitFor();
  for (const verb of ['Agree for the school', 'Publish']) {
    const button = page.getByRole('button', { name: verb, exact: true });
    if (await button.isVisible()) await button.click();
  }
  await page.getByText('Published', { exact: true }).waitFor();
  await fine(page);
}

async function takesPlace({ page }) {
  await open(page, { path: `/opportunities?q=${FAMILY}` });
  await fine(page);
  await click(page, TITLE, 'link');
  await page.getByRole('link', { name: /^Details/ }).first().click();
  await click(page, 'Take this place');
  await page.getByRole('status').first().waitFor();
  await fine(page);
  const { text } = await mailTo(MAIL, new RegExp(TITLE));
  assert.ok(text.includes(SCHOOL), 'the confirmation names the school');
}

async function signsHerInAndOut(fay) {
  await open(fay.page, { path: '/office/board' });
  await fay.page.getByRole('button', { name: `Sign in Marta ${FAMILY}` }).click();
  await fay.page.getByRole('button', { name: `Sign out Marta ${FAMILY}` }).waitFor();
  await fine(fay.page);
  await fay.page.getByRole('button', { name: `Sign out Marta ${FAMILY}` }).click();
  await fay.page.getByRole('button', { name: `Sign out Marta ${FAMILY}` }).waitFor({ state: 'detached' });
}

async function tellsOfMoreTime({ page }, day) {
  await open(page, { path: '/me/hours' });
  await click(page, 'Send to the school');
  await page.locator('.summary').waitFor();
  await fine(page);
  await page.getByLabel('Day', { exact: true }).fill(day);
  await page.getByRole('combobox', { name: 'School' }).fill(SCHOOL);
  await page.getByRole('option', { name: SCHOOL }).click();
  await page.locator('select[name=category]').selectOption({ index: 1 });
  await page.getByLabel('How long').fill('1:30');
  await click(page, 'Send to the school');
  // Time of that day at that school is noted already: she says that this is other time.
  await page.locator('input[name=other]').check();
  await fine(page);
  await click(page, 'Send to the school');
  await said(page, 'The school will look at it.');
}

async function confirms(cora) {
  await open(cora.page, { path: '/office/hours' });
  await cora.page.getByRole('button', { name: new RegExp(`^Confirm ?: Marta ${FAMILY}`) }).click();
  await cora.page.getByRole('button', { name: new RegExp(`^Confirm ?: Marta ${FAMILY}`) }).waitFor({ state: 'detached' });
}

async function getsLetter({ page }, day) {
  await open(page, { path: '/me/letters' });
  await page.getByLabel('From').fill(day);
  await page.getByLabel('To', { exact: true }).fill(day);
  await click(page, 'Write the letter');
  await page.locator('article.letter').waitFor();
  await fine(page);
  const words = await page.locator('article.letter').innerText();
  assert.ok(words.includes(`Marta ${FAMILY}`) && words.includes('1.5 hours'), words);
  return words.match(/[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}/)[0];
}

async function checksLetter({ page }, code) {
  await open(page, { path: '/letters/check' });
  await page.getByLabel('Code').fill('123');
  await click(page, 'Check');
  await page.locator('.summary').waitFor();
  await fine(page);
  await page.getByLabel('Code').fill(code.toLowerCase());
  await click(page, 'Check');
  await page.getByText('This letter is valid').waitFor();
  const words = await page.locator('main').innerText();
  assert.ok(words.includes('1.5 hours') && !words.includes('Marta') && !words.includes(SCHOOL), words);
  await fine(page);
}

it('from a stranger’s first visit to an employer’s check of her letter', { timeout: 240_000 }, async () => {
  const today = daysAfter((await schoolClock()).date, 1);
  await moveClock({ date: today, time: '09:00' });
  const [marta, cora, fay, rita, employer] = await Promise.all([
    visitor({ width: 390 }), as('cora', { lang: 'en' }), as('fay', { lang: 'en' }), as('rita', { lang: 'en' }), visitor({ width: 320 }),
  ]);
  await registers(marta);
  await schoolWantsHer(cora);
  await seesId(fay);
  await clears(rita);
  await open(marta.page, { path: '/me/clearance' });
  await marta.page.getByText('You are cleared for').waitFor();
  await publishes(cora, today, '09:30', '10:30');
  await takesPlace(marta);
  await signsHerInAndOut(fay);
  await tellsOfMoreTime(marta, today);
  await confirms(cora);
  const code = await getsLetter(marta, today);
  await checksLetter(employer, code);
  assert.equal(path(employer.page), `/letters/${code}`);
  for (const one of [marta, cora, fay, rita, employer]) {
    none(one.problems);
    await one.close();
  }
});
