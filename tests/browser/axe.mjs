// What a page is held to: WCAG 2.2 A and AA and good practice by axe, reflow at 320 pixels, room for wider text.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
// What may differ in a look at the same page in other colours or another width.
const LOOKS = { type: 'rule', values: ['color-contrast', 'link-in-text-block', 'target-size'] };

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 800 };
const light = { colorScheme: 'light', forcedColors: 'none' };
const dark = { colorScheme: 'dark', forcedColors: 'none' };

// The looks a page may have. In those that come `again`, all rules saw the page before, and what may differ is looked at.
export const WIDE_LIGHT = { name: 'wide, light', size: WIDE, media: light };
export const NARROW_LIGHT = { name: 'narrow, light', size: NARROW, media: light };
export const NARROW_AGAIN = { ...NARROW_LIGHT, again: true };
export const NARROW_DARK = { name: 'narrow, dark', size: NARROW, media: dark, again: true };
export const WIDE_DARK = { name: 'wide, dark', size: WIDE, media: dark, again: true };

/** What is wrong with a page in these looks, each with those in which it is. */
export async function seen(page, looks) {
  const found = new Map();
  for (const { name, size, media, again } of looks) {
    await page.setViewportSize(size);
    await page.emulateMedia(media);
    const lines = [...(await violations(page, { again })), ...(size === NARROW && media === light ? await spacing(page) : [])];
    for (const line of lines) found.set(line, [...(found.get(line) ?? []), name]);
  }
  return [...found].map(([line, names]) => `${line} [${names.length === looks.length ? 'always' : names.join('; ')}]`);
}

/**
 * Everything wrong with the page as it now looks, a line each; `without` names rules that do not apply. With `again`
 * all rules saw this page already, and only what its colours and its width may change is looked at.
 */
export async function violations(page, { without = [], again = false } = {}) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const found = await page.evaluate(async ({ runOnly, without }) => {
    const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
    const { violations } = await window.axe.run(document, { runOnly, rules, resultTypes: ['violations'] });
    return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 200)).join(' … ')} (${nodes.length})`);
  }, { runOnly: again ? LOOKS : RULES, without });
  return [...found, ...(await reflow(page))];
}

/** Anything that makes the reader scroll sideways (WCAG 1.4.10). */
async function reflow(page) {
  return page.evaluate(() => {
    const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (over <= 0) return [];
    const scrolls = (element) => element && element !== document.documentElement && element !== document.body
      && (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement));
    const sticksOut = ({ left, right }) => right > innerWidth + 1 || left < -1;
    const culprits = [...document.body.querySelectorAll('*')].filter((element) => sticksOut(element.getBoundingClientRect()) && !scrolls(element.parentElement));
    return [`reflow: ${over} pixels too wide: ${culprits.slice(0, 3).map((element) => element.outerHTML.slice(0, 120)).join(' … ')}`];
  });
}

/** Text that is cut off when a reader sets wider spacing (WCAG 1.4.12). */
export async function spacing(page) {
  return page.evaluate(() => {
    const wide = new CSSStyleSheet();
    wide.replaceSync('*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, wide];
    const cut = (element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const hidesX = /hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 2;
      const hidesY = /hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 2;
      // What is one pixel large is there for screen readers only.
      return (hidesX || hidesY) && element.clientHeight > 1 && element.clientWidth > 1 && element.textContent.trim();
    };
    const found = [...document.body.querySelectorAll('*')].filter(cut).map((element) => `spacing: text is cut off: ${element.outerHTML.slice(0, 160)}`);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== wide);
    return found;
  });
}
