// Whoever offers something sees, while typing, which schools need it and why. Nothing is sent; without scripts a button shows
// the same.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { fine, path } from '../hands.mjs';
import { none, open, visitor } from '../world.mjs';

const PHONE = { width: 390, height: 780 };

async function types(page, what) {
  await page.getByLabel(/^What do you offer\?/).fill(what);
  await page.getByLabel(/^How much in all\?/).fill('20');
}

it('what an offer fits is shown while it is typed, and again when the words change', async () => {
  const giver = await visitor(PHONE);
  const fits = giver.page.locator('#fits');
  await open(giver.page, { path: '/needs/offer' });
  await types(giver.page, 'Winter coats, new');
  await fits.getByRole('heading', { name: 'Schools that need this now' }).waitFor();
  assert.match(await fits.innerText(), /Could meet all of it/);
  await fine(giver.page);
  await types(giver.page, 'Trombones');
  await fits.getByText('No open need is about this now', { exact: false }).waitFor();
  assert.equal(path(giver.page), '/needs/offer');
  none(giver.problems);
  await giver.close();
});

it('without scripts the button shows it, and what was typed is still there', async () => {
  const giver = await visitor({ ...PHONE, js: false });
  await open(giver.page, { path: '/needs/offer' });
  await types(giver.page, 'Winter coats, new');
  await giver.page.getByRole('button', { name: 'See what fits', exact: true }).click();
  await giver.page.locator('#fits').getByRole('heading', { name: 'Schools that need this now' }).waitFor();
  assert.equal(await giver.page.getByLabel(/^How much in all\?/).inputValue(), '20');
  none(giver.problems);
  await giver.close();
});
