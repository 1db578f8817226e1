// The front desk has the board of today open in two windows. What is done in one is seen in the other within moments, without a
// press: a suspension, too. Nobody loses the focus or what is half typed, and whoever wants quiet can have it.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { fine } from '../hands.mjs';
import { ask, as, none, open, signIn } from '../world.mjs';

const BOARD = '/office/board?school=albemarle-road-elementary';
/** A second, and what a busy machine takes to show it. */
const SOON = { timeout: 6_000 };

const row = ({ page }, name) => page.locator('tr').filter({ hasText: name });
const says = ({ page }) => page.locator('[data-live-said]');
const signs = async (desk, name) => {
  await row(desk, name).getByRole('button', { name: `Sign in ${name}` }).click();
  await row(desk, name).getByText(/Here since/).waitFor();
};

it('what one window does the other shows, and nothing is lost on it', { timeout: 120_000 }, async () => {
  const [open_, other] = [await as('fay', { lang: 'en' }), await as('fay', { lang: 'en', width: 390 })];
  await open(open_.page, { path: BOARD });
  await open(other.page, { path: BOARD });
  await fine(open_.page);

  // Somebody stands on June's button with the keyboard while Ana is signed in elsewhere.
  const june = row(open_, 'June Park').getByRole('button', { name: 'Sign in June Park' });
  await june.focus();
  await signs(other, 'Ana Morales');
  await row(open_, 'Ana Morales').getByText(/Here since/).waitFor(SOON);
  assert.ok(await june.evaluate((button) => button === document.activeElement), 'the focus is where it was');
  assert.match(await says(open_).innerText(), /The board has changed: .*1 here now/);
  await fine(open_.page);

  // June is suspended in the district's office: her place is taken back, her row goes, and the focus stays on the board.
  const cookies = await signIn('vera', 'en');
  assert.equal((await ask('/office/clearances/6/suspend', { cookies, form: { why: 'alert' } })).status, 303);
  await june.waitFor({ state: 'detached', ...SOON });
  await row(open_, 'June Park').waitFor({ state: 'detached', ...SOON });
  assert.ok(await open_.page.locator('#board-now').evaluate((list) => list.contains(document.activeElement)), 'the focus is not lost');

  // A name is half typed for the group that comes today: the list waits, and says so.
  const group = open_.page.locator('section.card').filter({ hasText: 'Rotary' });
  await group.getByText('Somebody gives their name').first().click();
  const name = group.locator('input[name="name"]');
  await name.pressSequentially('Hal Jur');
  await row(other, 'Ana Morales').getByRole('button', { name: 'Sign out Ana Morales' }).click();
  await says(open_).filter({ hasText: 'Something changed here' }).waitFor(SOON);
  assert.equal(await name.inputValue(), 'Hal Jur');
  await name.fill('');
  await open_.page.getByRole('heading', { level: 1 }).click();
  await row(open_, 'Ana Morales').getByText(/Left at/).waitFor(SOON);

  // Quiet, for whoever reads slowly.
  const pause = open_.page.getByRole('button', { name: 'Stop updating by itself' });
  await pause.click();
  assert.equal(await pause.getAttribute('aria-pressed'), 'true');
  const asked = [];
  open_.page.on('request', (request) => asked.push(request.url()));
  await open_.page.waitForTimeout(2_500);
  assert.deepEqual(asked, [], 'it asks nothing any more');
  await pause.click();
  await open_.page.waitForRequest((request) => request.url().includes('/office/board/stamp'));
  for (const one of [open_, other]) {
    none(one.problems);
    await one.close();
  }
});

it('without a script there is a link, and a lost line is said', { timeout: 60_000 }, async () => {
  const plain = await as('fay', { lang: 'en', js: false });
  await open(plain.page, { path: BOARD });
  assert.ok(await plain.page.getByRole('link', { name: 'Refresh' }).isVisible());
  assert.equal(await plain.page.getByRole('button', { name: 'Stop updating by itself' }).count(), 0);
  await plain.close();

  const fay = await as('fay', { lang: 'en' });
  await open(fay.page, { path: BOARD });
  await fay.page.waitForRequest((request) => request.url().includes('/office/board/stamp'));
  await fay.context.setOffline(true);
  await says(fay).filter({ hasText: 'cannot be brought up to date' }).waitFor(SOON);
  await fay.context.setOffline(false);
  await says(fay).filter({ hasNotText: 'cannot be brought' }).waitFor({ timeout: 12_000, state: 'attached' });
  await fay.close();
});
