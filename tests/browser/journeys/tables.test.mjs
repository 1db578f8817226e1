// A table that can be sorted, by keyboard: the order, what a screen reader is told of it, and where the focus stays.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { Keys } from '../hands.mjs';
import { as, none, open } from '../world.mjs';

const order = new Intl.Collator('en', { numeric: true });

it('Dora sorts the templates of the policy by each column, up and down', { timeout: 120_000 }, async () => {
  const { page, problems, close } = await as('dora');
  await open(page, { path: '/office/policy/versions/0' });
  const keys = new Keys(page, 'en');
  const table = page.locator('table[data-sort]');
  const heads = table.locator('thead th');
  const values = (column) => table.locator('tbody tr').evaluateAll((rows, place) => rows.map((row) => row.cells[place].textContent.trim()), column);
  assert.ok((await values(0)).length > 5, 'there is something to sort');
  for (let column = 0; column < await heads.count(); column += 1) {
    const button = heads.nth(column).getByRole('button');
    for (const [way, turn] of [['ascending', 1], ['descending', -1]]) {
      const before = await values(column);
      await keys.to(button);
      await page.keyboard.press('Enter');
      const said = await heads.evaluateAll((all) => all.map((head) => head.getAttribute('aria-sort')));
      assert.deepEqual(said, said.map((_, place) => (place === column ? way : null)), 'one column says how it is sorted');
      assert.deepEqual(await values(column), [...before].sort((a, b) => turn * order.compare(a, b)), `column ${column + 1}, ${way}`);
      assert.ok(await button.evaluate((element) => element === document.activeElement), 'the focus stays where it was');
    }
  }
  none(problems);
  await close();
});
