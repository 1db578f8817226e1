// The Nu HTML checker, once for many documents.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** The errors of each document, `{ file, text }`, by its name; one run of the checker for all. */
export async function checked(documents) {
  const folder = mkdtempSync(join(tmpdir(), 'trellis-html-'));
  try {
    for (const { file, text } of documents) writeFileSync(join(folder, file), text);
    return grouped(JSON.parse(await run(folder)).messages);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function run(folder) {
  const jar = join(dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json')), 'build/dist/vnu.jar');
  const java = await promisify(execFile)('java', ['-Xss2m', '-jar', jar, '--format', 'json', '--exit-zero-always', folder], { encoding: 'utf8', maxBuffer: 1 << 28 });
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
