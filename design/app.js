// Small helps for browsers that run scripts. Every page works without this file.

const words = document.body.dataset;
const make = (name, props = {}) => Object.assign(document.createElement(name), props);

/* Autosave: <form data-autosave="/path"> is posted to /path after a pause in typing. What is typed is never touched.
   `typed` names the fields changed here since the last save, so that a second phone keeps what was typed there. */
for (const form of document.querySelectorAll('form[data-autosave]')) {
  const says = form.querySelector('.saved') ?? form.appendChild(make('p', { className: 'saved' }));
  says.setAttribute('role', 'status');
  const typed = new Set();
  let timer = 0, running = false;

  const later = (ms) => { clearTimeout(timer); timer = setTimeout(save, ms); };
  // Said once: a screen reader would read each repetition.
  const say = (text) => { if (says.textContent !== text) says.textContent = text; };
  const body = (names) => {
    const data = new FormData(form);
    for (const [name, value] of [...data]) if (value instanceof File) data.delete(name);
    for (const name of names) data.append('typed', name);
    return new URLSearchParams(data);
  };
  async function save() {
    if (running || !typed.size) return;
    running = true;
    const names = [...typed];
    typed.clear();
    let wait = 0;
    try {
      const answer = await fetch(form.dataset.autosave, { method: 'POST', body: body(names), headers: { Accept: 'application/json' }, keepalive: true });
      if (!answer.ok) throw answer.status;
      say(words.saved);
    } catch (status) {
      // A refusal will not change by asking again; a lost line may.
      say(words.unsaved);
      for (const name of names) typed.add(name);
      wait = status >= 400 && status < 500 ? 0 : 8000;
      if (!wait) { running = false; return; }
    }
    running = false;
    if (typed.size) later(wait || 1500);
  }
  form.addEventListener('input', ({ target }) => { if (target.name) { typed.add(target.name); later(1500); } });
  form.addEventListener('submit', () => { typed.clear(); clearTimeout(timer); });
  document.addEventListener('visibilitychange', () => { if (document.hidden) save(); });
}

/* What fits: <form data-looks> is asked after a pause in typing what its button `look` would show; the answer is JSON and is
   written as the button's page would show it. Whom to reach and words for the school alone do not go along. */
for (const form of document.querySelectorAll('form[data-looks]')) {
  const place = document.getElementById('fits');
  const says = document.getElementById('fits-said');
  const inside = (name, ...parts) => { const element = make(name); element.append(...parts); return element; };
  const isolated = (text) => make('bdi', { textContent: text });
  const card = ({ href, title, more, units, reasons }) => {
    const name = href ? make('a', { href }) : make('span');
    name.append(isolated(title));
    const item = inside('li', inside('h3', name), inside('p', ...(more ? [isolated(more), ' \u00b7 '] : []), units),
      inside('ul', ...reasons.map((reason) => inside('li', reason))));
    item.className = 'card';
    return item;
  };
  let timer = 0, last = 0;
  async function look() {
    const mine = ++last;
    const data = new FormData(form);
    for (const name of ['contact', 'words']) data.delete(name);
    data.set('look', 'typing');
    try {
      const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(data) });
      // What is half typed is mended when it is sent, not while somebody types.
      if (answer.status !== 200) return;
      const { title, text, list } = await answer.json();
      if (mine !== last) return;
      const cards = inside('ul', ...list.map(card));
      cards.className = 'cards';
      place.replaceChildren(inside('h2', title), inside('p', text), ...(list.length ? [cards] : []));
      // Heard in two sentences, and only when they are others: the list is there for whoever wants it.
      const heard = `${title}. ${text}`;
      if (says.textContent !== heard) says.textContent = heard;
    } catch { /* a lost line: the button still asks */ }
  }
  form.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(look, 900); });
  form.addEventListener('submit', () => { clearTimeout(timer); last += 1; });
}

/* A second press of the same button sends nothing; coming back by the history gives the button back. */
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== 'post') return;
  if (form.dataset.sent) return event.preventDefault();
  form.dataset.sent = '1';
  event.submitter?.setAttribute('aria-busy', 'true');
  setTimeout(rest, 10000, form); // a download answers without leaving the page
});
const rest = (form) => { delete form.dataset.sent; for (const button of form.querySelectorAll('[aria-busy]')) button.removeAttribute('aria-busy'); };
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) rest(form);
});

/* Sortable tables: <table data-sort>; a cell may give its value in data-value; <th data-nosort> stays as it is. */
const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
for (const table of document.querySelectorAll('table[data-sort]')) {
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    if ('nosort' in head.dataset || !head.textContent.trim()) return;
    const button = make('button', { type: 'button' });
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const up = head.getAttribute('aria-sort') !== 'ascending';
      for (const other of heads) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
      const value = (row) => row.cells[column].dataset.value ?? row.cells[column].textContent.trim();
      const rows = [...table.tBodies[0].rows].sort((a, b) => order.compare(value(a), value(b)) * (up ? 1 : -1));
      table.tBodies[0].append(...rows);
    });
  });
}

/* A board that stays true: <div data-live="/stamp"> asks about once a second, while somebody looks, whether its stamp moved,
   and then shows its [data-live-part]s anew from the page behind [data-live-page]. What is being typed or pressed is left
   alone, the focus stays where it was, and a button stops it all. */
const board = document.querySelector('[data-live]');
if (board) {
  const { live, late, lost, held } = board.dataset;
  const says = board.querySelector('[data-live-said]');
  const pause = board.querySelector('[data-live-pause]');
  const parts = () => board.querySelectorAll('[data-live-part]');
  const seen = new Map([...parts()].map((part) => [part, part.innerHTML]));
  const say = (text) => { if (says.textContent !== text) says.textContent = text; };
  // The minute of the clock, and what depends on the hour, move without a change.
  const FULL = 60_000;
  let { stamp } = board.dataset, shown = Date.now(), timer = 0, down = false, asking = false;

  const changed = (field) => (/checkbox|radio/.test(field.type) ? field.checked !== field.defaultChecked
    : field.options ? [...field.options].some((o) => o.selected !== o.defaultSelected) : field.value !== field.defaultValue);
  const typing = () => [...parts()].some((part) => [...part.querySelectorAll('input:not([type=hidden]),select,textarea')]
    .some((field) => changed(field) || (field === document.activeElement && !/checkbox|radio/.test(field.type))));
  const busy = () => down || document.querySelector('form[data-sent]');
  // What is named alike on the new page: by its id, by where its form leads, by where it leads itself.
  const named = (element) => {
    if (element.id) return `#${CSS.escape(element.id)}`;
    if (element.form) return `form[action="${CSS.escape(element.form.getAttribute('action'))}"] ${element.localName}`;
    const card = element.closest('[id]');
    return `#${CSS.escape(card.id)} ${element.localName}`;
  };

  function renew(part, fresh) {
    const focus = part.contains(document.activeElement) ? document.activeElement : null;
    const [where, row] = focus ? [named(focus), focus.closest('tr[id],section[id]')?.id] : [];
    const open = [...part.querySelectorAll('details')].map((each) => each.open && each.closest('[id]').id + each.querySelector('summary').textContent);
    part.replaceChildren(...fresh.childNodes);
    for (const each of part.querySelectorAll('details')) each.open ||= open.includes(each.closest('[id]').id + each.querySelector('summary').textContent);
    if (!focus) return;
    let target = part.querySelector(where);
    if (!target) {
      // The button is gone with its purpose: the focus goes to its row, or to the whole.
      target = (row && document.getElementById(row)) || part;
      target.tabIndex = -1;
    }
    target.focus({ preventScroll: true });
  }

  async function asked(address) {
    // Whoever is not there any more must be signed out in time: the server does not count this as somebody's doing.
    const answer = await fetch(address, { headers: { 'x-by-itself': '1' }, redirect: 'manual', signal: AbortSignal.timeout(8000) });
    if (!answer.ok) throw answer.status || 401;
    return answer.text();
  }

  // The browser reads the answer as a document itself: the content policy lets no script make one out of text.
  const document_ = (address) => new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.setRequestHeader('x-by-itself', '1');
    Object.assign(request, { responseType: 'document', timeout: 8000 });
    request.onload = () => (request.status === 200 && request.response ? done(request.response) : failed(request.status));
    request.onerror = request.ontimeout = () => failed(0);
    request.send();
  });

  async function show() {
    const page = await document_(board.querySelector('[data-live-page]').href);
    const next = page.querySelector('[data-live]');
    if (!next) throw 404;
    // Somebody may have begun to type meanwhile: the old stamp stays, and it is asked again.
    if (busy() || typing()) return;
    for (const part of parts()) {
      const fresh = page.getElementById(part.id);
      if (!fresh || fresh.innerHTML === seen.get(part)) continue;
      seen.set(part, fresh.innerHTML);
      renew(part, fresh);
      if (fresh.dataset.says) say(fresh.dataset.says);
    }
    stamp = next.dataset.stamp;
    shown = Date.now();
  }

  async function look() {
    clearTimeout(timer);
    if (document.hidden || asking || pause.getAttribute('aria-pressed') === 'true') return;
    asking = true;
    let wait = 1000;
    try {
      const moved = (await asked(live)) !== stamp;
      if ([late, lost].includes(says.textContent)) say('');
      if (moved && typing()) say(held);
      else if (!busy() && (moved || (Date.now() - shown > FULL && !typing()))) await show();
    } catch (status) {
      // A refusal will not change by asking again; a lost line may.
      const over = status >= 400 && status < 500 && status !== 429;
      say(over ? lost : late);
      wait = over ? 0 : 5000;
    }
    asking = false;
    if (wait) timer = setTimeout(look, wait);
  }

  pause.hidden = false;
  pause.addEventListener('click', () => {
    pause.setAttribute('aria-pressed', String(pause.getAttribute('aria-pressed') !== 'true'));
    look();
  });
  addEventListener('pointerdown', () => { down = true; });
  for (const end of ['pointerup', 'pointercancel']) addEventListener(end, () => { down = false; });
  document.addEventListener('visibilitychange', look);
  timer = setTimeout(look, 1000);
}

/* Combo box: <select data-combo> gets a box to type in. The select stays the field that is sent. */
const folded = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
for (const select of document.querySelectorAll('select[data-combo]')) {
  const id = select.id;
  const box = make('div', { className: 'combo' });
  const input = make('input', { className: 'usa-input', type: 'text', id, autocomplete: 'off', placeholder: [...select.options].find((o) => !o.value)?.text ?? '', value: select.value ? select.selectedOptions[0].text : '' });
  const list = make('ul', { className: 'combo-list', id: `${id}-list`, hidden: true });
  const set = (pairs) => { for (const [name, value] of Object.entries(pairs)) input.setAttribute(name, value); };
  set({ role: 'combobox', 'aria-expanded': 'false', 'aria-controls': list.id, 'aria-autocomplete': 'list' });
  for (const name of ['aria-describedby', 'aria-invalid', 'required']) if (select.hasAttribute(name)) input.setAttribute(name, select.getAttribute(name));
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', select.labels[0]?.textContent.trim() ?? '');
  select.id = `${id}-value`;
  select.hidden = true;
  select.required = false;
  select.after(box);
  box.append(input, list);
  let at = -1;

  const items = () => [...list.querySelectorAll('[role=option]')];
  const close = () => { list.hidden = true; at = -1; set({ 'aria-expanded': 'false' }); input.removeAttribute('aria-activedescendant'); };
  const choose = (value) => { select.value = value; input.value = select.value ? select.selectedOptions[0].text : ''; close(); select.dispatchEvent(new Event('input', { bubbles: true })); select.dispatchEvent(new Event('change', { bubbles: true })); };
  const mark = (next) => {
    const all = items();
    if (!all.length) return;
    at = (next + all.length) % all.length;
    all.forEach((item, n) => item.setAttribute('aria-selected', String(n === at)));
    set({ 'aria-activedescendant': all[at].id });
    all[at].scrollIntoView({ block: 'nearest' });
  };
  const open = (needle) => {
    const found = [...select.options].filter((o) => o.value && folded(o.text).includes(folded(needle))).slice(0, 50);
    list.replaceChildren(...found.map((option, n) => {
      const item = make('li', { id: `${id}-${n}`, textContent: option.text });
      item.setAttribute('role', 'option');
      item.setAttribute('aria-selected', 'false');
      item.dataset.value = option.value;
      return item;
    }));
    if (!found.length) list.append(make('li', { className: 'none', textContent: words.none }));
    list.hidden = false;
    at = -1;
    set({ 'aria-expanded': 'true' });
  };
  input.addEventListener('input', () => open(input.value));
  input.addEventListener('click', () => open(''));
  input.addEventListener('keydown', (event) => {
    const { key } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (list.hidden) open('');
      mark(at + (key === 'ArrowDown' ? 1 : at < 0 ? 0 : -1));
    } else if (key === 'Enter' && !list.hidden && at >= 0) choose(items()[at].dataset.value);
    else if (key === 'Escape' && !list.hidden) close();
    else return;
    event.preventDefault();
  });
  list.addEventListener('pointerdown', (event) => {
    const item = event.target.closest('[role=option]');
    event.preventDefault();
    if (item) choose(item.dataset.value);
  });
  // Leaving the box: an exact name is taken, an empty box empties the choice, anything else shows the choice there was.
  input.addEventListener('blur', () => {
    const typed = folded(input.value.trim());
    const exact = [...select.options].find((o) => folded(o.text.trim()) === typed);
    if (!typed) choose('');
    else if (exact && exact.value !== select.value) choose(exact.value);
    else { input.value = select.value ? select.selectedOptions[0].text : ''; close(); }
  });
}

/* Menus of <details class="drop"> close on Escape and when the reader goes elsewhere. */
const shut = (but) => { for (const menu of document.querySelectorAll('details.drop[open]')) if (!menu.contains(but)) menu.open = false; };
document.addEventListener('click', (event) => shut(event.target));
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  const menu = document.activeElement?.closest('details.drop[open]');
  shut(null);
  menu?.querySelector('summary').focus();
});
for (const button of document.querySelectorAll('button[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
document.querySelector('.summary')?.focus();
