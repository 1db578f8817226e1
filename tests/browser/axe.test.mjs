// Every page, as those who may see it, in every language it has, wide and narrow, light and dark.
import { NARROW_AGAIN, NARROW_DARK, NARROW_LIGHT, WIDE_DARK, WIDE_LIGHT, seen, violations } from './axe.mjs';
import { everyPage, isInArabic, pages } from './world.mjs';

// The base language is seen in every way, the others once at each width and in each scheme. All rules see each page wide in
// English and narrow in Spanish; whatever a width, a scheme or the length of words may change is looked at in every look.
const LOOKS = {
  en: [WIDE_LIGHT, NARROW_AGAIN, NARROW_DARK, WIDE_DARK],
  es: [NARROW_LIGHT, WIDE_DARK],
  ar: [NARROW_LIGHT, WIDE_DARK],
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

async function inForcedColours(page) {
  await page.emulateMedia({ forcedColors: 'active' });
  // The reader's own colours replace ours, and axe sees only ours.
  const lines = await violations(page, { without: ['color-contrast'] });
  return lines.map((line) => `forced colours: ${line}`);
}
