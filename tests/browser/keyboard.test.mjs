// Every page by keyboard alone: Tab reaches everything, focus is always seen, nothing traps it, the skip link skips.
import { everyPage, pages } from './world.mjs';

everyPage('keyboard', await pages(), {}, async (page) => [...(await skipped(page)), ...(await walked(page))]);

/** So many presses are sent before the page is asked where they led: asking costs more than pressing. */
const AT_ONCE = 25;

/** Walks the page with Tab until focus leaves it; answers with what a person would stumble over. */
async function walked(page) {
  await page.evaluate(toTop);
  const wanted = await page.evaluate(reachable);
  await page.evaluate(noted);
  const found = wanted.odd;
  const reached = new Set();
  let last;
  let held = 0;
  for await (const stop of stops(page, wanted.names.length + 80)) {
    if (!stop || (stop.id !== last && reached.has(stop.id))) break;
    // A date has stops of its own inside: month, day, year and the calendar.
    held = stop.id === last ? held + 1 : 0;
    if (held > (/type="(date|time|datetime-local)"/.test(stop.html) ? 6 : 0)) return [...found, `focus is trapped: ${stop.html}`];
    reached.add((last = stop.id));
    if (!stop.shown) found.push(`focus cannot be seen: ${stop.html}`);
    if (stop.covered) found.push(`focus is covered by ${stop.covered}: ${stop.html}`);
  }
  const missed = await page.evaluate(unreached, reached.size);
  return [...found, ...missed.map((html) => `Tab does not reach: ${html}`)];
}

/** Where each of so many presses of Tab led; nothing where focus left the page. */
async function* stops(page, most) {
  const session = await page.context().newCDPSession(page);
  const key = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };
  const send = (type) => session.send('Input.dispatchKeyEvent', { type, ...key });
  for (let pressed = 0; pressed < most; pressed += AT_ONCE) {
    await Promise.all(Array.from({ length: AT_ONCE }, () => [send('rawKeyDown'), send('keyUp')]).flat());
    const led = await page.evaluate(() => window.led.splice(0));
    for (let at = 0; at < AT_ONCE; at += 1) yield led[at];
  }
}

// The next four run in the page. Elements are numbered as they are met; a group of radio buttons is one stop.

/** The walk begins at the top, wherever the focus was. */
function toTop() {
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute('tabindex');
  window.scrollTo(0, 0);
}

function reachable() {
  window.met = new Map();
  // Focus may show on the element, on its label (a styled check box), on what holds it or on what it holds (a point of the
  // map); behind each may be a drawn part.
  window.look = (element) => [element, ...(element.labels ?? []), element.parentElement, ...element.children].flatMap((part) => ['', '::before', '::after'].map((pseudo) => {
    const style = getComputedStyle(part, pseudo || null);
    const outline = style.outlineStyle === 'none' || parseFloat(style.outlineWidth) === 0 ? '' : style.outline;
    return [outline, style.boxShadow, style.backgroundColor, style.color, style.borderColor, style.borderWidth, style.textDecorationLine, style.stroke, style.strokeWidth].join();
  })).join(';');
  window.groupOf = (element) => (element.type === 'radio' && element.name
    ? [...document.getElementsByName(element.name)].find((other) => other.type === 'radio' && other.form === element.form) : element);
  const selector = 'a[href],area[href],button,input,select,textarea,summary,[tabindex],[contenteditable="true"],audio[controls],video[controls]';
  const usable = (element) => !element.disabled && !element.matches(':disabled') && element.type !== 'hidden' && element.tabIndex >= 0
    && !element.closest('[inert]') && element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })
    // Of the map's two drawings one is not laid out; inside a picture only its missing boxes tell.
    && element.getClientRects().length > 0;
  window.wanted = new Set([...document.querySelectorAll(selector)].filter(usable).map(window.groupOf));
  window.before = new Map([...document.querySelectorAll(selector)].map((element) => [element, window.look(element)]));
  const odd = [
    ...[...document.querySelectorAll('[tabindex]')].filter((element) => element.tabIndex > 0).map((element) => `tabindex jumps the order: ${element.outerHTML.slice(0, 160)}`),
    ...[...document.querySelectorAll('[role=button],[role=link],[role=tab],[role=menuitem],[role=option]')]
      .filter((element) => element.checkVisibility() && element.tabIndex < 0 && !element.closest('[role=listbox],[role=tablist],[role=menu],[role=menubar]'))
      .map((element) => `only a mouse can use: ${element.outerHTML.slice(0, 160)}`),
  ];
  return { names: [...window.wanted].map((element) => element.tagName), odd };
}

/** Notes where each press led when its key comes up again: by then the page has scrolled to what has the focus. */
function noted() {
  const where = (element) => {
    if (!element || element === document.body || element === document.documentElement) return null;
    const group = window.groupOf(element);
    if (!window.met.has(group)) window.met.set(group, window.met.size);
    // A region that can be scrolled by keyboard is a stop too, drawn by the browser itself.
    const shown = !window.before.has(element) || window.before.get(element) !== window.look(element);
    const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
    const inside = box.width > 0 && box.top < innerHeight && box.bottom > 0;
    const top = inside && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    const covers = top && !element.contains(top) && !top.contains(element) && !element.labels?.[0]?.contains(top) && ![...(element.labels ?? [])].some((label) => top.contains(label));
    return { id: window.met.get(group), html: element.outerHTML.slice(0, 160), shown, covered: covers && top.outerHTML.slice(0, 80) };
  };
  window.led = [];
  window.addEventListener('keyup', () => window.led.push(where(document.activeElement)), true);
}

/** What was not among so many stops; what was pressed beyond the last of them does not count. */
function unreached(stops) {
  return [...window.wanted].filter((element) => !(window.met.get(element) < stops)).map((element) => element.outerHTML.slice(0, 160));
}

/** The first stop leads past the header: it can be seen, and the next Tab goes on from where it leads. */
async function skipped(page) {
  await page.keyboard.press('Tab');
  const link = await page.evaluate(() => {
    const element = document.activeElement;
    const box = element.getBoundingClientRect();
    return { target: element.getAttribute('href'), seen: box.width > 2 && box.height > 2 && box.top >= 0 && box.left >= 0 && box.right <= innerWidth };
  });
  if (!link.target?.startsWith('#')) return ['there is no skip link at the first stop'];
  if (!link.seen) return ['the skip link cannot be seen when it has focus'];
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.evaluate(reachable);
  const onward = await page.evaluate((target) => {
    const place = document.querySelector(target);
    if (!place) return false;
    const onward = (element) => place.contains(element) || Boolean(place.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
    // Where nothing usable follows, focus leaves the page, which is as right.
    return onward(document.activeElement) || ![...window.wanted].some(onward);
  }, link.target);
  return onward ? [] : [`the skip link does not lead to ${link.target}`];
}
