// Letters as a mail program shows them, on a phone, each in the language of its reader: as accessible as a page. All kinds
// share one frame and the same few parts.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { spacing, violations } from '../axe.mjs';
import { ask, mailTo, mailbox, none, visitor } from '../world.mjs';

// A mail program has landmarks of its own; a letter is an article in one of them.
const PAGES_ONLY = ['landmark-one-main', 'region'];

it('letters are held to what pages are held to, in each language', { timeout: 120_000 }, async () => {
  for (const lang of ['en', 'es', 'ar']) {
    const to = `reader-${lang}@example.org`;
    const answer = await ask('/sign-in', { lang, form: { contact: to } });
    assert.equal(answer.status, 303, `a code goes to ${to}`);
    await mailTo(to, /\d{6}/);
  }
  const letters = new Map((await mailbox({ channel: 'email' })).map((letter) => [`${letter.kind} ${letter.lang}`, letter]));
  const { page, close, problems } = await visitor({ width: 320 });
  const found = [];
  const langs = new Set();
  for (const [kind, { id, lang }] of letters) {
    const answer = await ask(`/demo/outbox/${id}/html`);
    // Some of those the demo begins with were kept without their look.
    if (answer.status === 404) continue;
    // Where the demo shows it, no script may look into it.
    await page.setContent(await answer.text());
    langs.add(lang);
    const said = await page.evaluate(() => `${document.documentElement.lang} ${document.documentElement.dir}`);
    const right = `${lang} ${lang === 'ar' ? 'rtl' : 'ltr'}`;
    const wrong = [...(await violations(page, { without: PAGES_ONLY })), ...(await spacing(page))];
    if (said !== right) wrong.push(`it says it is in “${said}”, not “${right}”`);
    found.push(...wrong.map((line) => `${kind}: ${line}`));
  }
  none([...found, ...problems]);
  assert.deepEqual([...langs].sort(), ['ar', 'en', 'es'], 'a letter of each language was seen');
  await close();
});
