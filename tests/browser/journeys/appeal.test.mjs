// Two who register are told no. One asks for another look on the thirteenth day and is heard; the other on the sixteenth and
// is refused, with the day that was the last. In Spanish, 320 pixels wide, with the keyboard alone.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { path } from '../hands.mjs';
import { atDesk, comesIn, findsCase, finishes, givesName, opensLink, provesContact, recordsResult, seesId, smallPhone, tellsWho } from '../register.mjs';
import { dayInWords, dayOf, daysAfter, mailTo, moveClock, none, open, schoolClock } from '../world.mjs';

const FAMILY = `Olmedo${Date.now() % 100_000}`;
const people = ['Inés', 'Raúl'].map((given, at) => ({
  given, family: FAMILY, name: `${given} ${FAMILY}`, born: `${3 + at}/14/1979`,
  mail: `${['ines', 'raul'][at]}.${FAMILY.toLowerCase()}@example.org`,
}));
const SEND = 'Enviar mi apelación';

async function registers(person) {
  const phone = await smallPhone();
  const keys = await comesIn(phone.page);
  await provesContact(keys, person.mail);
  await givesName(keys, person);
  await tellsWho(keys, person);
  await keys.tick('Mentor');
  await keys.press('Guardar y seguir');
  await keys.says(/Nivel 3/);
  await keys.follow('Guardar y seguir');
  await finishes(keys, 'Albemarle Road Elementary', { signs: true });
  return { ...phone, ...person, keys };
}

/** Something has to be weighed; one reviewer proposes a denial, another agrees. */
async function intendDenial({ name, born }, { fay, rita, raj }) {
  await seesId(fay, name, born);
  await findsCase(rita.keys, '/office/screening?state=screening', name);
  await rita.keys.type('Reference', `CHK-${name.length}${FAMILY.slice(-4)}`);
  await rita.keys.press('It is ordered');
  await recordsResult(rita, name, 'To be weighed');
  await findsCase(rita.keys, '/office/screening?state=review', name);
  await rita.keys.choose('Send notice that we intend to deny');
  await rita.keys.press('Propose');
  await rita.keys.says(/Proposed\. Now a second reviewer looks at it/);
  await findsCase(raj.keys, '/office/screening?state=review', name);
  await raj.keys.press('I agree');
  await raj.keys.says(/Agreed\. It counts from now on/);
}

it('Inés appeals on day 13 and is heard; Raúl on day 16 and is told which day was the last', { timeout: 480_000 }, async () => {
  const [ines, raul] = [await registers(people[0]), await registers(people[1])];
  const desks = { fay: await atDesk('fay'), rita: await atDesk('rita'), raj: await atDesk('raj'), dora: await atDesk('dora') };
  for (const one of [ines, raul]) {
    await intendDenial(one, desks);
    // First a notice, with days to answer it.
    await opensLink(one.keys, await mailTo(one.mail, /pensamos no darle la autorización/));
    await one.keys.says(/Pensamos decir que no\. Usted puede responder antes\.[\s\S]*No se decide nada antes de que termine el/);
  }

  // Neither answers: the night after the wait, the denial is made.
  await moveClock({ date: daysAfter((await schoolClock()).date, 12), time: '09:00' });
  const letters = [await mailTo(ines.mail, /Puede apelar por escrito/), await mailTo(raul.mail, /Puede apelar por escrito/)];
  const denied = dayOf(letters[0].at);
  assert.equal(dayOf(letters[1].at), denied);
  const last = dayInWords(daysAfter(denied, 14), 'es');
  const until = new RegExp(`Puede apelar por escrito hasta el ${last} inclusive`);

  // Day 13: both open the letter. Inés sends what she has to say; Raúl writes, and leaves it.
  await moveClock({ date: daysAfter(denied, 13), time: '10:00' });
  await opensLink(ines.keys, letters[0]);
  await ines.keys.says(/No recibió la autorización/);
  await ines.keys.says(until);
  await ines.keys.press(SEND);
  await ines.keys.mistakes();
  await ines.keys.type('¿Por qué debemos revisarlo otra vez?', 'Ese antecedente es de otra persona que se llama como yo.');
  await ines.keys.press(SEND);
  await ines.keys.says(/Tenemos su apelación\. La revisa alguien que no participó en la decisión/);
  await mailTo(ines.mail, /Tenemos su apelación/);
  await opensLink(raul.keys, letters[1]);
  await raul.keys.says(until);
  await raul.keys.type('¿Por qué debemos revisarlo otra vez?', 'Necesito más tiempo para los papeles.');

  // Day 16: he sends it, and it is too late. The page that says so names the day, and so does his own page from now on.
  await moveClock({ date: daysAfter(denied, 16), time: '10:00' });
  const over = new RegExp(`El último día para apelar fue el ${last}\\. Si tiene preguntas, llame a la oficina de voluntarios`);
  await raul.keys.press(SEND);
  await raul.keys.says(over);
  await raul.keys.head('Mi página');
  await raul.keys.follow('Su solicitud');
  await raul.keys.says(over);
  assert.equal(await raul.keys.button(SEND).count(), 0, 'nothing more can be sent');
  // Inés cannot ask twice: hers is being looked at.
  await ines.keys.head('Mi página');
  await ines.keys.follow('Su solicitud');
  await ines.keys.says(/Se está revisando su apelación/);
  assert.equal(await ines.keys.button(SEND).count(), 0, 'one appeal is enough');

  // The histories say the same: hers has an appeal of day 13, his has none.
  for (const one of [ines, raul]) {
    await one.keys.follow('Ver todo lo que pasó y quién lo consultó');
    await one.keys.says(/Autorización negada\s+Por este programa/);
  }
  await ines.keys.says(new RegExp(`${dayInWords(daysAfter(denied, 13), 'es')}[^\\n]*\\s+Se apeló la negativa[^\\n]*\\s+Por ${ines.name}`));
  assert.doesNotMatch(await raul.keys.words(), /Se apeló la negativa/);

  // The director, who had no part in it, finds one appeal and decides it.
  const { dora } = desks;
  await open(dora.page, { path: '/office/clearances?state=appeal' });
  assert.ok(!(await dora.keys.words()).includes(raul.name), 'his case is not among the appeals');
  await findsCase(dora.keys, '/office/clearances?state=appeal', ines.name);
  await dora.keys.says(/Ese antecedente es de otra persona que se llama como yo/);
  await dora.keys.press('Clear this person');
  await opensLink(ines.keys, await mailTo(ines.mail, /Ya tiene autorización/));
  assert.equal(path(ines.page), '/me/clearance');
  await ines.keys.says(/Tiene autorización de nivel 3/);
  for (const one of [ines, raul, ...Object.values(desks)]) {
    none(one.problems);
    await one.close();
  }
});
