// Every page, as those who may see it, in every language it has, wide and narrow, light and dark.
import { spacing, violations } from './axe.mjs';
import { everyPage, isInArabic, pages } from './world.mjs';

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 800 };
const light = { colorScheme: 'light' };
const dark = { colorScheme: 'dark' };

// The base language is seen in every way; the others once at each width and in each scheme.
const LOOKS = {
  en: [['wide, light', WIDE, light], ['narrow, light', NARROW, light], ['narrow, dark', NARROW, dark], ['wide, dark', WIDE, dark]],
  es: [['narrow, light', NARROW, light], ['wide, dark', WIDE, dark]],
  ar: [['narrow, light', NARROW, light], ['wide, dark', WIDE, dark]],
};

const all = await pages();
// One page of each visitor is also seen in the colours a reader has forced on every site.
const sample = new Set([...new Map(all.map((page) => [page.person, page])).values()]);

// One language after the other, since a person who is signed in has one language at a time.
for (const [lang, looks] of Object.entries(LOOKS)) {
  const entries = all.filter((page) => lang !== 'ar' || isInArabic(page));
  everyPage(`axe in ${lang}`, entries, { lang }, async (page, entry) => {
    const found = [...(await language(page, lang)), ...(await seen(page, looks))];
    return sample.has(entry) && lang === 'en' ? [...found, ...(await inForcedColours(page))] : found;
  });
}

async function language(page, lang) {
  const said = await page.evaluate(() => `${document.documentElement.lang} ${document.dir || 'ltr'}`);
  const right = `${lang} ${lang === 'ar' ? 'rtl' : 'ltr'}`;
  return said === right ? [] : [`the page says it is in “${said}”, not “${right}”`];
}

/** What is wrong, each with the looks in which it is. */
async function seen(page, looks) {
  const found = new Map();
  for (const [name, size, media] of looks) {
    await page.setViewportSize(size);
    await page.emulateMedia(media);
    const lines = [...(await violations(page)), ...(size === NARROW ? await spacing(page) : [])];
    for (const line of lines) found.set(line, [...(found.get(line) ?? []), name]);
  }
  return [...found].map(([line, names]) => `${line} [${names.length === looks.length ? 'always' : names.join('; ')}]`);
}

async function inForcedColours(page) {
  await page.setViewportSize(WIDE);
  await page.emulateMedia({ forcedColors: 'active' });
  // The reader's own colours replace ours, and axe sees only ours.
  const lines = await violations(page, { without: ['color-contrast'] });
  return lines.map((line) => `forced colours: ${line}`);
}
