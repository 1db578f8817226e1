// The demo as a browser meets it: who is there, which pages there are, and what went wrong on the way.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, describe, it } from 'node:test';
import { chromium } from 'playwright-core';

assert.ok(process.env.TRELLIS_URL, 'TRELLIS_URL is the address of a running `trellis demo --small`; `cargo xtask test` starts one');
/** Where the demo is, without a slash at the end. */
export const base = process.env.TRELLIS_URL.replace(/\/$/, '');
/** The visitor who has not signed in. */
export const ANYONE = 'anyone';
/** How long a page or a message may take before a test gives up. */
const PATIENCE = 15_000;

/** Fails with one line for each thing that was found. */
export function none(found) {
  const lines = [...new Set(found)];
  if (!lines.length) return;
  const error = new Error(`${lines.length} found:\n${lines.join('\n')}`);
  // Where in the test it was thrown says nothing; what was found says everything.
  error.stack = error.message;
  throw error;
}

// ---- requests without a browser

/** A request as this visitor's browser would make it; redirects are answers too. */
export async function ask(path, { cookies = [], form, lang = 'en', patience = PATIENCE, headers: more } = {}) {
  const headers = { 'accept-language': lang, cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') };
  if (form) Object.assign(headers, { origin: base, 'sec-fetch-site': 'same-origin' });
  Object.assign(headers, more);
  const body = form && (form instanceof FormData ? form : new URLSearchParams(form));
  return fetch(base + path, { method: form ? 'POST' : 'GET', headers, body, redirect: 'manual', signal: AbortSignal.timeout(patience) });
}

/** Signs in as someone of the demo ('ana', 'cora', …) who reads `lang` from now on; answers with the cookies. */
export async function signIn(person, lang) {
  let cookies = [];
  if (person !== ANYONE) {
    const answer = await ask('/demo/sign-in', { form: { person } });
    assert.equal(answer.status, 303, `signing in as ${person}`);
    cookies = cookiesOf(answer);
  }
  if (lang) {
    const answer = await ask('/language', { cookies, form: { lang, return_to: '/' } });
    assert.equal(answer.status, 303, `${person} chooses ${lang}`);
    cookies = [...cookies, ...cookiesOf(answer)];
  }
  // A greeting after the sign-in belongs on the next page only, and is not what is being looked at.
  return cookies.filter(({ name }) => name !== 'flash');
}

export function cookiesOf(answer) {
  return answer.headers.getSetCookie().map((line) => {
    const [pair] = line.split(';');
    const [name, ...value] = pair.split('=');
    return { name: name.trim(), value: value.join('='), secure: /;\s*secure/i.test(line) };
  });
}

// ---- the pages of the product

/** Every GET route as the program lists it: `GET <address> <who can see it>`, one a line. */
export async function addresses() {
  const answer = await ask('/demo/routes.txt');
  assert.equal(answer.status, 200, 'the demo lists its addresses at /demo/routes.txt');
  const lines = (await answer.text()).split('\n').map((line) => line.trim().split(/\s+/)).filter(([method]) => method === 'GET');
  assert.ok(lines.length, '/demo/routes.txt names at least one address');
  return lines.map(([, path, person]) => ({ path, person: person ?? ANYONE, status: 200 }));
}

/** Whether a page comes in Arabic: the public ones, and the path of a volunteer. */
export const isInArabic = ({ path, person }) => person === ANYONE || /^\/(me|volunteer|shifts|opportunities|sign-in)(\/|$|\?)/.test(path);

/** A session that is nobody's: a stranger's pages come from memory otherwise, which does not know what wrote them. */
const NOBODY = [{ name: 'trellis', value: 'nobody' }];

/** Those addresses that are pages, with an address that does not exist, as it is a page too. */
export async function pages() {
  const sessions = new Sessions();
  const found = [];
  for (const address of await addresses()) {
    const cookies = address.person === ANYONE ? NOBODY : await sessions.of(address.person);
    const answer = await ask(address.path, { cookies });
    const isPage = answer.headers.get('content-type')?.startsWith('text/html');
    if (answer.status !== 200 || isPage) found.push({ ...address, shows: shownBy(answer) });
    await answer.body?.cancel();
  }
  return [...found, { path: '/no-such-page', person: ANYONE, status: 404 }];
}

/** What in the source wrote a page, as the demo says it: `trellis::welcome::pages::HomePage`. A page from memory says nothing. */
export const shownBy = (answer) => answer.headers.get('x-page')?.split('<')[0];

/** One sign-in for each person, kept for as long as a test file runs. */
export class Sessions {
  #known = new Map();

  of(person, lang) {
    const key = `${person} ${lang}`;
    if (!this.#known.has(key)) this.#known.set(key, signIn(person, lang));
    return this.#known.get(key);
  }
}

// ---- the browser

let browser;

/** A browser of one's own; whoever starts it closes it. */
export function launch() {
  const executablePath = process.env.CHROMIUM || '/usr/bin/chromium';
  assert.ok(existsSync(executablePath), `Chromium is at ${executablePath}; name another in CHROMIUM`);
  const args = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'];
  // Chromium's own sandbox does not work for root.
  return chromium.launch({ executablePath, headless: true, args, chromiumSandbox: process.getuid?.() !== 0 });
}

after(async () => (await browser)?.close());

/** A window of one visitor, with cookies of its own. */
async function windowFor({ cookies, lang = 'en', width = 1280, height = 900, js = true, ...more }) {
  browser ??= launch();
  const context = await (await browser).newContext({
    baseURL: base, locale: lang, viewport: { width, height }, javaScriptEnabled: js,
    reducedMotion: 'reduce', serviceWorkers: 'block', ...more,
  });
  context.setDefaultTimeout(PATIENCE);
  // Browsers treat loopback as safe and keep secure cookies for it; the driver does so for an https address only.
  const url = (secure) => (secure ? base.replace(/^http:/, 'https:') : base);
  await context.addCookies(cookies.map((cookie) => ({ ...cookie, url: url(cookie.secure) })));
  return context;
}

/**
 * The window of someone in the demo: `const ana = await as('ana', { lang: 'es', width: 375, js: false })`. It has a
 * `page`; `problems` fills with what `watch` finds; `close()` ends it.
 */
export async function as(person, { lang, ...options } = {}) {
  const context = await windowFor({ cookies: await signIn(person, lang), lang, ...options });
  const page = await context.newPage();
  return { context, page, problems: watch(page), close: () => context.close() };
}

/** The window of a stranger. */
export const visitor = (options) => as(ANYONE, options);

/** A list that fills with console errors, what the content policy refuses, and requests to other places. */
export function watch(page) {
  const problems = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${base}/`) && !/^(data|blob|about):/.test(url)) problems.push(`asks another place: ${url}`);
  });
  page.on('console', (message) => {
    // A page that answers with an error status is announced as a failure to load; the test knows which status it wants.
    const ownStatus = message.location().url === page.url() && /the server responded with a status of/.test(message.text());
    if (message.type() === 'error' && !ownStatus) problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => problems.push(`script: ${error.message}`));
  return problems;
}

/** The name of a test of one page. */
export const named = ({ path, person, said }) => `${path} as ${person}${said ? `: ${said}` : ''}`;

/**
 * One test for each of these pages, two at a time, each opened as the one who may see it. `check(page, entry)` answers
 * with what is wrong, a line each; what the console has to say counts too.
 */
export function everyPage(title, entries, options, check) {
  describe(title, { concurrency: 2 }, () => {
    const tabs = new Tabs(options);
    after(() => tabs.close());
    for (const entry of entries) {
      it(named(entry), async () => {
        const tab = await tabs.take(entry.person);
        await open(tab.page, entry);
        none([...(await check(tab.page, entry)), ...tab.problems]);
        // A tab in which something went wrong is not used again.
        tabs.giveBack(tab);
      });
    }
  });
}

/** A window for each visitor, whose tabs are used again and again: opening one costs as much as many a page. */
class Tabs {
  #options;
  #windows = new Map();
  #idle = [];

  constructor(options) {
    this.#options = options;
  }

  async take(person) {
    const at = this.#idle.findIndex((tab) => tab.person === person);
    const tab = at < 0 ? await this.#open(person) : this.#idle.splice(at, 1)[0];
    tab.problems.length = 0;
    return tab;
  }

  giveBack(tab) {
    this.#idle.push(tab);
  }

  async #open(person) {
    if (!this.#windows.has(person)) this.#windows.set(person, this.#window(person));
    const page = await (await this.#windows.get(person)).newPage();
    return { person, page, problems: watch(page) };
  }

  async #window(person) {
    return windowFor({ cookies: await signIn(person, this.#options.lang ?? 'en'), ...this.#options });
  }

  async close() {
    await Promise.all([...this.#windows.values()].map(async (window) => (await window).close()));
  }
}

/** Opens an address, checking that it answers with the expected status. An entry with an `answer` shows that instead. */
export async function open(page, { path, status = 200, answer: given }) {
  if (given) await page.route(new URL(path, base).href, (route) => route.fulfill(given), { times: 1 });
  const answer = await page.goto(path, { waitUntil: 'load' });
  assert.equal(answer.status(), status, `${path} answers with`);
  const landed = new URL(page.url());
  assert.equal(landed.pathname + landed.search, new URL(path, base).pathname + new URL(path, base).search, 'it is not a redirect');
}

// ---- the demo's clock

/** Now, by the demo's clock, in milliseconds. */
async function demoNow() {
  const page = await (await ask('/demo')).text();
  const now = page.match(/id="clock"[\s\S]*?<time datetime="([^"]+)"/)?.[1];
  assert.ok(now, 'the demo says what time it is');
  return Date.parse(now);
}

/** The parts of an instant as a clock at the schools shows it. */
function local(instant) {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: 'America/New_York', hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
  }).formatToParts(new Date(instant));
  const part = (type) => parts.find((one) => one.type === type).value;
  return { date: `${part('year')}-${part('month')}-${part('day')}`, time: `${part('hour')}:${part('minute')}` };
}

/** The day of an instant, at the schools. */
export const dayOf = (instant) => local(instant).date;

/** The day and the hour at the schools, some minutes from now: `{ date: '2026-09-08', time: '09:30' }`. */
export async function schoolClock(minutes = 0) {
  return local((await demoNow()) + minutes * 60_000);
}

/** Moves the demo's clock on to this day and hour; the nights between have their work done. */
export async function moveClock(to) {
  const answer = await ask('/demo/clock', { form: to, patience: 60_000 });
  assert.equal(answer.status, 303, `the clock goes to ${to.date} ${to.time}`);
  const there = async () => `${Object.values(await schoolClock()).join(' ')}` >= `${to.date} ${to.time}`;
  for (const until = Date.now() + 300_000; !(await there());) {
    assert.ok(Date.now() < until, 'the clock arrives');
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** So many days after a day like `2026-09-08`. */
export function daysAfter(date, days) {
  return new Date(Date.parse(`${date}T12:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** A day as a page writes it: `martes, 8 de septiembre de 2026`. */
export function dayInWords(date, lang) {
  return new Intl.DateTimeFormat(lang, { timeZone: 'UTC', dateStyle: 'full' }).format(new Date(`${date}T12:00Z`));
}

// ---- letters and text messages

/**
 * What the demo would have sent, newest last: `{ to, channel, subject, text, lang, at }`, narrowed to those whose given
 * fields agree: `await mailbox({ to: 'ana@example.org', channel: 'email' })`.
 */
export async function mailbox(wanted = {}) {
  const answer = await ask('/demo/outbox.json');
  assert.equal(answer.status, 200, 'the demo shows its outbox at /demo/outbox.json');
  const messages = await answer.json();
  const agrees = (message) => Object.entries(wanted).every(([field, value]) => message[field] === value);
  return messages.filter(agrees).sort((a, b) => String(a.at).localeCompare(String(b.at)));
}

/** The newest message to someone whose subject or text matches; waits for it, as sending happens after the answer. */
export async function mailTo(to, pattern, { after = '' } = {}) {
  const until = Date.now() + PATIENCE;
  for (;;) {
    const all = await mailbox({ to });
    const found = all.findLast(({ subject, text, at }) => String(at) > after && pattern.test(`${subject ?? ''}\n${text}`));
    if (found) return found;
    if (Date.now() > until) assert.fail(`no message to ${to} like ${pattern}; there are: ${JSON.stringify(all.map(({ subject, text }) => subject ?? text))}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
