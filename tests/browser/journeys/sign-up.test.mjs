// A neighbour with a small phone and no scripts takes a place and finds it on his own page.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { as, none, open } from '../world.mjs';

it('Ben takes a place tomorrow, at 320 pixels, without JavaScript', async () => {
  const ben = await as('ben', { width: 320, js: false });
  await open(ben.page, { path: '/shifts/2' });
  const title = (await ben.page.locator('h1').innerText()).trim();
  await ben.page.getByRole('button', { name: 'Take this place' }).click();
  await ben.page.getByRole('status').waitFor();
  await open(ben.page, { path: '/me/shifts' });
  assert.ok((await ben.page.locator('main').innerText()).includes(title), `${title} is among Ben’s shifts`);
  none(ben.problems);
  await ben.close();
});
