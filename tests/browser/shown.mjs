// Every page the source knows: by its name, as the demo tells it, with the templates it is put together from.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('../..', import.meta.url));
const PAGE = /#\[template\([^)]*?path = "([^"]+\.html)"[^)]*\)\]\s*(?:#\[[^\]]*\]\s*)*(?:pub(?:\([^)]*\))? )?struct (\w+)/g;
const USED = /\{%-?\s*(?:extends|include|import)\s+"([^"]+)"/g;

/** What stands on other pages, or goes out as a letter, has no frame of its own. */
const isPart = (template) => !/\{%-?\s*extends/.test(read(join('templates', template))) || /^mail\//.test(template);

/** Each page `{ name, template, hasErrors }`; `hasErrors` where it can show a form again with a list of what to mend. */
export function written() {
  const found = [];
  for (const file of filesUnder('src', '.rs')) {
    const module = ['trellis', ...file.replace(/^src\//, '').replace(/(\/mod)?\.rs$/, '').split('/')].join('::');
    for (const [, template, struct] of read(file).matchAll(PAGE)) {
      if (!isPart(template)) found.push({ name: `${module}::${struct}`, template, hasErrors: /error_summary\(/.test(whole(template)) });
    }
  }
  return found;
}

/** Templates that nothing is put together from. */
export function unused() {
  const pages = filesUnder('src', '.rs').flatMap((file) => [...read(file).matchAll(/path = "([^"]+)"/g)].map(([, template]) => template));
  const parts = [...filesUnder('templates', ''), ...filesUnder('src', '.rs')].flatMap((file) => taken(read(file)));
  const known = new Set([...pages, ...parts]);
  return filesUnder('templates', '').map((file) => file.replace(/^templates\//, '')).filter((template) => !known.has(template));
}

/** The text of a template with all that it takes in. */
function whole(template) {
  const text = read(join('templates', template));
  return [text, ...taken(text).filter((part) => !/^parts\//.test(part)).map(whole)].join('\n');
}

const taken = (text) => [...text.matchAll(USED)].map(([, part]) => part);
const read = (file) => readFileSync(join(HERE, file), 'utf8');
const filesUnder = (folder, end) => readdirSync(join(HERE, folder), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(end))
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(HERE.length));
