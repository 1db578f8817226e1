// Every page with scripts off: the same words, and nothing that looks usable but is not.
import { everyPage, pages } from './world.mjs';

everyPage('without JavaScript', await pages(), { js: false, width: 375 }, async (page) => [...(await silent(page)), ...(await dead(page))]);

async function silent(page) {
  const shown = async (selector) => (await page.locator(selector).allInnerTexts()).join('').trim();
  const parts = [['h1', 'a heading'], ['main', 'a main part']];
  const empty = await Promise.all(parts.map(async ([selector, what]) => ((await shown(selector)) ? [] : [`${what} is not shown`])));
  return empty.flat();
}

/** Forms that cannot be sent, buttons that only a script could answer, and links that lead to one. */
async function dead(page) {
  const found = [];
  const look = async (selector, what) => {
    for (const element of await page.locator(selector).all()) {
      if (await element.isVisible()) found.push(`${what}: ${(await element.evaluate((node) => node.outerHTML)).slice(0, 160)}`);
    }
  };
  await look('form:not(:has(button:not([type=button]), input[type=submit], input[type=image]))', 'a form without a button to send it');
  await look('button[type=button]:not([popovertarget]):not([command])', 'a button that needs a script');
  await look('button:not([type]):not(form *):not([form]):not([popovertarget])', 'a button outside any form');
  await look('a[href="#"], a[href^="javascript:"], a:not([href])[role=button]', 'a link that needs a script');
  return found;
}
