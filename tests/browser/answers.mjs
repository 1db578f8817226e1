// What presses answer with: each of the table's, and every form of every page sent in ways that are refused.
import assert from 'node:assert/strict';
import { Reader, Visitor, asksSomething, filled, leftEmpty, offersChoice, outOfDate, writtenOver } from './press.mjs';
import { MORE, PRESSES, SLOW, WRONGS } from './presses.mjs';
import { written } from './shown.mjs';
import { ANYONE } from './world.mjs';

/** The answers to all presses that the table and these pages know of. */
export async function gathered(pages) {
  const reader = new Reader();
  try {
    const slow = wrong(SLOW);
    const table = await walked(reader, pages);
    const rest = [...(await refused(reader, pages, 'en')), ...(await refused(reader, pages, 'es'))];
    for (const one of WRONGS) rest.push(await wrong(one));
    const answers = [...table, ...distinct([...rest, await slow])];
    return answers.map((answer, at) => ({ ...answer, file: `${at}.html` }));
  } finally {
    await reader.close();
  }
}

/** Those of the table, each ending with the page that its line names. */
async function walked(reader, pages) {
  const answers = [];
  for (const { person, page, steps, status = 200, shows } of PRESSES) {
    const visitor = await Visitor.as(person, 'en');
    let answer = await visitor.open(page instanceof RegExp ? pages.find(({ path }) => page.test(path)).path : page);
    for (const { at, form, fill = {} } of steps) {
      if (at) answer = await visitor.open(at);
      const found = (await reader.forms(answer.text, answer.path)).find(({ action }) => fits(form, action));
      assert.ok(found, `${answer.path} as ${person} has a form that leads to ${form}`);
      answer = await visitor.send(found, filled(found, typeof fill === 'function' ? await fill(visitor) : fill));
      if (answer.isPage) answers.push(answer);
    }
    assert.deepEqual([answer.status, templateOf(answer)], [status, shows], `${page} as ${person}, ${steps.at(-1).form}`);
  }
  return answers;
}

/** Every form of every page, in ways that are refused; and the pages that no list of addresses holds. */
async function refused(reader, pages, lang) {
  const answers = [];
  for (const entry of [...pages, ...MORE]) {
    const visitor = await Visitor.as(entry.person, lang);
    const page = await visitor.open(entry.path);
    if (MORE.includes(entry)) answers.push(page);
    for (const form of await reader.forms(page.text, entry.path)) {
      if (asksSomething(form) && form.action !== '/language') answers.push(...(await refusals(visitor, form)));
    }
  }
  return answers;
}

/** What a form answers to far too much, to nothing, and, where that is fine, to choices that are gone. */
async function refusals(visitor, form) {
  const answers = [];
  const tried = async (fields) => {
    const answer = await visitor.send(form, fields);
    if (answer.status >= 400 && answer.isPage) answers.push(answer);
  };
  await tried(writtenOver(form));
  await tried(leftEmpty(form));
  if (offersChoice(form) && !answers.some(({ status }) => status === 422)) await tried(outOfDate(form));
  return answers;
}

/** A page that says what went wrong, to which no form leads. */
async function wrong({ status, send }) {
  const answer = await send(await Visitor.as(ANYONE, 'en'));
  assert.deepEqual([answer.status, templateOf(answer)], [status, 'web/error.html']);
  return { ...answer, lang: 'en', person: ANYONE };
}

const fits = (wanted, address) => (wanted instanceof RegExp ? wanted.test(address) : address.startsWith(wanted));
const KNOWN = new Map(written().map(({ name, template }) => [name, template]));
const templateOf = ({ shows }) => KNOWN.get(shows);

/** One of each: the same page that names the same fields is the same answer, and each that names none is one. */
function distinct(answers) {
  const kinds = new Map();
  for (const answer of answers) {
    const places = [...answer.text.matchAll(/<li><a href="(#[^"]*)">/g)].map(([, place]) => place).join(' ');
    const kind = `${answer.shows} ${answer.status} ${answer.lang} ${places || answer.path}`;
    if (!kinds.has(kind)) kinds.set(kind, { ...answer, said: `${answer.status} ${places}`.trim() });
  }
  return [...kinds.values()];
}
