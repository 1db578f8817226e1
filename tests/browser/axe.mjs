// What a page is held to: WCAG 2.2 A and AA and good practice by axe, reflow at 320 pixels, room for wider text.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Everything wrong with the page as it now looks, a line each; `without` names rules that do not apply. */
export async function violations(page, { without = [] } = {}) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const found = await page.evaluate(async ({ values, without }) => {
    const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
    const { violations } = await window.axe.run(document, { runOnly: { type: 'tag', values }, rules, resultTypes: ['violations'] });
    return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 200)).join(' … ')} (${nodes.length})`);
  }, { values: RULES, without });
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
