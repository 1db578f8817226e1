// Using a page as people do who have no mouse, and the steps that many journeys share.
import assert from 'node:assert/strict';
import { none } from './world.mjs';
import { violations } from './axe.mjs';

/** More than any page has to stop at. */
const STOPS = 400;

/** Moves the focus with Tab alone until it is on this thing. */
export async function tabTo(page, target) {
  const wanted = await target.elementHandle();
  for (let stop = 0; stop < STOPS; stop += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`Tab never reaches ${await wanted.evaluate((element) => element.outerHTML.slice(0, 160))}`);
}

/** Goes to a field by Tab, empties it and types. */
export async function type(page, label, words) {
  await tabTo(page, page.getByLabel(label).first());
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await page.keyboard.type(words);
}

/** Goes to a box by Tab and ticks it. */
export async function tick(page, box) {
  await tabTo(page, box);
  await page.keyboard.press('Space');
  assert.ok(await box.isChecked(), 'Space ticks the box');
}

/** Goes to a button or link by Tab, presses Enter, and waits for the page it leads to. */
export async function press(page, target) {
  await tabTo(page, target);
  await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.keyboard.press('Enter')]);
}

/** The page as it stands now is as accessible as every other. */
export async function fine(page) {
  try {
    none(await violations(page));
  } catch (error) {
    error.message = error.stack = `${new URL(page.url()).pathname}: ${error.message}`;
    throw error;
  }
}

/** The address of the page without its host. */
export const path = (page) => new URL(page.url()).pathname;

/** The hour and the day where the schools are: `{ date: '2026-09-08', time: '09:30' }`, some minutes from now. */
export function schoolClock(minutes = 0) {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: 'America/New_York', hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
  }).formatToParts(new Date(Date.now() + minutes * 60_000));
  const part = (type) => parts.find((one) => one.type === type).value;
  return { date: `${part('year')}-${part('month')}-${part('day')}`, time: `${part('hour')}:${part('minute')}` };
}
