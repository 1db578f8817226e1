//! The first operator: a one-time link, printed where the server starts, since before it nobody may let anybody in.

use super::store;
use super::{ContactKind, NewPerson, PersonId, Role, Scope, attach_contact, create_own, grant};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::random::hash;
use crate::web::session::{self, Means};
use axum::http::HeaderValue;
use db::Tx;
use jiff::{SignedDuration, Timestamp};

/// How long the link is good for.
const LASTS: SignedDuration = SignedDuration::from_hours(24);
const PURPOSE: &str = "first-operator";

/// On a district's first start, prints the one-time link that makes its first operator and director.
pub async fn welcome_first_operator(app: &App) -> anyhow::Result<()> {
    let mut tx = app.db.write().await?;
    if store::holders(&mut tx, Role::Operator, app.now()).await? > 0 {
        return Ok(());
    }
    let link = new_link(app, &mut tx).await?;
    tx.commit().await?;
    println!("This district has no operator yet. Open this link within 24 hours; it works once:\n\n  {link}\n");
    Ok(())
}

/// Makes a new link; the ones before it die.
pub async fn new_link(app: &App, tx: &mut Tx) -> Result<String> {
    let token = app.random.token();
    let now = app.now();
    store::end_links(tx, PURPOSE, now).await?;
    store::insert_link(tx, &hash(&token), PURPOSE, now, now + LASTS).await?;
    ledger::note(tx, Entry::new(Actor::System, "made-operator-link", "role_grant", 0), now).await?;
    Ok(format!("{}/welcome/{token}", app.config.public_url))
}

/// Whether a link still opens.
pub async fn is_open(tx: &mut Tx, token: &str, now: Timestamp) -> Result<bool> {
    store::link_is_open(tx, &hash(token), PURPOSE, now).await
}

/// Makes the operator and director and signs them in. Whoever holds the link was given it by the server's keeper, so the
/// address they type counts as theirs.
pub async fn begin(app: &App, tx: &mut Tx, token: &str, new: &NewPerson, email: &str) -> Result<HeaderValue> {
    let now = app.now();
    if !store::use_link(tx, &hash(token), PURPOSE, now).await? {
        return Err(Error::NotFound);
    }
    let person: PersonId = match store::only_holder(tx, ContactKind::Email, email).await? {
        Some(known) => known,
        None => create_own(tx, new, now).await?,
    };
    attach_contact(tx, person, ContactKind::Email, email, Some(now)).await?;
    for role in [Role::Operator, Role::Director] {
        grant(tx, Actor::System, person, role, Scope::District, now).await?;
    }
    session::begin(app, tx, person, Means::Link).await
}
