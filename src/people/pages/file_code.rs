//! The code that shows that it is really they who take a large file, or say yes to one.

use super::{OfVisit, sign_in};
use crate::app::App;
use crate::error::{Error, Result};
use crate::people::code::{self, Ask, AskError, Entered};
use crate::people::file_request::{FileRequestId, SETTLED};
use crate::people::{Contact, store};
use crate::web::{Me, Page};
use axum::http::{HeaderMap, HeaderValue};
use db::Tx;
use forms::{Errors, Parse, Reason};
use serde::Deserialize;

#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct CodeForm {
    pub code: String,
}

impl Parse for CodeForm {
    type Output = String;
    fn parse(&self, errors: &mut Errors) -> Option<String> {
        errors.field("code", forms::code6(&self.code))
    }
}

/// Where a code goes: to the address that they showed to be theirs first, whichever they prefer for letters. An address of the
/// last days may be somebody else's who took their session over.
pub async fn own_address(app: &App, tx: &mut Tx, me: &Me) -> Result<Option<Contact>> {
    let settled = store::settled_contacts(tx, me.id(), app.now() - SETTLED).await?;
    Ok(settled.into_iter().find(|one| app.post.has(one.kind)))
}

/// Sends one; the cookie of the browser that asked.
pub async fn send_code(
    app: &App,
    tx: &mut Tx,
    (page, me, visit, headers): (&Page, &Me, &OfVisit, &HeaderMap),
    id: FileRequestId,
) -> Result<HeaderValue, AskError> {
    let refused = || Error::refused("files-refused-no-address");
    let address = own_address(app, tx, me).await?.ok_or_else(refused)?;
    let contact = forms::contact(&address.value).map_err(|_| refused())?;
    if !app.limits.admit_costly("code", &visit.network, app.now()) {
        return Err(AskError::Other(Error::TooMany));
    }
    let browser = sign_in::secret(app, headers);
    let ask = Ask {
        contact: &contact,
        browser: &browser,
        lang: page.language(),
        return_to: "/office",
        adding: None,
        file: Some((id, me.id())),
    };
    code::ask(app, tx, &ask).await?;
    Ok(sign_in::asking_cookie(&app.config, &browser)?)
}

/// Tries the six digits that somebody typed for a file; why they are not right. Commit whatever comes of it: a wrong one counts.
pub async fn try_code(
    app: &App,
    tx: &mut Tx,
    (me, headers): (&Me, &HeaderMap),
    id: FileRequestId,
    digits: &str,
) -> Result<Option<Reason>> {
    let browser = sign_in::asking(app, headers);
    let entered = code::enter_for_file(tx, (id, me.id()), &browser, digits, app.now()).await?;
    Ok(match (&entered, entered.key()) {
        (_, None) => None,
        (Entered::Wrong { left }, Some(key)) => Some(Reason::new(key).with("left", *left)),
        (_, Some(key)) => Some(Reason::new(key)),
    })
}
