//! The steps of a gift, one button each. What the form lacks is said in the form; what somebody else did first, on a page.

use super::one::one_page;
use super::one_step::{filled, pressed};
use super::step_form::{StepForm, day, words};
use crate::app::App;
use crate::giving::deciding::{self, Accepted};
use crate::giving::{GiftId, letter, offer, receiving, screening, undoing};
use crate::web::{Me, Page, Reply, StepFields, refused};
use forms::Form;

impl StepFields for StepForm {
    type At = GiftId;

    fn home(id: GiftId) -> String {
        format!("/office/gifts/{id}")
    }

    fn field_of(&self, key: &str) -> Option<&'static str> {
        field_of(key, self)
    }

    async fn again(app: &App, page: Page, me: &Me, id: GiftId, form: Form<StepForm>) -> Reply {
        refused(one_page(app, page, me, id, Some(form)).await?)
    }
}

/// The field a refusal of a verb belongs to; none when it is about the gift itself.
fn field_of(key: &str, form: &StepForm) -> Option<&'static str> {
    let first =
        |fields: &[(&'static str, &str)]| fields.iter().find(|(_, sent)| !sent.is_empty()).map(|(name, _)| *name);
    Some(match key {
        "gifts-estimate-missing" => "estimate",
        "gifts-benefit-more" => "benefit_value",
        "gifts-meeting-missing" | "gifts-day-before-routed" if form.no_words.is_empty() => "yes_meeting",
        "gifts-meeting-missing" | "gifts-day-before-routed" => "no_meeting",
        "gifts-day-before-offer" => "came_on",
        "gifts-day-far" => "due_on",
        "gifts-day-past" => {
            first(&[("plan_first", &form.plan_first), ("addition_due", &form.addition_due)]).unwrap_or("due_on")
        }
        "gifts-plan-long" => "plan_times",
        "gifts-day-ahead" => first(&[
            ("yes_meeting", &form.yes_meeting),
            ("no_meeting", &form.no_meeting),
            ("signed_on", &form.signed_on),
            ("disposed_on", &form.disposed_on),
            ("filed_on", &form.filed_on),
            ("came_on", &form.came_on),
        ])?,
        "gifts-refused-no-money" | "gifts-refused-money" => "came",
        "gifts-receipt-missing" => "receipt_no",
        "gifts-count-missing" => "quantity",
        "gifts-condition-missing" => "condition",
        "gifts-refused-receipt" | "gifts-refused-receipt-sponsor" => "undo_receipt",
        "gifts-day-before-disposed" => "filed_on",
        "gifts-day-before-came" => first(&[("signed_on", &form.signed_on), ("disposed_on", &form.disposed_on)])?,
        "gifts-amount-zero" | "gifts-refused-more" => "amount",
        _ => return None,
    })
}

filled! {
    StepForm;
    /// The six questions, and on to whoever decides.
    screen, |form, errors| form.weighed(&mut errors),
    |tx, me, id, weighed, act| screening::screen(&mut tx, me, id, &weighed, &act).await.map(|_| "gifts-said-routed")
}

filled! {
    StepForm;
    /// What one thinks, where somebody else decides.
    recommend, |form, errors| words("opinion", &form.opinion, &mut errors),
    |tx, me, id, words, act| deciding::recommend(&mut tx, me, id, &words, &act).await.map(|()| "gifts-said-recommended")
}

filled! {
    StepForm;
    /// Yes.
    accept, |form, errors| form.yes(&mut errors),
    |tx, me, id, answer, act| deciding::accept(&mut tx, me, id, &answer, &act).await.map(|accepted| match accepted {
        Accepted::Yes => "gifts-said-accepted",
        Accepted::Rerouted(_) => "gifts-said-rerouted",
    })
}

filled! {
    StepForm;
    /// No.
    decline, |form, errors| form.no(&mut errors),
    |tx, me, id, answer, act| deciding::decline(&mut tx, me, id, &answer, &act).await.map(|()| "gifts-said-declined")
}

filled! {
    StepForm;
    /// To somebody else.
    redirect, |form, errors| form.elsewhere(&mut errors),
    |tx, me, id, (to, words), act| {
        deciding::redirect(&mut tx, me, id, &to, &words, &act).await.map(|()| "gifts-said-redirected")
    }
}

filled! {
    StepForm;
    /// The donor phoned.
    withdraw, |form, errors| words("withdraw_words", &form.withdraw_words, &mut errors),
    |tx, me, id, words, act| deciding::withdraw(&mut tx, me, id, &words, &act).await.map(|()| "gifts-said-withdrawn")
}

filled! {
    StepForm;
    /// The day it comes.
    schedule, |form, errors| form.day_set(&mut errors),
    |tx, me, id, (day, place), act| {
        receiving::schedule(&mut tx, me, id, day, &place, &act).await.map(|()| "gifts-said-scheduled")
    }
}

filled! {
    StepForm;
    /// It came.
    receive, |form, errors| form.receipt(&mut errors),
    |tx, me, id, receipt, act| receiving::receive(&mut tx, me, id, &receipt, &act).await.map(|whole| {
        if whole { "gifts-said-received" } else { "gifts-said-part" }
    })
}

filled! {
    StepForm;
    /// A check bounced, the amount was wrong, or the same was written down twice.
    undo_receipt, |form, errors| form.undone(&mut errors),
    |tx, me, id, undone, act| undoing::undo(&mut tx, me, id, &undone, &act).await.map(|()| "gifts-said-undone")
}

filled! {
    StepForm;
    /// Where it went.
    allocate, |form, errors| errors.field("place", forms::line(&form.place, 300)),
    |tx, me, id, place, act| receiving::allocate(&mut tx, me, id, &place, &act).await.map(|()| "gifts-said-allocated")
}

filled! {
    StepForm;
    /// Back to the donor.
    give_back, |form, errors| form.back(&mut errors),
    |tx, me, id, words, act| receiving::give_back(&mut tx, me, id, &words, &act).await.map(|()| "gifts-said-returned")
}

filled! {
    StepForm;
    /// A household, an employer, somebody else who has a part in it.
    credit, |form, errors| form.credit(&mut errors),
    |tx, me, id, (kind, name), act| offer::credit(&mut tx, me, id, kind, &name, &act).await.map(|()| "gifts-said-credited")
}

filled! {
    StepForm;
    /// The donor's Form 8283 is signed.
    sign_8283, |form, errors| day("signed_on", &form.signed_on, &mut errors),
    |tx, me, id, day, act| receiving::sign_8283(&mut tx, me, id, day, &act).await.map(|()| "gifts-said-signed")
}

filled! {
    StepForm;
    /// It was sold or given away.
    dispose, |form, errors| day("disposed_on", &form.disposed_on, &mut errors)
        .zip(words("disposed_words", &form.disposed_words, &mut errors)),
    |tx, me, id, (day, words), act| {
        receiving::dispose(&mut tx, me, id, day, &words, &act).await.map(|()| "gifts-said-disposed")
    }
}

filled! {
    StepForm;
    /// Form 8282 is on its way.
    file_8282, |form, errors| day("filed_on", &form.filed_on, &mut errors),
    |tx, me, id, day, act| receiving::file_8282(&mut tx, me, id, day, &act).await.map(|()| "gifts-said-filed")
}

pressed! {
    StepForm;
    /// Writes the letter and sends it.
    acknowledge, "gifts-said-letter", |tx, me, id, act| letter::acknowledge(&mut tx, &me, id, &act)
}

pressed! {
    StepForm;
    /// Nothing is left to do.
    close, "gifts-said-closed", |tx, me, id, act| receiving::close(&mut tx, &me, id, &act)
}
