//! The invoice of a sponsorship, to print: for the sponsor by the link, and for the office.

use super::sponsors::linked;
use crate::app::App;
use crate::error::Error;
use crate::giving::receiver;
use crate::giving::sponsor::Sponsor;
use crate::web::{Page, Path, Reply, page};
use askama::Template;
use axum::extract::State;
use db::Tx;

#[derive(Template)]
#[template(path = "giving/invoice.html")]
struct InvoicePage {
    page: Page,
    sponsor: Sponsor,
    above: (String, String),
    /// Where checks go: the receiver's own address.
    payee: Vec<String>,
}

impl InvoicePage {
    fn legal_name(&self) -> String {
        self.sponsor.legal_name(self.page.policy())
    }

    fn package(&self) -> String {
        self.sponsor.package_name(self.page.policy(), self.page.lang())
    }

    fn tax_id(&self) -> Option<String> {
        self.sponsor.receiver_in(self.page.policy())?.tax_id
    }
}

/// The invoice, to print.
pub(super) async fn invoice_page(tx: &mut Tx, page_: Page, sponsor: Sponsor, above: (String, String)) -> Reply {
    if sponsor.invoice_no.is_empty() {
        return Err(Error::NotFound);
    }
    let payee = match sponsor.receiver_in(page_.policy()) {
        Some(receiver) => receiver::address(tx, page_.policy(), &receiver, sponsor.school).await?,
        None => Vec::new(),
    };
    page(InvoicePage { page: page_, sponsor, above, payee })
}

/// The sponsor's invoice.
pub async fn invoice(State(app): State<App>, page_: Page, Path(secret): Path<String>) -> Reply {
    let mut tx = app.db.read().await?;
    let sponsor = linked(&mut tx, &secret).await?;
    let above = (format!("/sponsors/follow/{secret}"), page_.t("sponsor-follow-title").into_owned());
    invoice_page(&mut tx, page_, sponsor, above).await
}
