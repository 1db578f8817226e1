// Using a page as people do who have no mouse, and the steps that many journeys share.
import assert from 'node:assert/strict';
import { none } from './world.mjs';
import { violations } from './axe.mjs';

/** More than any page has to stop at. */
const STOPS = 400;
/** Kinds of pages that were held to all of axe in this file. */
const looked = new Set();

/**
 * A keyboard and nothing else: `const keys = new Keys(page, 'es')`. Every page it comes to must be in that language, fit
 * the window and be accessible; everything it stops at must be seen to have the focus.
 */
export class Keys {
  constructor(page, lang) {
    Object.assign(this, { page, lang });
  }

  button(name) {
    return this.page.getByRole('button', { name, exact: true }).first();
  }

  /** By its whole name, or by a pattern of it. */
  link(name) {
    return this.page.locator('main').getByRole('link', { name, exact: true }).first();
  }

  /** Moves the focus with Tab, or Shift+Tab to what is before it, until it is on this thing and can be seen there. */
  async to(target) {
    await target.waitFor({ state: 'attached' });
    const wanted = await target.elementHandle();
    for (let stop = 0; stop < STOPS; stop += 1) {
      const way = await wanted.evaluate(whereTo);
      if (way === 'here') return none(await this.page.evaluate(unseen));
      await this.page.keyboard.press(way === 'back' ? 'Shift+Tab' : 'Tab');
    }
    assert.fail(`Tab never reaches ${await wanted.evaluate((element) => element.outerHTML.slice(0, 160))}`);
  }

  /** Presses Enter on a button or link, and waits for the page it leads to. */
  async enter(target) {
    await this.to(target);
    await Promise.all([this.page.waitForNavigation({ waitUntil: 'load' }), this.page.keyboard.press('Enter')]);
    await this.arrive();
  }

  press(name) {
    return this.enter(this.button(name));
  }

  follow(name) {
    return this.enter(this.link(name));
  }

  /** A link of the page's head. */
  head(name) {
    return this.enter(this.page.locator('header').getByRole('link', { name, exact: true }).first());
  }

  /** Goes to a field by its label, empties it and types. */
  async type(label, words) {
    await this.to(this.field(label));
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.press('Delete');
    await this.page.keyboard.type(words);
  }

  /** The field with this label, whatever the label says of it in brackets. */
  field(label) {
    return this.page.getByLabel(new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}( \\(.*\\))?$`)).first();
  }

  /** Ticks a box whose name begins so. */
  async tick(name) {
    const box = typeof name === 'string' ? this.page.getByRole('checkbox', { name: new RegExp(`^${name}`) }).first() : name;
    await this.to(box);
    await this.page.keyboard.press('Space');
    assert.ok(await box.isChecked(), 'Space ticks the box');
  }

  /** Chooses an answer: a group is one stop, and the arrows choose in it. */
  async choose(name) {
    const answer = this.page.getByRole('radio', { name: new RegExp(`^${name}`) });
    const group = this.page.locator(`input[type=radio][name="${await answer.getAttribute('name')}"]`);
    const held = group.and(this.page.locator(':checked'));
    await this.to((await held.count()) ? held : group.first());
    await this.page.keyboard.press('Space');
    for (let rest = await group.count(); rest && !(await answer.isChecked()); rest -= 1) await this.page.keyboard.press('ArrowDown');
    assert.ok(await answer.isChecked(), 'the arrows reach the answer');
  }

  /** Opens what is folded up. */
  async unfold(name) {
    const summary = this.page.locator('summary').filter({ hasText: name }).first();
    await this.to(summary);
    await this.page.keyboard.press('Enter');
    assert.ok(await summary.evaluate((element) => element.parentElement.open), 'Enter unfolds it');
  }

  /** Chooses the language in the head of the page, as a reader does who cannot read this one. */
  async speak(endonym, lang) {
    const menu = this.page.locator('header summary').first();
    await this.to(menu);
    await this.page.keyboard.press('Enter');
    this.lang = lang;
    await this.press(endonym);
  }

  /**
   * The form came back: the list of what is wrong has the focus and can be seen, and its first line leads to the field.
   * Answers with what it says.
   */
  async mistakes() {
    const summary = this.page.locator('.summary');
    assert.ok(await summary.evaluate((box) => box === document.activeElement), 'the errors have the focus');
    const { top, bottom, height } = await summary.evaluate((box) => ({ ...box.getBoundingClientRect().toJSON(), height: innerHeight }));
    assert.ok(top < height && bottom > 0, 'the errors are in sight');
    const said = await summary.innerText();
    const first = summary.getByRole('link').first();
    const place = (await first.getAttribute('href')).slice(1);
    await this.to(first);
    await this.page.keyboard.press('Enter');
    const there = await this.page.evaluate((id) => {
      const target = document.getElementById(id);
      return Boolean(target) && target.contains(document.activeElement) && (target.getAttribute('aria-invalid') === 'true' || Boolean(target.querySelector('.usa-error-message')));
    }, place);
    assert.ok(there, `the first error leads to #${place}`);
    return said;
  }

  /** What every page is held to on the way. */
  async arrive() {
    const said = await this.page.evaluate(() => ({
      lang: document.documentElement.lang, over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      errors: document.querySelectorAll('.summary').length, titles: document.querySelectorAll('h1').length,
    }));
    const where = path(this.page);
    assert.deepEqual({ lang: said.lang, over: Math.max(0, said.over), titles: said.titles }, { lang: this.lang, over: 0, titles: 1 }, where);
    const kind = `${where.replace(/\d+/g, '#')} ${said.errors} ${this.lang}`;
    if (looked.has(kind)) return;
    looked.add(kind);
    await fine(this.page);
  }

  /** The words of the page itself. */
  words() {
    return this.page.locator('main').innerText();
  }

  async says(pattern) {
    assert.match(await this.words(), pattern);
  }
}

// The next two run in the page.

function whereTo(wanted) {
  const now = document.activeElement;
  if (now === wanted) return 'here';
  if (!now || now === document.body) return 'on';
  return now.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_PRECEDING && !now.contains(wanted) ? 'back' : 'on';
}

/** What is wrong with how the focus shows: on the element, on its label (a styled box), or on what holds it. */
function unseen() {
  const element = document.activeElement;
  const parts = [element, ...(element.labels ?? []), element.parentElement, ...element.children];
  const look = () => parts.flatMap((part) => ['', '::before', '::after'].map((pseudo) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor, borderColor, textDecorationLine } = getComputedStyle(part, pseudo || null);
    return [outlineStyle === 'none' || outlineWidth === '0px' ? '' : outlineColor, boxShadow, backgroundColor, borderColor, textDecorationLine].join();
  })).join(';');
  const { top, bottom, width } = element.getBoundingClientRect();
  const found = [];
  if (!width || bottom <= 0 || top >= innerHeight) found.push(`focus is out of sight: ${element.outerHTML.slice(0, 160)}`);
  const held = look();
  element.blur();
  const without = look();
  element.focus({ preventScroll: true });
  if (held === without) found.push(`focus cannot be seen: ${element.outerHTML.slice(0, 160)}`);
  return found;
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
