// Somebody who was told no asks for another look within the days there are, and the director decides.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { fine, press, tabTo, type } from '../hands.mjs';
import { as, none, open } from '../world.mjs';

it('Dale appeals at 320 pixels with the keyboard, and Dora decides', { timeout: 120_000 }, async () => {
  const dale = await as('dale', { lang: 'en', width: 320 });
  await open(dale.page, { path: '/me/clearance' });
  const main = dale.page.locator('main');
  assert.match(await main.innerText(), /You can appeal in writing through \w+day, \w+ \d+, \d{4}/, 'the last day is a date');
  const send = dale.page.getByRole('button', { name: 'Send my appeal' });
  await press(dale.page, send);
  await fine(dale.page); // nothing written
  await type(dale.page, 'Why should we look at it again?', 'That record belongs to another person with my name.');
  await press(dale.page, send);
  assert.match(await main.innerText(), /had no part in the decision/);
  assert.equal(await send.count(), 0, 'one appeal is enough');
  await fine(dale.page);

  const dora = await as('dora', { lang: 'en' });
  await open(dora.page, { path: '/office/clearances?state=appeal' });
  await press(dora.page, dora.page.getByRole('link', { name: 'Dale Pruitt' }));
  assert.match(await dora.page.locator('main').innerText(), /another person with my name/);
  await fine(dora.page);
  await tabTo(dora.page, dora.page.getByRole('button', { name: 'Keep the denial' }));
  await press(dora.page, dora.page.getByRole('button', { name: 'Clear this person' }));
  await open(dale.page, { path: '/me/clearance' });
  assert.match(await main.innerText(), /You are cleared for/);
  for (const one of [dale, dora]) {
    none(one.problems);
    await one.close();
  }
});
