// Every page through the Nu HTML checker, in every language it has: no error.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { Sessions, ask, isInArabic, named, none, pages } from './world.mjs';

const all = await pages();
const documents = [];
// One language after the other, since a person who is signed in has one language at a time.
for (const lang of ['en', 'es', 'ar']) {
  documents.push(...(await fetched(all.filter((page) => lang !== 'ar' || isInArabic(page)), lang)));
}
const errors = checked(documents);

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

/** The errors of each document, by file name; one run of the checker for all. */
function checked(documents) {
  const folder = mkdtempSync(join(tmpdir(), 'trellis-html-'));
  try {
    for (const { file, text } of documents) writeFileSync(join(folder, file), text);
    return grouped(JSON.parse(run(folder)).messages);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(folder) {
  const jar = join(dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json')), 'build/dist/vnu.jar');
  const java = spawnSync('java', ['-Xss2m', '-jar', jar, '--format', 'json', '--exit-zero-always', folder], { encoding: 'utf8', maxBuffer: 1 << 28 });
  assert.equal(java.status, 0, `the checker runs: ${java.error ?? java.stderr}`);
  return java.stderr;
}

function grouped(messages) {
  const errors = new Map();
  for (const { type, url, message, lastLine, extract } of messages) {
    if (type === 'info') continue;
    const file = basename(url ?? '');
    errors.set(file, [...(errors.get(file) ?? []), `line ${lastLine}: ${message} ${(extract ?? '').replace(/\s+/g, ' ')}`]);
  }
  return errors;
}
