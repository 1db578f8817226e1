// A partner's insurance lapses on Sunday. On Monday morning its fourteen schools are paused; the front office reads why; the
// partner opens the link of its letter on a phone, is told what is wrong with the first file, sends the right one, and
// everything goes on by itself when the office has accepted it.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { fine, path } from '../hands.mjs';
import { as, daysAfter, mailTo, moveClock, none, open, schoolClock, visitor } from '../world.mjs';

const PARTNER = 'Open Doors Church Network';
const MAIL = 'miriam@open-doors.example.org';
const PDF = '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n';
const file = (name, text) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from(text) });

const click = (page, name, role = 'button') => page.getByRole(role, { name, exact: true }).first().click();
const said = (page, words) => page.getByRole('status').filter({ hasText: words }).waitFor();
const row = (page) => page.getByRole('row').filter({ hasText: PARTNER }).innerText();

/** The Monday after the next Sunday, which may be today. */
async function monday() {
  const { date } = await schoolClock();
  const days = (7 - new Date(`${date}T12:00:00Z`).getUTCDay()) % 7;
  return daysAfter(date, days + 1);
}

it('scenario 6: insurance that lapses on Sunday pauses fourteen schools, and they go on when it is mended', async () => {
  const [fay, pia, miriam] = await Promise.all([as('fay'), as('pia'), visitor({ width: 390, height: 780 })]);
  await open(fay.page, { path: '/office/partners-today' });
  assert.match(await row(fay.page), /May come/);
  await fine(fay.page);

  const date = await monday();
  await moveClock({ date, time: '08:00' });
  await open(fay.page, { path: '/office/partners-today' });
  assert.match(await row(fay.page), /Do not let them in for this\.\s+The insurance has ended or is missing\./);
  await fine(fay.page);
  await mailTo('fay@example.org', /may not come to Albemarle Road Elementary/);
  await open(pia.page, { path: '/office/sites?state=paused' });
  assert.equal(await pia.page.getByRole('row').filter({ hasText: PARTNER }).count(), 14);
  await fine(pia.page);

  // The link of the letter leads to the paper that is missing, and from there to everything else.
  const { text } = await mailTo(MAIL, /paused at 14 schools/);
  await open(miriam.page, { path: text.match(/\/partner\/desk\/\S+/)[0] });
  await miriam.page.getByRole('heading', { level: 1, name: 'Certificate of insurance' }).waitFor();
  await fine(miriam.page);
  const sends = async (what) => {
    await miriam.page.getByLabel('File').setInputFiles(what);
    await click(miriam.page, 'Send');
  };
  await miriam.page.getByLabel('Amount for each occurrence').fill('$1,000,000');
  await miriam.page.getByRole('checkbox', { name: /^It names/ }).check();
  await miriam.page.getByLabel('Last day').fill(daysAfter(date, 365));
  await sends(file('certificate.pdf', '<html><script>alert(1)</script></html>'));
  await miriam.page.locator('.summary').waitFor();
  assert.match(await miriam.page.locator('.summary').innerText(), /This is a web page or a drawing/);
  assert.equal(await miriam.page.getByLabel('Amount for each occurrence').inputValue(), '$1,000,000', 'what was typed stays');
  await fine(miriam.page);
  await sends(file('certificate.pdf', PDF));
  await said(miriam.page, 'It came. The office looks at it.');
  assert.match(path(miriam.page), /^\/partner\/desk\/[^/]+$/);
  assert.match(await miriam.page.locator('main').innerText(), /A newer one is being looked at|Being looked at/);
  await fine(miriam.page);

  await open(pia.page, { path: '/office/agreements/papers' });
  await pia.page.getByRole('row').filter({ hasText: PARTNER }).getByRole('link').first().click();
  await fine(pia.page);
  await click(pia.page, 'It is in order');
  await said(pia.page, 'Accepted.');

  await open(fay.page, { path: '/office/partners-today' });
  assert.match(await row(fay.page), /May come/);
  await mailTo('fay@example.org', /may come to Albemarle Road Elementary again/);
  await mailTo(MAIL, /Nothing is missing any more/);
  for (const one of [fay, pia, miriam]) {
    none(one.problems);
    await one.close();
  }
});
