// Every page through the Nu HTML checker, in every language it has: no error.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checked } from './html.mjs';
import { Sessions, ask, isInArabic, named, none, pages } from './world.mjs';

const all = await pages();
const documents = [];
// One language after the other, since a person who is signed in has one language at a time.
for (const lang of ['en', 'es', 'ar']) {
  documents.push(...(await fetched(all.filter((page) => lang !== 'ar' || isInArabic(page)), lang)));
}
const errors = await checked(documents);

describe('HTML', () => {
  for (const { entry, lang, status, file } of documents) {
    it(`${named(entry)} in ${lang}`, () => {
      assert.equal(status, entry.status);
      none(errors.get(file) ?? []);
    });
  }
});

async function fetched(entries, lang) {
  const sessions = new Sessions();
  const documents = [];
  for (const entry of entries) {
    const answer = await ask(entry.path, { cookies: await sessions.of(entry.person, lang), lang });
    documents.push({ entry, lang, status: answer.status, text: await answer.text(), file: `${lang}-${documents.length}.html` });
  }
  return documents;
}
