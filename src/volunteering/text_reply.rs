//! What a text that came back means: NO to a reminder, YES or NO to what was asked. Several people may share a
//! telephone, and one may have several shifts: then nothing is done, and a list with numbers goes back.

use super::cover::{Act, AskedId, CoverError};
use super::cover_answer;
use super::desk::DeskError;
use super::eligibility::SignUpError;
use super::shift::ShiftId;
use super::signup::{self, Ask};
use super::store::text_reply::{self as store, Choice, Subject};
use super::waiting::{self, WaitError};
use crate::app::App;
use crate::connect::Answer;
use crate::error::Result;
use crate::ledger::Actor;
use crate::policy::InForce;
use db::Tx;
use i18n::{Args, Tongue};
use jiff::{SignedDuration, Timestamp};

/// How long the numbers of a list mean what they meant.
const LIST_HOLDS: SignedDuration = SignedDuration::from_hours(48);
/// The longest list that a text can hold.
const MOST: usize = 6;

/// Acts on an answer from a number, and says what was done in `tongue`. An `Err` within says that nothing was: the
/// transaction must be dropped.
pub async fn answer_text(
    app: &App,
    tx: &mut Tx,
    phone: &str,
    answer: Answer,
    tongue: &Tongue,
) -> Result<Result<String, String>> {
    let rules = app.policy();
    let act = Act { rules: &rules, random: &app.random, now: app.now() };
    let said = Said { tongue, rules: &rules, shared: store::people_at(tx, phone).await? > 1 };
    let open = store::choices(tx, phone, act.now).await?;
    let meant = match answer.number {
        Some(number) => store::numbered(tx, phone, answer.yes, number, act.now - LIST_HOLDS).await?,
        None => the_one_meant(&open, answer.yes),
    };
    // What a number stands for may be over by now; then the list is sent as it is now.
    let one = meant.and_then(|meant| open.iter().find(|one| one.is(&meant)));
    match one {
        Some(one) => act_on(tx, one, answer.yes, &said, &act).await,
        None => list(tx, phone, &open, answer, &said, act.now).await.map(Ok),
    }
}

/// What an answer without a number is about, if only one thing can be meant: what we asked or reminded of, and not a
/// shift far ahead.
fn the_one_meant(open: &[Choice], yes: bool) -> Option<Choice> {
    let mut prompted = open.iter().filter(|one| one.prompted);
    let first = prompted.next().cloned();
    let only = if prompted.next().is_none() { first } else { None };
    // A yes to a reminder changes nothing; with a question open beside it, it might mean either.
    only.filter(|one| one.subject != Subject::Place || !yes || open.len() == 1)
}

async fn act_on(
    tx: &mut Tx,
    one: &Choice,
    yes: bool,
    said: &Said<'_>,
    act: &Act<'_>,
) -> Result<Result<String, String>> {
    match (one.subject, yes) {
        (Subject::Place, true) => Ok(Ok(said.about("reply-coming", one))),
        (Subject::Place, false) => {
            match signup::withdraw(tx, one.person, ShiftId(one.shift), act.rules, act.now).await {
                Ok(()) => Ok(Ok(said.about("reply-given-back", one))),
                Err(DeskError::Other(error)) => Err(error),
                Err(_) => Ok(Err(said.about("reply-too-late", one))),
            }
        }
        (Subject::Asked, true) => match cover_answer::accept(tx, AskedId(one.record), act).await {
            Ok(_) => Ok(Ok(said.about("reply-taken", one))),
            Err(CoverError::Other(error)) => Err(error),
            Err(CoverError::Gone) => Ok(Err(said.about("reply-gone", one))),
            Err(_) => Ok(Err(said.about("reply-not-now", one))),
        },
        (Subject::Asked, false) => {
            cover_answer::decline(tx, AskedId(one.record), false, act).await?;
            Ok(Ok(said.about("reply-declined", one)))
        }
        (Subject::Offer, _) => answer_offer(tx, one, yes, said, act).await,
    }
}

/// A place that was waited for, or a call for a backup.
async fn answer_offer(
    tx: &mut Tx,
    one: &Choice,
    yes: bool,
    said: &Said<'_>,
    act: &Act<'_>,
) -> Result<Result<String, String>> {
    let person = one.person;
    let ask = Ask { shift: ShiftId(one.shift), person, actor: Actor::Own(person), by: person, at_desk: false };
    let done = match yes {
        true => waiting::accept(tx, &ask, act.rules, act.now).await.map(|_| "reply-taken"),
        false => waiting::decline(tx, &ask, act.rules, act.now).await.map(|()| "reply-declined"),
    };
    match done {
        Ok(key) => Ok(Ok(said.about(key, one))),
        Err(WaitError::Refused(SignUpError::Other(error))) => Err(error),
        Err(WaitError::Refused(_)) => Ok(Err(said.about("reply-not-now", one))),
        Err(_) => Ok(Err(said.about("reply-gone", one))),
    }
}

/// Nothing is done; the numbers that can be answered go back and are remembered.
async fn list(
    tx: &mut Tx,
    phone: &str,
    open: &[Choice],
    answer: Answer,
    said: &Said<'_>,
    now: Timestamp,
) -> Result<String> {
    let fit: Vec<&Choice> = open.iter().filter(|one| !answer.yes || one.subject != Subject::Place).take(MOST).collect();
    store::remember(tx, phone, answer.yes, &fit, now).await?;
    if fit.is_empty() {
        return Ok(said.plain(if answer.yes { "reply-nothing-yes" } else { "reply-nothing-no" }));
    }
    let word = said.tongue.t(if answer.yes { "reply-word-yes" } else { "reply-word-no" }).into_owned();
    let lines = fit.iter().zip(1_i64..).map(|(one, number)| format!("{word} {number} = {}", said.line(one)));
    let lines = lines.collect::<Vec<_>>().join("\n");
    Ok(said.tongue.t_with("reply-which", &Args::new().with("lines", lines.as_str())))
}

/// Puts answers into words.
struct Said<'a> {
    tongue: &'a Tongue,
    rules: &'a InForce,
    /// Several people share the telephone: each answer says whom it is about.
    shared: bool,
}

impl Said<'_> {
    fn line(&self, one: &Choice) -> String {
        let when = self.tongue.range(one.starts_at, one.ends_at, &self.rules.zone);
        match self.shared {
            true => format!("{}: {}, {when}", one.given, one.title),
            false => format!("{}, {when}", one.title),
        }
    }

    fn about(&self, key: &str, one: &Choice) -> String {
        let what = self.line(one);
        let args = Args::new().with("what", what.as_str()).with("phone", self.rules.district.phone.as_str());
        self.tongue.t_with(key, &args)
    }

    fn plain(&self, key: &str) -> String {
        self.tongue.t_with(key, &Args::new().with("phone", self.rules.district.phone.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::PersonId;

    fn choice(subject: Subject, record: i64, prompted: bool) -> Choice {
        Choice {
            subject,
            record,
            shift: record,
            person: PersonId(1),
            given: "Ana".into(),
            title: "Lunch duty".into(),
            starts_at: Timestamp::UNIX_EPOCH,
            ends_at: Timestamp::UNIX_EPOCH,
            prompted,
        }
    }

    #[test]
    fn an_answer_means_the_one_thing_it_can_mean_or_nothing() {
        let (place, asked) = (choice(Subject::Place, 1, true), choice(Subject::Asked, 2, true));
        let later = choice(Subject::Place, 3, false);
        let meant = |open: &[Choice], yes| the_one_meant(open, yes).map(|one| one.record);
        assert_eq!(meant(std::slice::from_ref(&place), false), Some(1));
        assert_eq!(meant(&[place.clone(), later.clone()], false), Some(1), "the reminder is of the first");
        assert_eq!(meant(std::slice::from_ref(&later), false), None, "nobody asked about it");
        assert_eq!(meant(&[place.clone(), asked.clone()], false), None);
        assert_eq!(meant(&[place.clone(), asked.clone()], true), None);
        assert_eq!(meant(&[asked.clone(), later], true), Some(2));
        assert_eq!(meant(&[place], true), Some(1));
        assert_eq!(meant(&[asked.clone(), choice(Subject::Asked, 4, true)], true), None);
        assert_eq!(meant(&[], true), None);
    }
}
