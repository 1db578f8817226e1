//! One press on one request for data, by the district: the transaction, the step, and the way back with what to say.

use super::data_one::{OnePage, Sent};
use crate::agreements::act::Act;
use crate::agreements::data::{self, Basis, DataId, Listed};
use crate::agreements::data_end::{self, Certified};
use crate::agreements::data_flow::DataVerb;
use crate::agreements::data_review::{self, Said};
use crate::agreements::store::data as store;
use crate::app::App;
use crate::error::{Error, Result};
use crate::needs::leaving::Leaving;
use crate::web::{Me, Page, Redirect, Reply, refused};
use db::Tx;
use forms::Form;

/// What is pressed, with what was typed and checked.
pub(super) enum Press {
    // The office.
    SetBasis(Basis),
    List(Listed),
    LayBefore,
    End(DataVerb, String),
    Certify { how: String, name: String },
    // The three.
    Answer(DataVerb, String),
    EndAccess,
}

impl Press {
    /// Where the page says why not.
    fn field(&self) -> &'static str {
        match self {
            Press::SetBasis(_) => "basis",
            Press::List(_) => "element",
            Press::Answer(DataVerb::SayYes, _) | Press::EndAccess => "verb",
            Press::LayBefore | Press::End(..) | Press::Certify { .. } | Press::Answer(..) => "why",
        }
    }

    fn said(&self) -> &'static str {
        match self {
            Press::SetBasis(_) | Press::List(_) => "data-said-saved",
            Press::LayBefore => "data-said-laid",
            Press::End(..) => "data-said-ended",
            Press::Certify { .. } => "data-said-destroyed",
            Press::Answer(..) => "data-said-answered",
            Press::EndAccess => "data-said-shut",
        }
    }

    async fn take(self, tx: &mut Tx, me: &Me, id: DataId, sent: &Sent, act: &Act<'_>) -> Result<()> {
        match self {
            Press::SetBasis(basis) => data::set_basis(tx, me, id, basis, act).await,
            Press::List(listed) => data::list(tx, me, id, &listed, act).await,
            Press::LayBefore => data::lay_before(tx, me, id, act).await,
            Press::End(verb, why) => {
                may_leave(tx, me, id, &why, sent).await?;
                match verb {
                    DataVerb::Refuse => data::refuse(tx, me, id, &why, act).await,
                    DataVerb::Revoke => data_end::revoke(tx, me, id, &why, act).await,
                    _ => Err(Error::refused("data-refused-state")),
                }
            }
            Press::Certify { how, name } => {
                data_end::certify_paper(tx, me, id, &Certified { how: &how, name: &name }, act).await
            }
            Press::Answer(verb, words) => {
                may_leave(tx, me, id, &words, sent).await?;
                let round = sent.round.parse().unwrap_or(0);
                let said = Said { verb, words: &words, text_hash: &sent.text, round };
                data_review::answer(tx, me, id, &said, act).await
            }
            Press::EndAccess => data_review::end_access(tx, me, id, act).await,
        }
    }
}

/// Refuses words that the partner reads and that could tell who a child is.
async fn may_leave(tx: &mut Tx, me: &Me, id: DataId, words: &str, sent: &Sent) -> Result<()> {
    let one = store::visible(tx, me, id).await?.ok_or(Error::NotFound)?;
    let leaving = Leaving { texts: &[words], known: &[&one.organisation_name] };
    leaving.may_go(&sent.nobody, &sent.warned).map_err(Error::Refused)
}

/// Does it, whole or not at all; where a rule says no, the page comes back with why and with what was typed.
pub(super) async fn press(app: &App, page: Page, me: &Me, id: DataId, sent: Sent, what: Press) -> Reply {
    let rules = app.policy();
    let (field, said) = (what.field(), what.said());
    let mut tx = app.db.write().await?;
    match what.take(&mut tx, me, id, &sent, &Act::of(app, &rules)).await {
        Ok(()) => {
            tx.commit().await?;
            Redirect::to(format!("/office/data-requests/{id}")).saying(said).into()
        }
        Err(Error::Refused(reason)) => {
            drop(tx);
            again(app, page, me, id, Form::refused(sent, field, reason)).await
        }
        Err(other) => Err(other),
    }
}

/// The page again, with what a rule says no to.
pub(super) async fn again(app: &App, page: Page, me: &Me, id: DataId, form: Form<Sent>) -> Reply {
    let mut tx = app.db.read().await?;
    refused(OnePage::load(&mut tx, page, me, id, Some(form)).await?)
}
