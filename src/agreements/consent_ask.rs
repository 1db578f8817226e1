//! The office or a school asks families: a list of students' numbers is looked at, then each guardian whom the rosters know
//! is asked, by a letter or on paper.

use super::act::Act;
use super::consent::{self, Consent, ConsentId, Way, is_asked_for, note};
use super::consent_flow::{ConsentFlow, ConsentState, ConsentVerb};
use super::consent_notices as notices;
use super::consent_text::{self, Plain};
use super::data::{Data, DataId};
use super::store::consent_texts as texts;
use super::store::{consent as store, data as agreements};
use super::suspension;
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::people::Ability;
use crate::schools::SchoolId;
use crate::volunteering::ListText;
use crate::volunteering::list_import::NoList;
use crate::web::Me;
use crate::workflow::Workflow;
use db::Tx;
use i18n::Lang;
use jiff::SignedDuration;
use std::collections::{BTreeMap, HashMap, HashSet};

/// Students of one list.
pub const MOST: usize = 1_000;
/// Whoever has not answered so long is reminded.
pub const REMIND_AFTER: SignedDuration = SignedDuration::from_hours(24 * 5);
/// Letters of one press.
const STEP: i64 = 1_000;

/// A line of a list: a student's number, and the language of the home where the list says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    pub line: u64,
    pub number: String,
    pub lang: Option<Lang>,
}

/// Reads numbers, one a line; a first line without a digit is the names of the columns.
pub fn read(bytes: &[u8]) -> Result<Vec<Listed>, NoList> {
    let text = ListText::read(bytes)?;
    let (head, rows) = text.rows()?;
    let written = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let empty = written.iter().take_while(|byte| byte.is_ascii_whitespace()).filter(|byte| **byte == b'\n').count();
    let first = u64::try_from(empty).unwrap_or(0) + 1;
    let is_number = head.first().is_some_and(|cell| forms::fold_digits(cell).chars().any(|c| c.is_ascii_digit()));
    let mut listed: Vec<Listed> = Vec::new();
    if is_number {
        listed.push(line(first, head.first().map(String::as_str), head.get(1).map(String::as_str)));
    }
    listed.extend(rows.map(|(number, row)| line(number, row.get(0), row.get(1))));
    listed.retain(|one| !one.number.is_empty());
    Ok(listed)
}

fn line(line: u64, number: Option<&str>, lang: Option<&str>) -> Listed {
    let number = forms::clean_line(&forms::fold_digits(number.unwrap_or_default()));
    Listed { line, number: number.chars().take(80).collect(), lang: lang.and_then(language) }
}

/// A language as lists name it: its code, its name in English, or its own name.
fn language(cell: &str) -> Option<Lang> {
    let cell = cell.trim().to_lowercase();
    let is_it =
        |lang: &Lang| [lang.code(), lang.english_name(), lang.endonym()].iter().any(|name| name.to_lowercase() == cell);
    consent_text::SPOKEN.into_iter().find(is_it)
}

/// Why a line is passed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// No student of the rosters within the viewer's reach.
    Unknown,
    Twice,
}

/// A student whom the rosters know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Student {
    pub number: String,
    pub school: Option<SchoolId>,
}
db::row!(Student { number, school });

/// A guardian of a student, as the rosters have them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guardian {
    pub student: String,
    pub guardian: String,
    pub email: String,
    pub phone: String,
    /// The language of their own record, where they have one.
    pub lang: Option<String>,
}
db::row!(Guardian { student, guardian, email, phone, lang });

/// One question to come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    pub student: String,
    pub school: Option<SchoolId>,
    pub guardian: String,
    pub way: Way,
    pub lang: Lang,
    /// What was asked before and is over.
    pub again: Option<ConsentId>,
}

/// What a list comes to.
#[derive(Debug, Default)]
pub struct Plan {
    pub asks: Vec<Ask>,
    pub students: usize,
    /// Guardians who were asked already.
    pub asked: usize,
    pub wrong: Vec<(Listed, Why)>,
}

impl Plan {
    /// How many guardians get a letter.
    pub fn letters(&self) -> usize {
        let guardians = self.asks.iter().filter(|ask| ask.way == Way::Link).map(|ask| &ask.guardian);
        guardians.collect::<HashSet<_>>().len()
    }

    pub fn papers(&self) -> usize {
        self.asks.iter().filter(|ask| ask.way == Way::Paper).count()
    }
}

/// One data agreement that asks families, within the viewer's reach.
pub async fn visible(tx: &mut Tx, me: &Me, ability: Ability, id: DataId) -> Result<Data> {
    let is = store::is_visible(tx, me, ability, id).await?;
    match agreements::any(tx, id).await?.filter(|_| is) {
        Some(data) => Ok(data),
        None => Err(Error::NotFound),
    }
}

/// What a list would come to, or comes to.
pub async fn plan(tx: &mut Tx, me: &Me, data: DataId, listed: &[Listed], home: Lang) -> Result<Plan> {
    let numbers: Vec<&str> = listed.iter().map(|one| one.number.as_str()).collect();
    let mut students: HashMap<String, Student> = HashMap::new();
    for part in numbers.chunks(500) {
        students.extend(store::students(tx, part).await?.into_iter().map(|one| (one.number.clone(), one)));
    }
    let is_near = |one: &Student| match one.school {
        Some(school) => me.may_at(Ability::AskFamilies, school),
        None => me.reach(Ability::AskFamilies) == crate::web::Reach::District,
    };
    let mut plan = Plan::default();
    let mut chosen: Vec<(&Student, Lang)> = Vec::new();
    let mut seen = HashSet::new();
    for one in listed {
        match students.get(&one.number).filter(|student| is_near(student)) {
            None => plan.wrong.push((one.clone(), Why::Unknown)),
            Some(_) if !seen.insert(&one.number) => plan.wrong.push((one.clone(), Why::Twice)),
            Some(student) => chosen.push((student, one.lang.unwrap_or(home))),
        }
    }
    plan.students = chosen.len();
    for part in chosen.chunks(500) {
        questions(tx, data, part, &mut plan).await?;
    }
    Ok(plan)
}

async fn questions(tx: &mut Tx, data: DataId, chosen: &[(&Student, Lang)], plan: &mut Plan) -> Result<()> {
    let numbers: Vec<&str> = chosen.iter().map(|(student, _)| student.number.as_str()).collect();
    let before: HashMap<(String, String), (ConsentId, ConsentState)> =
        store::asked_of(tx, data, &numbers).await?.into_iter().map(|(id, s, g, state)| ((s, g), (id, state))).collect();
    let mut guardians: HashMap<String, Vec<Guardian>> = HashMap::new();
    for one in store::guardians(tx, &numbers).await? {
        guardians.entry(one.student.clone()).or_default().push(one);
    }
    for (student, home) in chosen {
        let of = guardians.remove(&student.number).unwrap_or_default();
        // Where the rosters know no guardian, a paper goes home with the student.
        let mut asks: Vec<(String, Way, Lang)> = of.iter().map(|one| question(one, *home)).collect();
        if asks.is_empty() {
            asks.push((String::new(), Way::Paper, *home));
        }
        for (guardian, way, lang) in asks {
            let again = match before.get(&(student.number.clone(), guardian.clone())) {
                Some((id, ConsentState::Expired)) => Some(*id),
                Some(_) => {
                    plan.asked += 1;
                    continue;
                }
                None => None,
            };
            let (number, school) = (student.number.clone(), student.school);
            plan.asks.push(Ask { student: number, school, guardian, way, lang, again });
        }
    }
    Ok(())
}

fn question(one: &Guardian, home: Lang) -> (String, Way, Lang) {
    let way = if notices::reached(&one.email, &one.phone).is_some() { Way::Link } else { Way::Paper };
    let lang = one.lang.as_deref().map_or(home, consent_text::spoken);
    (one.guardian.clone(), way, lang)
}

/// One that families may be asked about, held until the transaction ends.
async fn held(tx: &mut Tx, me: &Me, id: DataId, act: &Act<'_>) -> Result<(Data, Plain)> {
    let seen = visible(tx, me, Ability::AskFamilies, id).await?;
    tx.lock("organisation", seen.organisation).await?;
    suspension::refuses(tx, seen.organisation).await?;
    let data = agreements::any(tx, id).await?.ok_or(Error::NotFound)?;
    if !is_asked_for(tx, &data, act.today()).await? {
        return Err(Error::refused("consent-refused-closed"));
    }
    let plain = texts::plain(tx, id).await?;
    Ok((data, plain))
}

/// Asks each guardian of a list; how many letters, how many on paper.
pub async fn ask(
    tx: &mut Tx,
    me: &Me,
    id: DataId,
    (listed, home): (&[Listed], Lang),
    act: &Act<'_>,
) -> Result<(usize, usize)> {
    let (data, plain) = held(tx, me, id, act).await?;
    let plan = plan(tx, me, id, listed, home).await?;
    if plan.asks.is_empty() {
        return Err(Error::refused("consent-refused-nobody"));
    }
    let mut asked = Vec::new();
    for ask in &plan.asks {
        let consent = match ask.again {
            Some(consent) => {
                store::ask_anew(tx, consent, ask, act.now).await?;
                consent
            }
            None => store::insert(tx, id, ask, me.id(), act.now).await?,
        };
        asked.push(consent);
    }
    send(tx, me, (&data, &plain), &asked, act).await?;
    Ok((plan.letters(), plan.papers()))
}

/// Letters for those who were just asked, one to each guardian; lines of the ledger.
async fn send(tx: &mut Tx, me: &Me, (data, plain): (&Data, &Plain), ids: &[ConsentId], act: &Act<'_>) -> Result<()> {
    for lang in consent_text::SPOKEN {
        texts::keep_text(tx, data.id, lang, &consent_text::write(data, plain, lang, act), act.now).await?;
    }
    let mut asked = Vec::new();
    for part in ids.chunks(500) {
        asked.extend(store::these(tx, part).await?);
    }
    let actor = Actor::with(me, Ability::AskFamilies);
    for one in &asked {
        note(tx, data, one, (actor, "data-consent-asked"), &format!("way={}", one.way), act).await?;
    }
    for of in by_guardian(&asked).values() {
        notices::ask(tx, data, of, act).await?;
    }
    Ok(())
}

/// Who is asked by a letter, with all their children of it.
fn by_guardian(all: &[Consent]) -> BTreeMap<&str, Vec<&Consent>> {
    let mut of: BTreeMap<&str, Vec<&Consent>> = BTreeMap::new();
    for one in all.iter().filter(|one| one.way == Way::Link && !one.guardian.is_empty()) {
        of.entry(&one.guardian).or_default().push(one);
    }
    of
}

/// Reminds whoever was asked by a letter some days ago and has not answered: once.
pub async fn remind(tx: &mut Tx, me: &Me, id: DataId, act: &Act<'_>) -> Result<usize> {
    let (data, _) = held(tx, me, id, act).await?;
    let due = store::to_remind(tx, me, id, act.now - REMIND_AFTER, STEP).await?;
    let ids: Vec<ConsentId> = due.iter().map(|one| one.id).collect();
    for part in ids.chunks(500) {
        store::set_reminded(tx, part, act.now).await?;
    }
    let letters = by_guardian(&due);
    for of in letters.values() {
        notices::remind(tx, &data, of, act).await?;
    }
    if !due.is_empty() {
        let entry = Entry::new(Actor::with(me, Ability::AskFamilies), "data-consents-reminded", "data_agreement", id);
        let entry = entry.with_partner(data.organisation).policy(act.rules.version);
        ledger::note(tx, entry.detail(format!("count={}", due.len())), act.now).await?;
    }
    Ok(letters.len())
}

/// Asks those anew whose yes ended because what is asked for changed.
pub async fn ask_again(tx: &mut Tx, me: &Me, id: DataId, act: &Act<'_>) -> Result<usize> {
    let (data, plain) = held(tx, me, id, act).await?;
    let over = store::expired(tx, me, id, STEP).await?;
    let ids: Vec<ConsentId> = over.iter().map(|one| one.id).collect();
    for part in ids.chunks(500) {
        store::open_again(tx, part, act.now).await?;
    }
    send(tx, me, (&data, &plain), &ids, act).await?;
    Ok(ids.len())
}

/// One family is asked anew: it wishes it, or what was asked is another now.
pub async fn ask_one(tx: &mut Tx, me: &Me, id: DataId, consent: ConsentId, act: &Act<'_>) -> Result<()> {
    let one = store::visible(tx, me, Ability::AskFamilies, id, consent).await?.ok_or(Error::NotFound)?;
    let (data, plain) = held(tx, me, id, act).await?;
    let one = consent::hold(tx, id, one.id).await?;
    ConsentFlow::next(one.state, ConsentVerb::AskAnew).map_err(|_| Error::refused("consent-refused-state"))?;
    store::open_again(tx, &[one.id], act.now).await?;
    send(tx, me, (&data, &plain), &[one.id], act).await
}

/// The office says in plain words what it is for. Yeses to the words before count no more; how many they were.
pub async fn set_words(tx: &mut Tx, me: &Me, id: DataId, plain: &Plain, act: &Act<'_>) -> Result<u64> {
    let (data, before) = held(tx, me, id, act).await?;
    if before == *plain {
        return Ok(0);
    }
    texts::set_plain(tx, id, plain, me.id(), act.now).await?;
    for lang in consent_text::SPOKEN {
        texts::keep_text(tx, id, lang, &consent_text::write(&data, plain, lang, act), act.now).await?;
    }
    let actor = Actor::with(me, Ability::KeepPartners);
    let entry = Entry::new(actor, "data-consent-words", "data_agreement", id).with_partner(data.organisation);
    ledger::note(tx, entry.policy(act.rules.version), act.now).await?;
    consent::end_others(tx, &data, plain, actor, act).await
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(bytes: &[u8]) -> Vec<(u64, String, Option<Lang>)> {
        let listed = read(bytes).expect("a list");
        listed.into_iter().map(|one| (one.line, one.number, one.lang)).collect()
    }

    #[test]
    fn numbers_are_read_with_or_without_names_of_columns() {
        let plain = numbers(b"7001\r\n7002\r\n");
        assert_eq!(plain, [(1, "7001".into(), None), (2, "7002".into(), None)]);
        let named = numbers("\u{feff}Student number;Home language\n\n 7001 ;Español\n7002;vi\n".as_bytes());
        assert_eq!(named, [(3, "7001".into(), Some(Lang::Es)), (4, "7002".into(), None)]);
        // Windows-1252, and a number in Arabic digits.
        assert_eq!(numbers(b"N\xfamero,Idioma\n7003,Espa\xf1ol\n"), [(2, "7003".into(), Some(Lang::Es))]);
        assert_eq!(numbers("\n\n٧٠٠٤,العربية\n".as_bytes()), [(3, "7004".into(), Some(Lang::Ar))]);
        assert_eq!(numbers("number\n٧٠٠٤,العربية\n".as_bytes()), [(2, "7004".into(), Some(Lang::Ar))]);
        assert!(read(b"%PDF-1.7\n").is_err());
    }
}
