// A parent with a passport of another country and no Social Security number wants to read in class: in Spanish, 320 pixels
// wide, with the keyboard alone. What asks for more than she has is said before it is sent, and said again when she reaches
// for it later, each time with what she can do instead; level 2 opens the classroom.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { path } from '../hands.mjs';
import { atDesk, comesIn, findsCase, finishes, givesName, opensLink, provesContact, recordsResult, seesId, smallPhone, tellsWho } from '../register.mjs';
import { mailTo, none, open } from '../world.mjs';

const FAMILY = `Quispe${Date.now() % 100_000}`;
const NAME = `Lucía ${FAMILY}`;
const MAIL = `lucia.${FAMILY.toLowerCase()}@example.org`;
const LUCIA = { given: 'Lucía', family: FAMILY, born: '7/19/1991' };

/** Chooses a task of level 3 beside one of level 2, and takes the way that asks for less. */
async function choosesTasks(keys) {
  await keys.tick('Mentor');
  await keys.tick('Compañero de lectura');
  await keys.press('Guardar y seguir');
  await keys.says(/Nivel 3[\s\S]*Puede pedirle un número de Seguro Social; nosotros nunca lo vemos/);
  await keys.says(/¿Es más de lo que puede o quiere mostrar\?[\s\S]*sin número de Seguro Social y sin informe de antecedentes/);
  await keys.says(/Se queda con:\s+Compañero de lectura[\s\S]*Deja:\s+Mentor/);
  await keys.press('Prefiero ayudar en este nivel');
  assert.equal(path(keys.page), '/volunteer/register/tasks');
  assert.ok(!(await keys.page.getByRole('checkbox', { name: /^Mentor/ }).isChecked()), 'the task that asked too much is left out');
  await keys.press('Guardar y seguir');
  await keys.says(/Nivel 2[\s\S]*también el pasaporte de otro país[\s\S]*No necesita número de Seguro Social/);
  await keys.follow('Guardar y seguir');
}

/** Looks for a task and goes to its page. */
async function looksFor(keys, words, title) {
  await keys.type('Palabras para buscar', words);
  await keys.press('Mostrar');
  await keys.follow(title);
}

it('Lucía is cleared with her passport and reads in class; level 3 is refused with a reason and another way', { timeout: 240_000 }, async () => {
  const phone = await smallPhone();
  const keys = await comesIn(phone.page);
  await provesContact(keys, MAIL);
  await givesName(keys, LUCIA);
  await tellsWho(keys, LUCIA);
  await choosesTasks(keys);
  await finishes(keys, 'Albemarle Road Elementary');
  await keys.says(/Sirve el pasaporte de cualquier país/);

  // She shows her passport at the school; the reviewer looks into the register of offenders, and there is nothing.
  const [fay, rita] = [await atDesk('fay'), await atDesk('rita')];
  await findsCase(fay.keys, '/office/clearances', NAME);
  await fay.keys.says(/also a passport from another country/);
  await seesId(fay, NAME, LUCIA.born);
  await recordsResult(rita, NAME, 'Clear');

  // The message comes in Spanish and leads to her page.
  const cleared = await mailTo(MAIL, /Ya tiene autorización/);
  await opensLink(keys, cleared);
  assert.equal(path(keys.page), '/me/clearance');
  await keys.says(/Tiene autorización de nivel 2/);

  // What needs level 3 is refused: why, and what she can take instead.
  await keys.follow('Buscar cómo ayudar');
  await looksFor(keys, 'Mentor', 'Mentor for ninth grade');
  // The school asks something, so its button leads to the shift's own page, which says it before anything is answered.
  await keys.follow('Tomar este lugar');
  await keys.says(/Esta tarea necesita el nivel 3\. Usted tiene el nivel 2 hasta el [^.]* de \d{4}\./);
  const instead = await phone.page.getByRole('region', { name: 'Lo que sí puede tomar ahora' }).innerText();
  assert.match(instead, /Albemarle Road Elementary/);
  await keys.follow('Ver todo lo que puede tomar');

  await looksFor(keys, 'Reading', 'Reading buddy for second grade');
  await keys.press('Tomar este lugar');
  await keys.says(/Usted tiene un lugar\. ¡Gracias!/);
  await mailTo(MAIL, /Usted tiene un lugar: Reading buddy for second grade/);
  await keys.head('Mi página');
  await keys.follow('Sus turnos');
  await keys.says(/Reading buddy for second grade[\s\S]*Inscrito/);

  // She asks what more would take: the reason and the gentler way are there again, and what she has stays good.
  await keys.head('Mi página');
  await keys.follow('Su solicitud');
  await keys.unfold('¿Le gustarían otras tareas?');
  await keys.press('Elegir otras tareas');
  await keys.tick('Mentor');
  await keys.press('Guardar y seguir');
  await keys.says(/Nivel 3[\s\S]*Puede pedirle un número de Seguro Social/);
  await keys.press('Prefiero ayudar en este nivel');
  await keys.head('Mi página');
  await keys.follow('Su solicitud');
  await keys.says(/Tiene autorización de nivel 2/);

  // The record says how it went, by whose hand; and nothing of it asked for a number.
  await keys.head('Mi página');
  await keys.follow('Lo que pasó');
  await keys.says(new RegExp(`Autorización dada[\\s\\S]*Se vio la identificación con foto · Albemarle Road Elementary[\\s\\S]*Se envió la solicitud\\s+Por ${NAME}`));
  for (const one of [phone, fay, rita]) {
    none(one.problems);
    await one.close();
  }
});
