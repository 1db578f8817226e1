//! A gift's page: what it is, where it stands, what can be done, what happened.

use super::child::{Noticed, notice};
use super::follow::LetterPage;
use super::looked;
use super::step_form::StepForm;
use super::words;
use crate::app::App;
use crate::error::{Error, Result};
use crate::giving::deciding::asks_for_meeting;
use crate::giving::employer::Addition;
use crate::giving::gift::{Gift, GiftId, GiftKind, may};
use crate::giving::gift_flow::{GiftState, GiftVerb};
use crate::giving::letter::{Letter, LetterId};
use crate::giving::payment::Payment;
use crate::giving::payment_flow::{MatchState, PaymentState};
use crate::giving::promise::{self, Part};
use crate::giving::receiving::{Came, form_8282_due};
use crate::giving::routing::{Finding, Question};
use crate::giving::store;
use crate::giving::store::gift::{Check, Credit, Step};
use crate::giving::store::letter::ReceiptLine;
use crate::giving::undoing::{Why, can_be_undone};
use crate::needs::gifts::{Named, named};
use crate::people::{self, Ability};
use crate::web::{Me, Page, Path, Reply, page};
use askama::Template;
use axum::extract::State;
use forms::Form;
use jiff::civil::Date;

#[derive(Template)]
#[template(path = "giving/one.html")]
pub(super) struct OnePage {
    pub page: Page,
    pub gift: Gift,
    pub form: Form<StepForm>,
    steps: Vec<Step>,
    checks: Vec<Check>,
    receipts: Vec<ReceiptLine>,
    letters: Vec<Letter>,
    credits: Vec<Credit>,
    others: Vec<Gift>,
    open: i64,
    parts: Vec<Part>,
    payments: Vec<Payment>,
    additions: Vec<Addition>,
    /// The need it is for.
    need: Option<Named>,
    /// Whether it is a sponsorship's money, which its own page keeps.
    of_sponsor: bool,
    /// What could give a child away in the words to the donor, and in those that a letter would show.
    noticed: Noticed,
    in_letter: Noticed,
    /// Whether there are words or photos of what became of it.
    told: bool,
}

impl OnePage {
    /// Whether the reader tells what became of it; of what went back, whether there is something to take away.
    fn tells(&self) -> bool {
        let here = self.gift.received_on.is_some() && (self.told || !self.went_back());
        here && crate::proof::may(self.page.viewer(), self.gift.school)
    }

    fn went_back(&self) -> bool {
        self.gift.state == GiftState::Returned
    }

    /// Who acts next, in words.
    fn next(&self) -> String {
        let gift = &self.gift;
        match (gift.state, gift.decided_by()) {
            (GiftState::Routed, Some(decider)) => {
                self.page.t1("gifts-next-routed", "who", self.page.state("gifts-decider", decider.as_str()))
            }
            (GiftState::Accepted | GiftState::Scheduled, _) if gift.is_money() => {
                self.page.t("gifts-next-money").into_owned()
            }
            (GiftState::Allocated, _) if gift.is_reported(self.page.policy()) => {
                self.page.t("gifts-next-report").into_owned()
            }
            (state, _) => self.page.state("gifts-next", state.as_str()),
        }
    }

    fn can(&self, verb: &str) -> bool {
        let of_another = |verb| verb != GiftVerb::Accept || !self.is_too_large();
        GiftVerb::parse(verb).is_some_and(|verb| of_another(verb) && may(self.page.viewer(), &self.gift, verb))
    }

    /// Whoever wrote it down does not say yes to it.
    fn is_too_large(&self) -> bool {
        self.gift.is_too_large_for_writer(self.page.viewer(), self.page.policy())
    }

    /// Why there is no form to answer with, though the reader has the role.
    fn needs_another(&self) -> Option<&'static str> {
        if self.gift.is_of(self.page.viewer()) {
            return Some("gifts-refused-own");
        }
        let waits = self.gift.state == GiftState::Routed && may(self.page.viewer(), &self.gift, GiftVerb::Accept);
        (waits && self.is_too_large()).then_some("gifts-needs-another")
    }

    fn tag(&self, gift: &Gift) -> (&'static str, String) {
        words::tag(&self.page, gift.state)
    }

    fn what(&self, gift: &Gift) -> String {
        words::what(&self.page, gift)
    }

    fn receiver(&self) -> String {
        words::receiver(&self.page, &self.gift)
    }

    fn because(&self) -> String {
        words::because(&self.page, &self.gift)
    }

    /// The receiver's name before the law, which the letter bears.
    fn legal_name(&self) -> String {
        words::legal_name(&self.page, &self.gift)
    }

    fn decider(&self) -> Option<String> {
        self.gift.decided_by().map(|one| self.page.state("gifts-decider", one.as_str()))
    }

    /// Everybody who has a say, in words; nobody before the one who decides where that is the school.
    fn chain(&self) -> Option<String> {
        let chain = self.gift.decided_by()?.chain();
        let words: Vec<String> = chain.iter().map(|one| self.page.state("gifts-decider", one.as_str())).collect();
        (words.len() > 1).then(|| words.join(" → "))
    }

    fn contact(&self) -> String {
        let way = self.gift.way_to_donor();
        way.map_or_else(String::new, |(kind, contact)| people::shown(kind, contact))
    }

    fn language(&self) -> &'static str {
        self.gift.language().endonym()
    }

    fn questions(&self) -> &'static [Question] {
        Question::ALL
    }

    fn findings(&self) -> Vec<(String, String)> {
        Finding::ALL.iter().map(|one| (one.to_string(), self.page.state("gifts-finding", one.as_str()))).collect()
    }

    fn answer(&self, question: &Question) -> String {
        self.form.value.answer(*question).0.to_owned()
    }

    fn note(&self, question: &Question) -> String {
        self.form.value.answer(*question).1.to_owned()
    }

    fn note_name(&self, question: &Question) -> String {
        format!("{question}_note")
    }

    fn note_error(&self, question: &Question) -> Option<&forms::Reason> {
        self.form.error(&self.note_name(question))
    }

    fn finding_kind(&self, check: &Check) -> &'static str {
        match check.answer {
            Finding::Fine => "good",
            Finding::Concern => "stop",
            Finding::NotAsked => "plain",
        }
    }

    fn ways(&self) -> Vec<(String, String)> {
        let money = self.gift.is_money();
        let ways = Came::ALL.iter().filter(|came| (**came == Came::Goods) != money);
        ways.map(|came| (came.to_string(), self.page.state("gifts-came", came.as_str()))).collect()
    }

    /// Receipts that may not have held, by day and amount.
    fn undoable(&self) -> Vec<(String, String)> {
        if self.of_sponsor || !self.can("correct") {
            return Vec::new();
        }
        let some = self.receipts.iter().filter(|one| can_be_undone(one.way, one.cents, one.refunded_cents));
        let page = &self.page;
        let said = |one: &ReceiptLine| {
            let way = page.state("gifts-came", one.way.as_str());
            format!("{}, {}, {way}", page.date(&one.on_date), page.money(&(one.cents - one.refunded_cents)))
        };
        some.map(|one| (one.id.to_string(), said(one))).collect()
    }

    fn undo_whys(&self) -> Vec<(String, String)> {
        Why::ALL.iter().map(|why| (why.to_string(), self.page.state("gifts-undo-why", why.as_str()))).collect()
    }

    fn need_name(&self, need: &Named) -> String {
        words::need_name(&self.page, need)
    }

    fn credit_kinds(&self) -> Vec<(String, String)> {
        ["household", "employer", "other"].map(|kind| (kind.to_owned(), self.page.state("gifts-credit", kind))).to_vec()
    }

    /// Things are counted and looked at.
    fn is_counted(&self) -> bool {
        self.gift.kind == GiftKind::Goods
    }

    fn asks_for_meeting(&self) -> bool {
        asks_for_meeting(&self.gift)
    }

    fn keeps(&self) -> bool {
        self.page.viewer().may(Ability::KeepGifts)
    }

    fn sees_history(&self) -> bool {
        self.page.viewer().may(Ability::SeeTimeline)
    }

    /// A letter can be written: something came for which there is none.
    fn can_acknowledge(&self) -> bool {
        self.can("acknowledge") || (self.open > 0 && self.can("acknowledge_part"))
    }

    fn can_close(&self) -> bool {
        let unreported = self.gift.state == GiftState::Allocated && self.gift.is_reported(self.page.policy());
        self.can("close") && !unreported
    }

    fn waits_for_board_list(&self) -> bool {
        self.gift.state == GiftState::Allocated && self.gift.is_reported(self.page.policy())
    }

    fn can_sign(&self) -> bool {
        self.can("sign_8283") && self.gift.needs_appraisal(self.page.policy())
    }

    fn form_8282_due(&self) -> Option<Date> {
        self.gift.disposed_on.filter(|_| self.gift.form_8282_on.is_none()).map(form_8282_due)
    }

    fn step_by(&self, step: &Step) -> String {
        match &step.by_name {
            Some(name) if step.role != "self" => name.trim().to_owned(),
            _ if step.role == "system" && step.verb != "end_watch" => self.page.t("gifts-by-donor").into_owned(),
            _ => self.page.state("ledger-role", &step.role),
        }
    }

    /// The words of a step; a letter says which one it is.
    fn step_note(&self, step: &Step) -> String {
        match step.verb.as_str() {
            "acknowledge" | "acknowledge_part" if !step.note.is_empty() => self.page.state("gifts-letter", &step.note),
            _ => step.note.clone(),
        }
    }

    fn written_on(&self, letter: &Letter) -> Date {
        self.page.policy().calendar.day_of(letter.issued_at)
    }

    fn is_recurring(&self) -> bool {
        self.gift.instalments > 1 && self.gift.way == "recurring"
    }

    fn part_tag(&self, part: &Part) -> (&'static str, String) {
        (words::part_kind(part.state), self.page.state("gifts-part-state", part.state.as_str()))
    }

    fn payment_tag(&self, payment: &Payment) -> (&'static str, String) {
        let kind = match payment.state {
            PaymentState::Paid => "good",
            PaymentState::Odd | PaymentState::Failed => "stop",
            PaymentState::Started | PaymentState::Handed => "wait",
            PaymentState::Cancelled | PaymentState::Refunded => "plain",
        };
        (kind, self.page.state("gifts-payment-state", payment.state.as_str()))
    }

    fn addition_tag(&self, addition: &Addition) -> (&'static str, String) {
        let kind = match addition.state {
            MatchState::Expected => "wait",
            MatchState::Come => "good",
            MatchState::Declined => "plain",
        };
        (kind, self.page.state("gifts-match-state", addition.state.as_str()))
    }

    fn can_expect(&self) -> bool {
        self.keeps() && self.gift.is_money() && !self.gift.state.is_unanswered()
    }

    fn can_lay_out(&self) -> bool {
        promise::can_lay_out(self.page.viewer(), &self.gift)
    }

    fn can_stop(&self) -> bool {
        self.can("stop") && promise::can_stop(&self.gift)
    }

    fn rhythms(&self) -> Vec<(String, String)> {
        super::choices::rhythms(&self.page)
    }

    fn each_time(&self) -> String {
        self.page.money(&(self.gift.cents / self.gift.instalments.max(1)))
    }
}

/// The page with a form that came back, or a fresh one.
pub(super) async fn one_page(
    app: &App,
    page: Page,
    me: &Me,
    id: GiftId,
    form: Option<Form<StepForm>>,
) -> Result<OnePage> {
    let mut tx = app.db.read().await?;
    let gift = store::gift::visible(&mut tx, me, id).await?.ok_or(Error::NotFound)?;
    let checks = store::gift::checks(&mut tx, id).await?;
    let need = match gift.need {
        Some(need) => named(&mut tx, me, need).await?,
        None => None,
    };
    let form = form.unwrap_or_else(|| Form::new(StepForm::of(&gift, &checks, &me.name, page.today())));
    Ok(OnePage {
        noticed: form.value.noticed(),
        in_letter: notice(&[&gift.what, &gift.purpose]),
        steps: store::gift::steps(&mut tx, id).await?,
        receipts: store::letter::receipts(&mut tx, id).await?,
        letters: store::letter::of_gift(&mut tx, id).await?,
        credits: store::gift::credits(&mut tx, id).await?,
        others: store::list::of_donor(&mut tx, me, gift.donor, id).await?,
        open: store::letter::open(&mut tx, id).await?.count,
        parts: store::promise::of_gift(&mut tx, id).await?,
        payments: store::payment::of_gift(&mut tx, id).await?,
        additions: store::employer::of_gift(&mut tx, id).await?,
        of_sponsor: store::gift::is_of_sponsor(&mut tx, id).await?,
        need,
        told: crate::proof::has_any(&mut tx, crate::proof::Of::Gift(id)).await?,
        form,
        checks,
        gift,
        page,
    })
}

/// One gift. That it was read is noted.
pub async fn show(State(app): State<App>, page_: Page, me: Me, Path(id): Path<GiftId>) -> Reply {
    let shown = one_page(&app, page_, &me, id, None).await?;
    looked::gift(&app, &me, &shown.gift).await?;
    page(shown)
}

/// One of its letters, to print.
pub async fn letter(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path((id, letter)): Path<(GiftId, LetterId)>,
) -> Reply {
    let mut tx = app.db.read().await?;
    let gift = store::gift::visible(&mut tx, &me, id).await?.ok_or(Error::NotFound)?;
    let mut letters = store::letter::of_gift(&mut tx, id).await?;
    letters.retain(|one| one.id == letter);
    if letters.is_empty() {
        return Err(Error::NotFound);
    }
    drop(tx);
    looked::gift(&app, &me, &gift).await?;
    let above = (format!("/office/gifts/{id}"), gift.donor_name);
    page(LetterPage::new(&app, page_, letters, above, true))
}
