// Two parents with one telephone between them and no e-mail each register, one after the other on that telephone: in
// Spanish, 320 pixels wide, with the keyboard alone. Each has a record, and neither meets what the other typed.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { Keys } from '../hands.mjs';
import { atDesk, comesIn, finishes, givesName, provesContact, smallPhone, tellsWho } from '../register.mjs';
import { moveClock, none, open, schoolClock } from '../world.mjs';

const PHONE = `704-555-01${String(Date.now() % 70 + 30)}`;
const FAMILY = `Ibarra${Date.now() % 100_000}`;
const SCHOOL = 'Albemarle Road Elementary';
const ROSA = { given: 'Rosa', family: FAMILY, born: '5/2/1990' };
const MATEO = { given: 'Mateo', family: FAMILY, born: '11/24/1988' };

async function registers(keys, who, slip) {
  await givesName(keys, who);
  await tellsWho(keys, { ...who, slip });
  if (slip) {
    await keys.press('Guardar y seguir');
    assert.match(await keys.mistakes(), /Elija por lo menos una forma de ayudar/);
  }
  await keys.tick('Compañero de lectura');
  await keys.press('Guardar y seguir');
  await keys.says(/Nivel 2/);
  await keys.follow('Guardar y seguir');
  await finishes(keys, SCHOOL);
}

/** What somebody does with this keyboard from here on: pages come to, fields typed into with their letters, answers chosen. */
function counted(keys) {
  const done = { pages: 0, fields: 0, letters: 0, choices: 0 };
  const { enter, type, tick, choose } = Keys.prototype;
  Object.assign(keys, {
    enter(target) { done.pages += 1; return enter.call(keys, target); },
    type(label, words) { done.fields += 1; done.letters += words.length; return type.call(keys, label, words); },
    tick(name) { done.choices += 1; return tick.call(keys, name); },
    choose(name) { done.choices += 1; return choose.call(keys, name); },
  });
  return done;
}

/**
 * From the first field to the thanks in under three minutes, reckoned slowly: a thumb types three letters a second (half of
 * what people type on their own phones), finds a field or a box in two seconds, and each page takes four seconds to come over a
 * slow line and be looked at. Reading the conduct text to its end, and waiting for the code, are on top: they are not ours.
 * A field or a page more than this is a decision, not an accident.
 */
function inThreeMinutes({ pages, fields, letters, choices }) {
  const told = JSON.stringify({ pages, fields, letters, choices });
  assert.ok(pages >= 8 && fields >= 8, `this was the whole way: ${told}`);
  assert.ok(pages <= 16 && fields <= 12 && letters <= 150 && choices <= 8, `more than the budget: ${told}`);
  const seconds = letters / 3 + 2 * (fields + choices) + 4 * pages;
  assert.ok(seconds < 180, `${Math.round(seconds)} seconds: ${told}`);
}

/** Nothing on the page is about the other one. */
async function isAbout(keys, given, other) {
  const words = await keys.words();
  assert.ok(words.includes(given) && !words.includes(other), `this is about ${given} alone: ${words}`);
}

async function leaves(keys) {
  await keys.press('Salir');
  await keys.says(/Su sesión está cerrada/);
}

it('Rosa and Mateo share a telephone and each have an application of their own', { timeout: 180_000 }, async () => {
  const phone = await smallPhone();
  let keys = await comesIn(phone.page);
  await provesContact(keys, PHONE, { slip: true });
  await registers(keys, ROSA, true);
  await keys.head('Mi página');
  await keys.says(/Hola, Rosa/);
  await leaves(keys);

  // The same telephone goes over to Mateo: the code is asked for again, and he is somebody else.
  keys = await comesIn(phone.page);
  const done = counted(keys);
  await provesContact(keys, PHONE);
  await keys.says(/¿Quién es usted\?[\s\S]*Rosa[\s\S]*Otra persona/);
  await keys.press('Continuar');
  await keys.mistakes();
  await keys.choose('Otra persona');
  await keys.press('Continuar');
  await registers(keys, MATEO, false);
  // Even with the question who of two it is, and with one mistake in answering it.
  inThreeMinutes(done);
  await isAbout(keys, 'muestre su identificación con foto', 'Rosa');
  await keys.head('Mi página');
  await isAbout(keys, 'Hola, Mateo', 'Hola, Rosa');
  await leaves(keys);

  // An hour later each comes back by the same number and finds what is theirs.
  await moveClock(await schoolClock(60));
  for (const [who, other] of [[ROSA, MATEO], [MATEO, ROSA]]) {
    await keys.head('Entrar');
    await provesContact(keys, PHONE);
    await keys.choose(who.given);
    await keys.press('Continuar');
    await isAbout(keys, `Hola, ${who.given}`, `Hola, ${other.given}`);
    await keys.follow('Su solicitud');
    await keys.says(/Tenemos su solicitud|muestre su identificación con foto/);
    await keys.follow('Ver todo lo que pasó y quién lo consultó');
    await keys.says(new RegExp(`Se envió la solicitud\\s+Por ${who.given} ${FAMILY}`));
    await isAbout(keys, who.given, other.given);
    await keys.head('Mi página');
    await leaves(keys);
  }

  // The desk of the school has two people, and the history of each names a single application.
  const cora = await atDesk('cora');
  for (const { given } of [ROSA, MATEO]) {
    await open(cora.page, { path: `/office/clearances?q=${FAMILY}` });
    await cora.keys.says(new RegExp(`Rosa ${FAMILY}[\\s\\S]*Mateo ${FAMILY}|Mateo ${FAMILY}[\\s\\S]*Rosa ${FAMILY}`));
    await cora.keys.follow(`${given} ${FAMILY}`);
    await cora.keys.says(new RegExp(PHONE.slice(-4)));
  }
  const vera = await atDesk('vera');
  const records = new Set();
  for (const { given } of [ROSA, MATEO]) {
    await open(vera.page, { path: `/office/people?q=${FAMILY}` });
    await vera.keys.follow(`${given} ${FAMILY}`);
    records.add(vera.page.url());
    await open(vera.page, { path: `${new URL(vera.page.url()).pathname}/timeline` });
    const sent = (await vera.keys.words()).match(/The application was sent/g) ?? [];
    assert.equal(sent.length, 1, `${given} has one application`);
  }
  assert.equal(records.size, 2);
  for (const one of [phone, cora, vera]) {
    none(one.problems);
    await one.close();
  }
});
