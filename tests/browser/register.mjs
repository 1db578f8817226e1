// Registering in Spanish on a small phone, with the keyboard alone: the way that several journeys begin with.
import assert from 'node:assert/strict';
import { Keys, path } from './hands.mjs';
import { as, mailbox, mailTo, open, visitor } from './world.mjs';

/** A small phone whose owner has not said which language they read. */
export const smallPhone = () => visitor({ width: 320, height: 640 });

/** Somebody of the staff at a desk, who has no mouse either. */
export async function atDesk(person) {
  const one = await as(person, { lang: 'en' });
  return { ...one, keys: new Keys(one.page, 'en') };
}

/** From the first page, where Spanish is chosen, over the page for volunteers to the start of the form. */
export async function comesIn(page) {
  await open(page, { path: '/' });
  const keys = new Keys(page, await page.evaluate(() => document.documentElement.lang));
  await keys.arrive();
  if (keys.lang !== 'es') await keys.speak('Español', 'es');
  await keys.says(/Cada niña y cada niño merece toda una comunidad/);
  await keys.follow('Sea voluntario hoy');
  await keys.says(/Lo que nunca pedimos\s+Su número de Seguro Social\s+Su situación migratoria/);
  await keys.follow('Empezar');
  await keys.says(/Sirve el pasaporte de cualquier país/);
  await keys.follow('Empezar');
  return keys;
}

/** Types the e-mail or number, and the code that comes there. */
export async function provesContact(keys, contact, { slip = false } = {}) {
  if (slip) {
    await keys.press('Enviarme un código');
    assert.match(await keys.mistakes(), /Por favor revise estas respuestas/);
  }
  const to = contact.includes('@') ? contact : `+1${contact.replaceAll('-', '')}`;
  const after = (await mailbox({ to })).at(-1)?.at;
  await keys.type('Su correo electrónico o su número de celular', contact);
  await keys.press('Enviarme un código');
  const { text, lang } = await mailTo(to, /\d{6}/, { after });
  assert.equal(lang, 'es', 'the code comes in Spanish');
  await keys.type('Código', text.match(/\d{6}/)[0]);
  await keys.press('Continuar');
}

/** A name for the page that is theirs. */
export async function givesName(keys, { given, family }) {
  await keys.says(/Todavía no nos conocemos/);
  await keys.type('Nombre', given);
  await keys.type('Apellidos', family);
  await keys.press('Continuar');
  assert.equal(path(keys.page), '/volunteer/register/you');
}

/** First page of the form: who it is. With `slip`, a date that is none comes first. */
export async function tellsWho(keys, { given, family, born, slip = false }) {
  if (slip) {
    await keys.type('Fecha de nacimiento', '31/31/1990');
    await keys.press('Guardar y seguir');
    assert.match(await keys.mistakes(), /Por favor revise estas respuestas/);
  }
  await keys.type('Nombres', given);
  await keys.type('Apellidos', family);
  await keys.type('Fecha de nacimiento', born);
  await keys.type('Calle y número', '4100 Central Ave, Apt 3');
  await keys.type('Ciudad', 'Charlotte');
  await keys.type('Código postal', '28212');
  await keys.press('Guardar y seguir');
  assert.equal(path(keys.page), '/volunteer/register/tasks');
}

/** From the choice of schools to the thanks; with `signs`, over the page about a report. */
export async function finishes(keys, school, { signs = false } = {}) {
  assert.equal(path(keys.page), '/volunteer/register/schools');
  await keys.type('Nombre de la escuela o código postal', school);
  await keys.press('Buscar escuelas');
  await keys.tick(school);
  await keys.press('Guardar y seguir');
  await keys.says(/Puede saltarse todo/);
  await keys.press('Guardar y seguir');
  for (const box of await keys.page.getByRole('checkbox').all()) await keys.tick(box);
  await keys.press('Aceptar y seguir');
  if (signs) {
    await keys.press('Firmar');
    await keys.mistakes();
    await keys.tick('Doy mi permiso');
    await keys.press('Firmar');
  }
  await keys.says(/Revise sus respuestas/);
  await keys.press('Enviar mi solicitud');
  await keys.says(/¡Gracias! Tenemos su solicitud/);
  assert.equal(path(keys.page), '/me/clearance');
}

/** The link in a message, in the window of whoever reads it. */
export async function opensLink(keys, { text }, pattern = /https?:\/\/\S+/) {
  await keys.page.goto(text.match(pattern)[0]);
  await keys.arrive();
}

/** The desk finds a case by name and sees the photo ID. */
export async function seesId(fay, name, born) {
  await findsCase(fay.keys, '/office/clearances', name);
  await fay.keys.tick('The ID shows the name');
  await fay.keys.type('Date of birth on the ID', born);
  await fay.keys.press('I have seen the ID');
  await fay.keys.says(/Noted: the photo ID was seen/);
}

/** A reviewer writes down what came back. */
export async function recordsResult(rita, name, outcome) {
  await findsCase(rita.keys, '/office/screening?state=screening', name);
  await rita.keys.choose(outcome);
  await rita.keys.press('Record the result');
}

/** A case by its person's name in a queue. */
export async function findsCase(keys, queue, name) {
  await open(keys.page, { path: queue });
  await keys.follow(name);
  await keys.says(new RegExp(name));
}
