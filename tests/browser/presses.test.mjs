// What a press answers with: pages that no address shows. Each is valid HTML and as accessible as every other, and there is
// no page in the source that neither an address nor a press shows.
import { describe, it } from 'node:test';
import { gathered } from './answers.mjs';
import { NARROW_AGAIN, NARROW_LIGHT, WIDE_DARK, seen } from './axe.mjs';
import { checked } from './html.mjs';
import { ELSEWHERE, NEVER_REFUSED } from './presses.mjs';
import { unused, written } from './shown.mjs';
import { everyPage, named, none, pages } from './world.mjs';

const all = await pages();
const answers = await gathered(all);
const errors = await checked(answers);

describe('what a press answers with is valid HTML', () => {
  for (const answer of answers) it(`${named(answer)} in ${answer.lang}`, () => none(errors.get(answer.file) ?? []));
});

const asPages = answers.map(({ path, said, person, status, headers, text, lang }) => ({ path, said, person, lang, status, answer: { status, headers, body: text } }));
const look = (lang, looks) => everyPage(`what a press answers with in ${lang}`, asPages.filter((page) => page.lang === lang), { lang }, (page) => seen(page, looks));
look('en', [NARROW_LIGHT, WIDE_DARK]);
// The same parts stand in the same places as in English; what may not fit is looked for.
look('es', [NARROW_AGAIN]);

describe('every page of the source', () => {
  const known = written();
  const shown = new Set([...all.map(({ shows }) => shows), ...answers.map(({ shows }) => shows)]);
  const withErrors = new Set(answers.filter(({ text }) => text.includes('class="summary"')).map(({ shows }) => shows));
  it('is shown by an address or a press', () => {
    none(known.filter(({ name, template }) => !shown.has(name) && !ELSEWHERE.includes(template)).map(({ name, template }) => `${template} (${name})`));
  });
  it('is shown with its errors, if it can have some', () => {
    const wanted = known.filter(({ template, hasErrors }) => hasErrors && !ELSEWHERE.includes(template) && !NEVER_REFUSED.includes(template));
    none(wanted.filter(({ name }) => !withErrors.has(name)).map(({ name, template }) => `${template} (${name})`));
  });
  it('has only templates that something uses', () => none(unused()));
});
