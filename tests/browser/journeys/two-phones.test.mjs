// A draft open on two phones: each keeps what it typed, and neither loses what the other did.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { fine } from '../hands.mjs';
import { as, none, open } from '../world.mjs';

const YOU = '/volunteer/register/you';

it('Eli types on two phones and loses nothing on either', { timeout: 90_000 }, async () => {
  const [one, two] = [await as('eli', { lang: 'en', width: 320 }), await as('eli', { lang: 'en', width: 390 })];
  // Both show the page before anything is typed.
  await open(one.page, { path: YOU });
  await open(two.page, { path: YOU });

  const saved = (phone) => phone.page.getByRole('status').filter({ hasText: 'Saved.' }).waitFor();
  await one.page.getByLabel('Street address').pressSequentially('12 Elm St');
  await saved(one);
  await fine(one.page);
  await two.page.getByLabel('City').fill('Matthews');
  await saved(two);
  await one.page.getByLabel('ZIP code').fill('28105');
  await one.page.waitForResponse((answer) => answer.url().endsWith('/volunteer/register/draft'));

  // The second phone sends its page, on which the first one's fields are still as they were.
  await two.page.getByRole('button', { name: 'Save and go on' }).click();
  await two.page.getByRole('checkbox').first().waitFor();
  await open(one.page, { path: YOU });
  const held = await Promise.all(['Street address', 'City', 'ZIP code'].map((label) => one.page.getByLabel(label).inputValue()));
  assert.deepEqual(held, ['12 Elm St', 'Matthews', '28105']);
  for (const phone of [one, two]) {
    none(phone.problems);
    await phone.close();
  }
});

it('Eli’s phone loses the line: she is told, and it is saved when the line is back', { timeout: 60_000 }, async () => {
  const eli = await as('eli', { lang: 'en', width: 320 });
  await open(eli.page, { path: YOU });
  await eli.context.setOffline(true);
  await eli.page.getByLabel('Street address').fill('14 Elm St');
  const says = eli.page.getByRole('status');
  await says.filter({ hasText: 'Not saved yet.' }).waitFor();
  assert.equal(await says.count(), 1, 'one place to listen to');
  await fine(eli.page);
  await eli.context.setOffline(false);
  await says.filter({ hasText: 'Saved.' }).waitFor();
  await open(eli.page, { path: YOU });
  assert.equal(await eli.page.getByLabel('Street address').inputValue(), '14 Elm St');
  await eli.close();
});
