// Pages that only a press shows: who opens which page, fills in which forms one after the other (`form` is how the address it
// leads to begins), and what is shown then.
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { base, mailTo, schoolClock } from './world.mjs';

/** A package of rosters with what it holds. */
const roster = (name) => ({ file: `${name}.zip`, text: readFileSync(new URL(`../../crates/oneroster/tests/data/cases/${name}.zip`, import.meta.url)) });
/** When the last code came. */
let last = '';
/** The code that comes to this phone, or another instead. */
const codeAt = (phone, instead) => async () => {
  const { text, at } = await mailTo(phone, /\d{6}/, { after: last });
  last = at;
  return { code: instead ?? text.match(/\d{6}/)[0] };
};
const { date: today } = await schoolClock();
const policy = async (visitor) => (await visitor.open('/office/policy/versions/0/policy.toml')).text;
const volunteers = async (visitor) => ({ file: { file: 'list.csv', text: (await visitor.open('/demo/volunteer-list.csv')).text } });
const gifts = async (visitor) => ({ file: { file: 'gifts.csv', text: `${(await visitor.open('/office/gifts/import/template.csv')).text}\nnobody,nothing,never\n` } });

export const PRESSES = [
  // A group whose names can be given until it is at the school, which a later press says it is.
  { person: 'ben', page: /^\/me\/groups\/\d+$/, steps: [{ form: /\/names$/, fill: { names: '' } }], status: 422, shows: 'volunteering/group.html' },
  { person: 'anyone', page: /^\/join\//, steps: [{ form: '/join/' }], status: 422, shows: 'volunteering/group_join.html' },
  // Looks at what would happen.
  { person: 'rita', page: '/office/screening', steps: [{ form: '/office/screening/bulk', fill: { act: 'assign', case: '*' } }], shows: 'volunteering/bulk.html' },
  { person: 'rita', page: '/office/screening', steps: [{ form: '/office/screening/bulk', fill: { act: 'order', case: '*' } }], shows: 'volunteering/bulk.html' },
  { person: 'cora', page: /^\/office\/shifts\/\d+\/change$/, steps: [{ form: '/office/shifts/', fill: { starts: '10:05', ends: '11:35' } }], shows: 'volunteering/change_effects.html' },
  { person: 'cora', page: /^\/office\/opportunities\/\d+\/repeat$/, steps: [{ form: '/office/opportunities/', fill: { weekday: ['1', '4'], from: today, until: '2026-12-18', starts: '09:00', ends: '10:00', capacity: '2', skip: '' } }], shows: 'volunteering/repeat_dates.html' },
  { person: 'dora', page: '/office/policy/new', steps: [{ form: '/office/policy/preview', fill: async (visitor) => ({ text: (await policy(visitor)).replace(/^(minutes|days|months) = (\d+)$/m, (_, word, number) => `${word} = ${Number(number) + 1}`) }) }], shows: 'policy/preview.html' },
  { person: 'dora', page: '/office/policy/new', steps: [{ form: '/office/policy/preview', fill: async (visitor) => ({ text: await policy(visitor) }) }, { form: '/office/policy/versions', fill: { effective_on: '1999-01-01' } }], status: 422, shows: 'policy/preview.html' },
  { person: 'dora', page: '/office/rosters', steps: [{ form: '/office/rosters', fill: { file: roster('valid_full_bulk_package') } }], shows: 'schools/rosters.html' },
  { person: 'dora', page: '/office/rosters', steps: [{ form: '/office/rosters', fill: { file: roster('negative_duplicate_sourcedid_failure') } }], status: 422, shows: 'schools/rosters.html' },
  // What is shown once.
  { person: 'ana', page: '/me/calendar', steps: [{ form: '/me/calendar' }], shows: 'volunteering/my_calendar.html' },
  { person: 'vera', page: /^\/office\/people\/\d+$/, steps: [{ form: '/office/people/', fill: { birth_date: '1957-03-14' } }], shows: 'people/office_person.html' },
  // Signing in, as somebody who shares a phone, and as somebody new.
  { person: 'anyone', page: '/sign-in', steps: [{ form: '/sign-in', fill: { contact: '704-555-0123' } }, { form: '/sign-in/code', fill: codeAt('+17045550123', 'no code') }], status: 422, shows: 'people/code.html' },
  { person: 'anyone', page: '/sign-in', steps: [{ form: '/sign-in', fill: { contact: '704-555-0123' } }, { form: '/sign-in/code', fill: codeAt('+17045550123') }, { form: '/sign-in/who' }], status: 422, shows: 'people/who.html' },
  { person: 'anyone', page: '/sign-in', steps: [{ form: '/sign-in', fill: { contact: '704-555-0199' } }, { form: '/sign-in/code', fill: codeAt('+17045550199') }, { form: '/sign-in/name', fill: { given: '' } }], status: 422, shows: 'people/name.html' },
  // A list that is brought in, and what it asks.
  { person: 'vera', page: '/office/volunteers/import', steps: [{ form: '/office/volunteers/import', fill: volunteers }, { form: /\/say$/, fill: { system: 'x'.repeat(400) } }], status: 422, shows: 'volunteering/list_one.html' },
  { person: 'pia', page: '/office/gifts/import', steps: [{ form: '/office/gifts/import', fill: gifts }], status: 422, shows: 'giving/import.html' },
  // What only stands open after something else was done.
  { person: 'ana', page: '/me/hours', steps: [{ form: '/me/hours', fill: { date: '2026-09-15', school: 'albemarle-road-elementary', category: 'tutoring', time: '1:00' } }], shows: 'volunteering/hours.html' },
  { person: 'cora', page: '/office/hours/months/2026-09?school=albemarle-road-elementary', steps: [{ form: '/office/hours/months/2026-09/close' }], status: 422, shows: 'volunteering/hours_month.html' },
  { person: 'cora', page: /^\/office\/signups\/\d+\/attendance$/, steps: [{ form: /\/attendance$/ }], status: 422, shows: 'volunteering/attendance.html' },
  { person: 'vera', page: '/office/corrections', steps: [{ form: '/office/corrections/1/refuse' }], status: 422, shows: 'volunteering/corrections.html' },
  { person: 'cora', page: /^\/office\/hours\/\d+\/amend$/, steps: [{ form: '/office/corrections/' }, { at: '/office/hours/60/amend', form: '/office/hours/60/amend', fill: { time: 'long' } }], status: 422, shows: 'volunteering/hours_amend.html' },
  { person: 'cole', page: '/office/data-requests/1', steps: [{ form: '/office/data-requests/1/answer', fill: { verb: 'return' } }], status: 422, shows: 'agreements/data_one.html' },
  ...['cole', 'iris'].map((person) => ({ person, page: '/office/data-requests/1', steps: [{ form: '/office/data-requests/1/answer', fill: { verb: 'say_yes' } }], shows: 'agreements/data_one.html' })),
  { person: 'anyone', page: '/partner/desk/demo-desk-readers/data/1', steps: [{ form: /\/sign$/ }], status: 422, shows: 'agreements/desk_data_one.html' },
  // Notice of an agreement, and the desk and the office as long as it stands.
  { person: 'nell', page: '/partner/desk/2/agreements/4', steps: [{ form: /\/notice$/, fill: { last_on: '1999-01-01', why: 'We close.' } }], status: 422, shows: 'agreements/desk_agreement.html' },
  { person: 'nell', page: '/partner/desk/2/agreements/4', steps: [{ form: /\/notice$/, fill: { last_on: '2027-03-01', why: 'We close.' } }], shows: 'agreements/desk_agreement.html' },
  { person: 'pia', page: '/office/agreements/4', steps: [{ form: /\/notice\/back$/ }], shows: 'agreements/one.html' },
];

/** Pages in a state, or with an answer in their address, that the demo's list of addresses does not have. */
export const MORE = [
  { person: 'anyone', path: '/opportunities?zip=nowhere&within=5' },
  // A visit that the school said yes to, and can still call off.
  { person: 'pia', path: '/office/partners/inquiries/4' },
  // Somebody did not come, in a school year that is closed.
  { person: 'vera', path: '/office/signups/243/attendance' },
  // A task that asks something of whoever signs up.
  { person: 'ben', path: '/shifts/9' },
  { person: 'dale', path: '/me/clearance' },
  // Where an appeal that came by letter is written down.
  { person: 'vera', path: '/office/clearances/8' },
  { person: 'fay', path: '/office/trainings?show=all' },
  { person: 'cora', path: '/office/hours/add?person=1' },
  { person: 'cora', path: '/office/letters?person=1' },
  // What came for a need, about to be written down as a gift; and gifts without a day.
  { person: 'pia', path: '/office/gifts/new?part=6' },
  { person: 'pia', path: '/office/gifts?state=open&due=none' },
  { person: 'pia', path: '/office/data-requests/4' },
  { person: 'pia', path: '/office/data-requests/5' },
  // An agreement in force at its partner's desk, where notice of it is given.
  { person: 'nell', path: '/partner/desk/2/agreements/4' },
];

/** How a stranger comes to each page that says what went wrong. */
export const WRONGS = [
  { status: 403, send: (visitor) => visitor.post('/contact', 'name=x', { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' }) },
  { status: 405, send: (visitor) => visitor.open('/language') },
  { status: 413, send: (visitor) => visitor.post('/contact', `text=${'x'.repeat(9 << 20)}`) },
  { status: 429, send: tooOften },
];

/** The same, for whoever sends so slowly that it takes half a minute. */
export const SLOW = { status: 503, send: tooSlow };

/** Asks so often that the form comes back with what was written. */
async function tooOften(visitor) {
  for (let times = 0; times < 400; times += 1) await visitor.post('/give/follow/nobody/pay', 'how_much=all');
  return visitor.post('/contact', 'desk=volunteers&name=Nia&contact=nia%40example.org&lang=en&text=Is+there+a+place%3F');
}

/** Begins to send, and does not go on. */
function tooSlow() {
  const headers = { origin: base, 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded', 'content-length': 9 };
  return new Promise((resolve, reject) => {
    const asked = request(`${base}/contact`, { method: 'POST', headers }, async (answer) => {
      const parts = await answer.toArray();
      asked.destroy();
      resolve({ path: '/contact', status: answer.statusCode, headers: { 'content-type': answer.headers['content-type'] }, shows: answer.headers['x-page'], text: Buffer.concat(parts).toString() });
    });
    asked.on('error', reject);
    asked.write('name=');
  });
}

/** Pages that are seen elsewhere. */
export const ELSEWHERE = [
  // Once in a district's life: `journeys/first-start.test.mjs`.
  'people/welcome.html',
];

/** Pages whose list of errors cannot come to be by what a browser sends. */
export const NEVER_REFUSED = [];
