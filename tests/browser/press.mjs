// Sending forms as a browser would, without one for each: what they answer with are pages like all others.
import { Sessions, ask, cookiesOf, launch, shownBy } from './world.mjs';

/** Kinds of fields into which people write. */
const WRITTEN = ['text', 'email', 'tel', 'search', 'url', 'textarea'];
/** Days, times and numbers further than anybody means; browsers let no words into those fields. */
const FAR = { date: '9999-12-31', time: '23:59', 'datetime-local': '9999-12-31T23:59', number: '999999999' };
/** Kinds of fields with a list to choose from. */
const CHOSEN = ['checkbox', 'radio', 'select-one'];
/** Headers that say how the bytes came, not what they are. */
const OF_THE_WAY = ['content-encoding', 'content-length', 'transfer-encoding', 'connection', 'keep-alive', 'set-cookie'];

/** Reads forms out of pages. */
export class Reader {
  #browser = launch();
  #page;

  /** Those of a page that change something. */
  async forms(html, path) {
    this.#page ??= (await this.#browser).newPage();
    return (await this.#page).evaluate(readForms, { html, path });
  }

  async close() {
    await (await this.#browser).close();
  }
}

/** Runs in a page. */
function readForms({ html, path }) {
  const base = new URL(path, 'http://here');
  const page = new DOMParser().parseFromString(html, 'text/html');
  return [...page.forms].filter((form) => form.method === 'post').map((form) => {
    const action = new URL(form.getAttribute('action') ?? '', base);
    const elements = [...form.elements].filter(({ name, tagName }) => name && tagName !== 'FIELDSET');
    // Enter presses the first button.
    const button = [...form.elements].find(({ type }) => type === 'submit');
    const isSent = (field) => {
      if (field.type === 'submit') return field === button;
      return ['checkbox', 'radio'].includes(field.type) ? field.checked : field.type !== 'file';
    };
    const fields = elements.map((field) => ({ name: field.name, kind: field.type, value: field.value, isSent: isSent(field) }));
    return { action: action.pathname + action.search, isUpload: form.enctype === 'multipart/form-data', fields };
  });
}

/** Somebody who goes from page to page, with the cookies that come on the way. */
export class Visitor {
  static #sessions = new Sessions();
  #cookies;

  constructor(person, lang, cookies) {
    Object.assign(this, { person, lang });
    this.#cookies = cookies;
  }

  static async as(person, lang) {
    return new Visitor(person, lang, await Visitor.#sessions.of(person, lang));
  }

  open(path) {
    return this.#ask(path);
  }

  /** Sends a form with these `[name, value]` fields; where the answer leads elsewhere, that is the page. */
  async send(form, fields) {
    const answer = await this.#ask(form.action, form.isUpload ? upload(fields) : fields);
    return answer.location ? this.#ask(answer.location) : answer;
  }

  /** Sends bytes as a browser never would. */
  post(path, form, headers) {
    return this.#ask(path, form, headers);
  }

  async #ask(path, form, more) {
    const answer = await ask(path, { cookies: this.#cookies, lang: this.lang, form, headers: more });
    this.#keep(cookiesOf(answer));
    const headers = Object.fromEntries([...answer.headers].filter(([name]) => !OF_THE_WAY.includes(name)));
    const isPage = headers['content-type']?.startsWith('text/html') ?? false;
    return { path, person: this.person, lang: this.lang, status: answer.status, shows: shownBy(answer), isPage, headers, text: await answer.text(), location: headers.location };
  }

  #keep(fresh) {
    const names = new Set(fresh.map(({ name }) => name));
    this.#cookies = [...this.#cookies.filter(({ name }) => !names.has(name)), ...fresh.filter(({ value }) => value)];
  }
}

/** The fields as the page has them, but for those that `fill` names: a value, several, none (`[]`) or all there are (`'*'`). */
export function filled(form, fill = {}) {
  const own = form.fields.filter(({ name, isSent }) => isSent && !(name in fill)).map(({ name, value }) => [name, value]);
  const all = (wanted) => form.fields.filter(({ name }) => name === wanted).map(({ value }) => value);
  const given = Object.entries(fill).flatMap(([name, value]) => (value === '*' ? all(name) : [value].flat()).map((one) => [name, one]));
  return [...own, ...given];
}

/** Nothing written, nothing chosen. */
export const leftEmpty = (form) => form.fields.filter(({ kind, isSent }) => isSent && !['checkbox', 'radio'].includes(kind))
  .map(({ name, kind, value }) => [name, ['hidden', 'submit'].includes(kind) ? value : '']);

/** Far too much in every field. */
export const writtenOver = (form) => form.fields.filter(({ isSent }) => isSent)
  .map(({ name, kind, value }) => [name, FAR[kind] ?? (WRITTEN.includes(kind) ? 'x'.repeat(20_000) : value)]);

/** Whether there is something to choose. */
export const offersChoice = (form) => form.fields.some(({ kind }) => CHOSEN.includes(kind));

/** Answers that were on the page once and are no longer on the list. */
export const outOfDate = (form) => form.fields.filter(({ kind, isSent }) => isSent || CHOSEN.includes(kind))
  .map(({ name, kind, value }) => [name, CHOSEN.includes(kind) ? 'gone' : value]);

/** Whether there is something to fill in. */
export const asksSomething = (form) => form.fields.some(({ kind }) => !['hidden', 'submit'].includes(kind));

/** A file is `{ file: name, text }`. */
function upload(fields) {
  const data = new FormData();
  for (const [name, value] of fields) {
    if (value.file) data.append(name, new Blob([value.text]), value.file);
    else data.append(name, value);
  }
  return data;
}
