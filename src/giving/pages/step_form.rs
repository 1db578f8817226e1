//! The forms on a gift's page, all of one page in one: what was typed in any of them stays.

use super::child::{Noticed, ask, notice};
use super::form::returned;
use crate::giving::deciding::Answer;
use crate::giving::employer::Expected;
use crate::giving::gift::{Every, Gift};
use crate::giving::promise::{MOST, Plan};
use crate::giving::receiving::{Came, Receipt};
use crate::giving::routing::{Finding, Question};
use crate::giving::screening::Weighed;
use crate::giving::store::gift::Check;
use crate::giving::undoing::{Undone, Why};
use forms::{Errors, Reason};
use jiff::civil::Date;
use serde::Deserialize;

const WORDS: usize = 1_000;
const LINE: usize = 300;

/// As a browser sends it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct StepForm {
    pub suitability: String,
    pub suitability_note: String,
    pub safety: String,
    pub safety_note: String,
    pub upkeep: String,
    pub upkeep_note: String,
    pub technology: String,
    pub technology_note: String,
    pub endorsement: String,
    pub endorsement_note: String,
    pub equity: String,
    pub equity_note: String,
    pub estimate: String,
    pub benefit: String,
    pub benefit_value: String,
    pub opinion: String,
    pub yes_words: String,
    pub yes_meeting: String,
    pub no_words: String,
    pub no_meeting: String,
    pub to: String,
    pub to_words: String,
    pub withdraw_words: String,
    pub due_on: String,
    pub handover: String,
    pub came: String,
    pub amount: String,
    pub quantity: String,
    pub condition: String,
    pub came_on: String,
    pub received_by: String,
    pub receipt_no: String,
    pub check_no: String,
    pub last: String,
    pub place: String,
    pub back_words: String,
    pub credit_kind: String,
    pub credit_name: String,
    pub signed_on: String,
    pub disposed_on: String,
    pub disposed_words: String,
    pub filed_on: String,
    pub plan_times: String,
    pub plan_every: String,
    pub plan_first: String,
    pub stop_words: String,
    pub employer: String,
    pub addition: String,
    pub addition_due: String,
    pub undo_receipt: String,
    pub undo_why: String,
    pub undo_words: String,
    /// What is said to warnings about children, and to which.
    pub nobody: String,
    pub warned: String,
}

impl StepForm {
    /// What is likely, before anybody types.
    pub fn of(gift: &Gift, checks: &[Check], me: &str, today: Date) -> StepForm {
        let dollars = |cents: i64| format!("{}.{:02}", cents / 100, cents % 100);
        let mut form = StepForm {
            estimate: gift.estimate_cents.map_or(String::new(), dollars),
            benefit: gift.benefit.clone(),
            benefit_value: if gift.benefit_cents > 0 { dollars(gift.benefit_cents) } else { String::new() },
            handover: gift.handover.clone(),
            due_on: gift.due_on.map_or(String::new(), |day| day.to_string()),
            came: if gift.is_money() { Came::Check } else { Came::Goods }.to_string(),
            amount: if gift.is_money() { dollars(gift.outstanding()) } else { String::new() },
            quantity: if gift.quantity > 0 { gift.quantity.to_string() } else { String::new() },
            came_on: today.to_string(),
            received_by: me.to_owned(),
            employer: gift.employer.clone(),
            ..StepForm::default()
        };
        for check in checks {
            let (answer, note) = form.places(check.question);
            check.answer.as_str().clone_into(answer);
            note.clone_from(&check.note);
        }
        form
    }

    /// The answer to a question, and the words beside it.
    pub fn answer(&self, question: Question) -> (&str, &str) {
        match question {
            Question::Suitability => (&self.suitability, &self.suitability_note),
            Question::Safety => (&self.safety, &self.safety_note),
            Question::Upkeep => (&self.upkeep, &self.upkeep_note),
            Question::Technology => (&self.technology, &self.technology_note),
            Question::Endorsement => (&self.endorsement, &self.endorsement_note),
            Question::Equity => (&self.equity, &self.equity_note),
        }
    }

    fn places(&mut self, question: Question) -> (&mut String, &mut String) {
        match question {
            Question::Suitability => (&mut self.suitability, &mut self.suitability_note),
            Question::Safety => (&mut self.safety, &mut self.safety_note),
            Question::Upkeep => (&mut self.upkeep, &mut self.upkeep_note),
            Question::Technology => (&mut self.technology, &mut self.technology_note),
            Question::Endorsement => (&mut self.endorsement, &mut self.endorsement_note),
            Question::Equity => (&mut self.equity, &mut self.equity_note),
        }
    }

    pub fn weighed(&self, errors: &mut Errors) -> Option<Weighed> {
        let mut findings = Vec::new();
        for question in Question::ALL.iter().copied() {
            let (answer, words) = self.answer(question);
            let answer = errors.field(question.as_str(), forms::one_of(answer, Finding::parse));
            let note = errors.field(format!("{question}_note"), forms::optional_line(words, LINE));
            // A concern without words helps nobody who decides.
            if answer == Some(Finding::Concern) && note.as_deref() == Some("") {
                errors.add(format!("{question}_note"), Reason::new("gifts-concern-words"));
            }
            findings.extend(answer.zip(note).map(|(answer, note)| (question, answer, note)));
        }
        let estimate = errors.field("estimate", forms::optional(&self.estimate, forms::money));
        let benefit = errors.field("benefit", forms::optional_line(&self.benefit, LINE));
        let value = errors.field("benefit_value", forms::optional(&self.benefit_value, forms::money));
        if let (Some(benefit), Some(value)) = (&benefit, value) {
            returned(benefit, value, errors);
        }
        Some(Weighed { findings, estimate: estimate?, benefit: benefit?, benefit_cents: value?.unwrap_or(0) })
    }

    pub fn yes(&self, errors: &mut Errors) -> Option<Answer> {
        let words = errors.field("yes_words", forms::optional_text(&self.yes_words, WORDS));
        let meeting_on = errors.field("yes_meeting", forms::optional(&self.yes_meeting, forms::date));
        Some(Answer { words: words?, meeting_on: meeting_on? })
    }

    pub fn no(&self, errors: &mut Errors) -> Option<Answer> {
        let words = errors.field("no_words", forms::text(&self.no_words, WORDS));
        let meeting_on = errors.field("no_meeting", forms::optional(&self.no_meeting, forms::date));
        self.ask_about_children(errors);
        Some(Answer { words: words?, meeting_on: meeting_on? })
    }

    pub fn elsewhere(&self, errors: &mut Errors) -> Option<(String, String)> {
        let to = errors.field("to", forms::line(&self.to, LINE));
        let words = errors.field("to_words", forms::optional_text(&self.to_words, WORDS));
        self.ask_about_children(errors);
        Some((to?, words?))
    }

    /// The words that go back with a gift.
    pub fn back(&self, errors: &mut Errors) -> Option<String> {
        let words = words("back_words", &self.back_words, errors);
        self.ask_about_children(errors);
        words
    }

    /// The words of whichever form was sent that the donor reads.
    fn to_donor(&self) -> [&str; 4] {
        [&self.no_words, &self.to, &self.to_words, &self.back_words]
    }

    /// What could give a child away in a letter to the donor.
    pub fn noticed(&self) -> Noticed {
        notice(&self.to_donor())
    }

    fn ask_about_children(&self, errors: &mut Errors) {
        ask(&self.to_donor(), &self.warned, &self.nobody, errors);
    }

    pub fn day_set(&self, errors: &mut Errors) -> Option<(Date, String)> {
        let day = errors.field("due_on", forms::date(&self.due_on));
        let handover = errors.field("handover", forms::line(&self.handover, LINE));
        Some((day?, handover?))
    }

    pub fn receipt(&self, errors: &mut Errors) -> Option<Receipt> {
        let came = errors.field("came", forms::one_of(&self.came, Came::parse));
        let money = came != Some(Came::Goods);
        let cents = match money {
            true => errors.field("amount", forms::money(&self.amount)),
            false => Some(0),
        };
        let quantity =
            errors.field("quantity", forms::optional(&self.quantity, |sent| forms::whole_number(sent, 0..=1_000_000)));
        let condition = errors.field("condition", forms::optional_line(&self.condition, LINE));
        let on_date = errors.field("came_on", forms::date(&self.came_on));
        let received_by = errors.field("received_by", forms::line(&self.received_by, 120));
        let receipt_no = errors.field("receipt_no", forms::optional_line(&self.receipt_no, 40));
        let check_no = errors.field("check_no", forms::optional_line(&self.check_no, 40));
        Some(Receipt {
            came: came?,
            cents: cents?,
            quantity: if money { 0 } else { quantity?.unwrap_or(0) },
            condition: condition?,
            on_date: on_date?,
            received_by: received_by?,
            receipt_no: receipt_no?,
            check_no: check_no?,
            last: forms::checkbox(&self.last),
        })
    }

    /// Which receipt did not hold, why, and what happened.
    pub fn undone(&self, errors: &mut Errors) -> Option<Undone> {
        let known = |sent: &str| sent.parse::<i64>().ok();
        let receipt = errors.field("undo_receipt", forms::one_of(&self.undo_receipt, known));
        let why = errors.field("undo_why", forms::one_of(&self.undo_why, Why::parse));
        let words = words("undo_words", &self.undo_words, errors);
        Some(Undone { receipt: receipt?, why: why?, words: words? })
    }

    pub fn plan(&self, errors: &mut Errors) -> Option<Plan> {
        let times = errors.field("plan_times", forms::whole_number(&self.plan_times, 1..=MOST));
        let every = errors.field("plan_every", forms::one_of(&self.plan_every, Every::parse));
        let first = errors.field("plan_first", forms::date(&self.plan_first));
        Some(Plan { times: times?, every: every?, first: first? })
    }

    pub fn expected(&self, errors: &mut Errors) -> Option<Expected> {
        let employer = errors.field("employer", forms::line(&self.employer, 120));
        let cents = errors.field("addition", forms::money(&self.addition));
        if cents == Some(0) {
            errors.add("addition", Reason::new("gifts-amount-zero"));
        }
        let due_on = errors.field("addition_due", forms::date(&self.addition_due));
        Some(Expected { employer: employer?, cents: cents?, due_on: due_on? })
    }

    pub fn credit(&self, errors: &mut Errors) -> Option<(&'static str, String)> {
        let known = |word: &str| ["household", "employer", "other"].into_iter().find(|kind| *kind == word);
        let kind = errors.field("credit_kind", forms::one_of(&self.credit_kind, known));
        let name = errors.field("credit_name", forms::line(&self.credit_name, 120));
        Some((kind?, name?))
    }
}

/// One line that must be there.
pub fn words(field: &'static str, sent: &str, errors: &mut Errors) -> Option<String> {
    errors.field(field, forms::text(sent, WORDS))
}

/// A day that must be there.
pub fn day(field: &'static str, sent: &str, errors: &mut Errors) -> Option<Date> {
    errors.field(field, forms::date(sent))
}
