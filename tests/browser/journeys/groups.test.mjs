// A bakery comes with forty people for a day in the courtyard: its leader, who reads Spanish on her telephone, asks for the
// places; the school says yes; thirty-five names come beforehand, by the link and as a list; five come without one. The desk
// counts them in and out, and the hours stand with each and with all.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { fine, path } from '../hands.mjs';
import { as, dayInWords, daysAfter, mailTo, moveClock, none, open, schoolClock, visitor } from '../world.mjs';

const MARK = Date.now() % 100_000;
const COMPANY = `Panadería Luna ${MARK}`;
const MAIL = `luna.${MARK}@example.org`;
const PHONE = { width: 390, height: 780 };

const click = (page, name, role = 'button') => page.getByRole(role, { name, exact: true }).first().click();
const said = (page, words) => page.getByRole('status').filter({ hasText: words }).waitFor();
const words = (page) => page.locator('main').innerText();

/** From the first page to the form for the courtyard, with a code on the way. */
async function asksForPlaces({ page }) {
  await open(page, { path: '/' });
  await page.locator('header summary').first().click();
  await click(page, 'Español');
  await click(page, 'Sea voluntario hoy', 'link');
  await page.locator('main').getByRole('link', { name: 'Traiga un grupo' }).click();
  await page.getByRole('heading', { level: 1, name: 'Grupos y empresas' }).waitFor();
  await fine(page);
  await page.getByRole('article').filter({ hasText: 'Hay lugar para un grupo de 50' }).getByRole('link', { name: 'Courtyard day' }).click();
  await page.getByLabel('Su correo electrónico o su número de celular').fill(MAIL);
  await click(page, 'Enviarme un código');
  await page.getByLabel('Código').fill((await mailTo(MAIL, /\d{6}/)).text.match(/\d{6}/)[0]);
  await click(page, 'Continuar');
  await page.getByLabel('Nombre').fill('Paloma');
  await page.getByLabel('Apellidos').fill(`Luna ${MARK}`);
  await click(page, 'Continuar');

  await page.getByRole('heading', { level: 1, name: 'Pedir un día para un grupo' }).waitFor();
  await click(page, 'Pedir estos lugares');
  await page.locator('.summary').waitFor();
  await fine(page);
  await page.getByLabel('Nombre de su empresa, club o grupo').fill(COMPANY);
  await page.getByLabel('Qué es').selectOption({ label: 'Empresa' });
  await page.getByLabel('Cuántos vienen').fill('80');
  await page.getByLabel(/^Qué debe saber la escuela/).fill('Traemos palas, guantes y pan.');
  await click(page, 'Pedir estos lugares');
  assert.match(await page.locator('.summary').innerText(), /Solo quedan 50 lugares para grupos este día/);
  assert.equal(await page.getByLabel(/^Qué debe saber la escuela/).inputValue(), 'Traemos palas, guantes y pan.', 'what was typed stays');
  await page.getByLabel('Cuántos vienen').fill('40');
  await click(page, 'Pedir estos lugares');
  await said(page, 'Le guardamos los lugares.');
  assert.match(await words(page), /40 personas/);
  await fine(page);
}

async function schoolSaysYes({ page }) {
  await open(page, { path: '/office/groups' });
  await fine(page);
  await click(page, COMPANY, 'link');
  assert.match(await words(page), /Traemos palas, guantes y pan\./);
  await fine(page);
  await click(page, 'Say yes');
  await page.getByText('The school says yes', { exact: true }).waitFor();
}

/** Somebody of the bakery opens the link on a telephone of their own. */
async function joins(link, { name, minor, contact }) {
  const one = await visitor({ lang: 'es', ...PHONE });
  await one.page.goto(link);
  await click(one.page, 'Ponerme en la lista');
  await one.page.locator('.summary').waitFor();
  await one.page.getByLabel('Su nombre').fill(name);
  await one.page.getByRole('radio', { name: minor ? /^De \d+ a 17 años/ : '18 años o más' }).check();
  if (minor) await one.page.getByLabel(/^Padre, madre o tutor que está de acuerdo/).fill(minor);
  if (contact) await one.page.getByLabel(/^Correo o teléfono/).fill(contact);
  if (contact) await one.page.getByLabel(/^Quiero seguir en contacto/).check();
  await one.page.getByLabel(/^Leí las reglas y las cumpliré/).check();
  await fine(one.page);
  await click(one.page, 'Ponerme en la lista');
  await said(one.page, 'Usted está en la lista.');
  none(one.problems);
  await one.close();
}

/** Thirty-five names: three by the link, the others typed by the leader. */
async function names({ page }) {
  await page.goto((await mailTo(MAIL, /espera con gusto a/)).text.match(/https?:\S+\/me\/groups\/\d+/)[0]);
  await click(page, 'Crear un enlace para su gente');
  await said(page, 'El enlace está listo.');
  const link = await page.getByLabel('Enlace para su gente').inputValue();
  await joins(link, { name: 'Ana Morales', contact: 'ana@example.org' });
  await joins(link, { name: 'Chayo Rentería', minor: 'Elvira Rentería' });
  await joins(link, { name: 'Ulises Bravo', contact: `ulises.${MARK}@example.org` });

  const list = Array.from({ length: 32 }, (_, at) => `Persona ${'ABCDEFGH'[at % 8]}${'abcd'[Math.floor(at / 8)]} Luna`);
  const box = page.getByLabel('Escriba o pegue nombres, uno en cada línea');
  await box.fill([...list, list[0]].join('\n'));
  await click(page, 'Agregar estos nombres');
  assert.match(await words(page), /No se agregó nada[\s\S]*Línea 33/);
  assert.equal((await box.inputValue()).split('\n').length, 33, 'what was typed stays');
  await fine(page);
  await box.fill(list.join('\n'));
  await click(page, 'Agregar estos nombres');
  await said(page, 'Los nombres están en la lista.');
  assert.match(await words(page), /Hay 35 de 40 nombres en la lista/);
  await fine(page);
}

/** The day in the group's page, as the demo's clock would have it. */
async function dayOfGroup({ page }) {
  const text = await words(page);
  const { date } = await schoolClock();
  return Array.from({ length: 40 }, (_, at) => daysAfter(date, at)).find((day) => text.includes(`${dayInWords(day, 'es')}, 9:00`));
}

async function comeAndGo({ page }, day) {
  const group = page.getByRole('region', { name: COMPANY });
  await moveClock({ date: day, time: '09:00' });
  await open(page, { path: '/office/board' });
  assert.match(await group.innerText(), /40 people expected, 35 names on the list\.[\s\S]*Leader: Paloma Luna/);
  await fine(page);
  await group.getByRole('button', { name: `Sign the group in ${COMPANY}` }).click();
  await said(page, 'The group is signed in.');
  assert.match(await group.innerText(), /40 people counted, 35 of them by name/);
  // One of the five gives her name at the desk.
  await group.getByText('Somebody gives their name').click();
  await group.getByLabel('Name', { exact: true }).fill('Tía Carmen Luna');
  await group.getByRole('button', { name: 'Sign in', exact: true }).click();
  await said(page, 'Signed in');
  assert.match(await group.innerText(), /40 people counted, 36 of them by name/);
  await fine(page);
  await moveClock({ date: day, time: '13:00' });
  await open(page, { path: '/office/board' });
  await group.getByRole('button', { name: `Sign everybody out ${COMPANY}` }).click();
  await page.getByRole('status').first().waitFor();
  assert.match(await group.innerText(), /160 hours/);
}

/** On the morning after: thanks, a record to print, and hours on the page of her who is a volunteer anyway. */
async function areThanked(leader, day) {
  await moveClock({ date: daysAfter(day, 1), time: '10:00' });
  const thanks = await mailTo(MAIL, new RegExp(`Gracias, ${COMPANY}`));
  assert.match(thanks.text, /40 personas de [\s\S]* dieron 160 horas en total/);
  const { page } = leader;
  await page.goto(thanks.text.match(/https?:\S+\/me\/groups\/\S+/)[0]);
  if (!path(page).endsWith('/record')) await click(page, 'Ver e imprimir su constancia', 'link');
  const record = await page.locator('article.letter').innerText();
  assert.match(record, /Personas que vinieron\s+40\s+Horas en total\s+160 horas/);
  assert.match(record, /Tía Carmen Luna\s+4 horas/);
  assert.match(record, /Y 4 personas sin nombre en la lista/);
  await fine(page);
  assert.match((await mailTo(`ulises.${MARK}@example.org`, /Gracias por su día/)).text, /Este es el único mensaje/);
  const ana = await as('ana', { lang: 'es', ...PHONE });
  await open(ana.page, { path: '/me/hours' });
  assert.match(await words(ana.page), new RegExp(`${dayInWords(day, 'es')}[\\s\\S]{0,80}4 horas|Courtyard day[\\s\\S]{0,200}4 horas`));
  await ana.close();
}

it('a bakery brings forty people, five without a name, and every hour is credited', { timeout: 300_000 }, async () => {
  const leader = await visitor(PHONE);
  const [cora, fay] = [await as('cora', { lang: 'en', ...PHONE }), await as('fay', { lang: 'en', ...PHONE })];
  await asksForPlaces(leader);
  await schoolSaysYes(cora);
  await names(leader);
  const day = await dayOfGroup(leader);
  await comeAndGo(fay, day);
  await areThanked(leader, day);
  for (const one of [leader, cora, fay]) {
    none(one.problems);
    await one.close();
  }
});
