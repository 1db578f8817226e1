//! Waiting for a place on a shift, and answering an offer: the part of the shift's page, and its forms.

use super::answers::Typed;
use super::opportunity::{as_card, not_done, shift_again};
use super::words::{self, Refused};
use crate::app::App;
use crate::error::{Error, Result};
use crate::volunteering::answer::{self, AnswerError, Sent};
use crate::volunteering::eligibility::SignUpError;
use crate::volunteering::find::Standing;
use crate::volunteering::shift::{Shift, ShiftId};
use crate::volunteering::signup::Ask;
use crate::volunteering::store::{needs, signup as places, waiting as store};
use crate::volunteering::waiting::{self, WaitError};
use crate::volunteering::waiting_flow::{WaitKind, WaitState};
use crate::web::{Fields, Me, Page, Path, Redirect, Reply};
use axum::extract::State;
use db::Tx;
use jiff::Timestamp;
use serde::Deserialize;

/// What a shift's page says to somebody who waits, or might.
pub enum Panel {
    /// Nothing: a place is free, or taken by the reader, or nobody can come any more.
    Nothing,
    /// A place is held for them.
    Offer {
        until: Timestamp,
    },
    /// They are asked to step in.
    Called,
    /// So many are before them, them included.
    Line {
        place: i64,
        length: i64,
    },
    Backup,
    /// Every place is taken; so many wait.
    May {
        waiting: i64,
    },
    /// Every place is taken, and they could not take one.
    MayNot {
        said: String,
        way_on: Option<(&'static str, &'static str)>,
    },
}

impl Panel {
    /// Whether the reader waits, in line or as a backup.
    pub fn is_theirs(&self) -> bool {
        matches!(self, Panel::Offer { .. } | Panel::Called | Panel::Line { .. } | Panel::Backup)
    }
}

impl Panel {
    /// Whether the reader waits already, or was asked.
    pub fn is_own(&self) -> bool {
        matches!(self, Panel::Offer { .. } | Panel::Called | Panel::Line { .. } | Panel::Backup)
    }
}

/// The part about waiting for a shift on which the reader has no place.
pub async fn panel(tx: &mut Tx, page: &Page, shift: &Shift) -> Result<Panel> {
    if !shift.can_be_waited_for(page.now()) {
        return Ok(Panel::Nothing);
    }
    if let Some(person) = page.viewer().person
        && let Some(wait) = store::own(tx, person, shift.id).await?.filter(|wait| wait.state.is_open())
    {
        return Ok(match (wait.state, wait.kind) {
            (WaitState::Offered, _) => Panel::Offer { until: wait.expires_at.unwrap_or(wait.starts_at) },
            (WaitState::Called, _) => Panel::Called,
            (_, WaitKind::Backup) => Panel::Backup,
            _ => {
                let (place, length) = store::place_in_line(tx, &wait).await?;
                Panel::Line { place, length }
            }
        });
    }
    if shift.left() > 0 {
        return Ok(Panel::Nothing);
    }
    if let Some(person) = page.viewer().person {
        let terms = needs::terms(tx, page.viewer(), shift.opportunity).await?.ok_or(Error::NotFound)?;
        let all = needs::of(tx, shift.opportunity).await?;
        let mine = places::mine(tx, person, page.now()).await?;
        let standing = mine.stands(&as_card(shift, &terms), &all, page.policy(), page.now());
        let way_on = match &standing {
            Standing::Free | Standing::Full | Standing::Yours => None,
            Standing::Missing(what) => Some(Some(words::way_on(what))),
            Standing::Lacks(_) => Some(Some(("/me/helping", "shifts-way-helping"))),
            Standing::NotFor(_) | Standing::TakenBack => Some(Some(("/contact", "shifts-way-contact"))),
            Standing::AtHome => Some(Some(("/me/helping", "shifts-way-at-home"))),
            Standing::Clash | Standing::WeekFull(_) | Standing::TooYoung | Standing::Opens(_) => Some(None),
        };
        if let Some(way_on) = way_on {
            return Ok(Panel::MayNot { said: words::standing(page, &standing).1, way_on });
        }
    }
    Ok(Panel::May { waiting: store::count(tx, shift.id).await?.waiting })
}

/// Joins the line, or the backups, with the answers to what the school asks.
pub async fn join(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<ShiftId>,
    Fields(sent): Fields<Vec<(String, String)>>,
) -> Reply {
    let sent = Sent(sent);
    let kind = WaitKind::parse(sent.get("kind")).unwrap_or(WaitKind::Line);
    let said = match kind {
        WaitKind::Line => "waiting-said-joined",
        WaitKind::Backup => "waiting-said-backup",
    };
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    match answer::join(&mut tx, &me, id, kind, &sent, &rules, app.now()).await {
        Ok(()) => {
            tx.commit().await?;
            Redirect::to(format!("/shifts/{id}")).saying(said).into()
        }
        Err(AnswerError::Answers(errors)) => {
            drop(tx);
            shift_again(&app, page_, id, None, Typed { sent, errors }).await
        }
        Err(AnswerError::Refused(error)) => {
            drop(tx);
            refuse(&app, page_, id, error).await
        }
    }
}

/// Waits no longer.
pub async fn leave(State(app): State<App>, page_: Page, me: Me, Path(id): Path<ShiftId>) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    match waiting::leave(&mut tx, &Ask::own(&me, id), &rules, app.now()).await {
        Ok(()) => {
            tx.commit().await?;
            Redirect::to(format!("/shifts/{id}")).saying("waiting-said-left").into()
        }
        Err(error) => {
            drop(tx);
            refuse(&app, page_, id, error).await
        }
    }
}

/// An answer to an offer.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Answered {
    pub answer: String,
}

/// Takes what was offered, or says no.
pub async fn answer(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<ShiftId>,
    Fields(sent): Fields<Answered>,
) -> Reply {
    match give_answer(&app, &Ask::own(&me, id), &sent.answer).await {
        Ok(said) => Redirect::to(format!("/shifts/{id}")).saying(said).into(),
        Err(error) => refuse(&app, page_, id, error).await,
    }
}

/// Yes or no, and what the next page says.
pub(super) async fn give_answer(app: &App, ask: &Ask, answer: &str) -> Result<&'static str, WaitError> {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    let said = match answer {
        "yes" => {
            waiting::accept(&mut tx, ask, &rules, app.now()).await?;
            "shifts-said-signed-up"
        }
        "no" => {
            waiting::decline(&mut tx, ask, &rules, app.now()).await?;
            "waiting-said-declined"
        }
        _ => "waiting-said-choose",
    };
    tx.commit().await?;
    Ok(said)
}

async fn refuse(app: &App, page: Page, id: ShiftId, error: WaitError) -> Reply {
    match error {
        // Nothing to wait for: the page has the button.
        WaitError::Free => Redirect::to(format!("/shifts/{id}")).saying("waiting-said-free").into(),
        error => {
            let refused = refused(&page, error)?;
            not_done(app, page, id, refused).await
        }
    }
}

/// Why it is refused, with a way on; a fault of ours stays one.
pub(super) fn refused(page: &Page, error: WaitError) -> Result<Refused> {
    let plain = |key: &str, href: &str, label: &'static str| Refused {
        said: page.t(key).into_owned(),
        href: href.to_owned(),
        label,
    };
    Ok(match error {
        WaitError::HasPlace => plain("waiting-refused-placed", "/me/shifts", "waiting-way-mine"),
        WaitError::Free => plain("waiting-said-free", "/opportunities", "shifts-way-others"),
        WaitError::Removed => plain("waiting-refused-removed", "/contact", "shifts-way-contact"),
        WaitError::Over => plain("waiting-refused-over", "/opportunities", "shifts-way-others"),
        WaitError::Quicker => plain("waiting-refused-quicker", "/opportunities", "shifts-way-others"),
        WaitError::Refused(SignUpError::Other(error)) => return Err(error),
        WaitError::Refused(error) => words::refused(page, error)?,
    })
}
