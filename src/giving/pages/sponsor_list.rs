//! `/office/sponsors`: what waits, a file of all, and the form for whoever phones.

use super::give::names;
use super::sponsor_form::SponsorForm;
use super::sponsors::{OfferPage, empty, kind, place_of};
use crate::app::App;
use crate::error::Error;
use crate::giving::act::Act;
use crate::giving::offer::{NewDonor, Who};
use crate::giving::sponsor::{Sponsor, SponsorId};
use crate::giving::sponsor_choice;
use crate::giving::sponsor_flow::{SponsorFlow, SponsorState};
use crate::giving::store;
use crate::giving::store::sponsor::Wanted;
use crate::ledger::{self, Actor, Entry};
use crate::people::Ability;
use crate::web::{Export, Field, Fields, Format, Me, Page, Query, Redirect, Reply, page, refused};
use crate::workflow::Workflow;
use askama::Template;
use axum::extract::State;
use forms::{Errors, Form};
use jiff::ToSpan;
use serde::Deserialize;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Filter {
    state: String,
    after: String,
}

impl Filter {
    fn state(&self) -> &str {
        if self.state.is_empty() { "open" } else { &self.state }
    }

    /// `late` are those whose invoice is late, `ending` those that end soon and that nothing follows yet.
    fn wanted(&self, page: &Page) -> Wanted {
        let today = page.today();
        let soon = today.saturating_add(i64::from(page.policy().partners.expiry_notice_days).days());
        let states = match self.state() {
            "all" | "late" | "ending" => Vec::new(),
            "open" => SponsorState::ALL.iter().copied().filter(|state| !SponsorFlow::FINAL.contains(state)).collect(),
            word => SponsorState::parse(word).into_iter().collect(),
        };
        Wanted {
            states,
            late_on: (self.state() == "late").then_some(today),
            ending: (self.state() == "ending").then_some((today, soon)),
        }
    }
}

#[derive(Template)]
#[template(path = "giving/sponsor_list.html")]
struct ListPage {
    page: Page,
    filter: Filter,
    counts: Vec<(&'static str, i64)>,
    list: Vec<Sponsor>,
    /// After which the next page begins, if there is one.
    next: Option<SponsorId>,
    keeps: bool,
}

impl ListPage {
    fn tag(&self, one: &Sponsor) -> (&'static str, String) {
        (kind(one.state), self.page.state("sponsor-state", one.state.as_str()))
    }

    fn package(&self, one: &Sponsor) -> String {
        one.package_name(self.page.policy(), self.page.lang())
    }
}

/// What waits, by state.
pub async fn list(State(app): State<App>, page_: Page, me: Me, Query(filter): Query<Filter>) -> Reply {
    let mut tx = app.db.read().await?;
    let found = store::sponsor::counts(&mut tx, &me).await?;
    let count = |state: &SponsorState| found.iter().find(|(known, _)| known == state).map_or(0, |(_, count)| *count);
    let open = SponsorState::ALL.iter().filter(|state| !SponsorFlow::FINAL.contains(state)).map(count).sum();
    let mut counts: Vec<(&'static str, i64)> = vec![("open", open)];
    counts.extend(SponsorState::ALL.iter().map(|state| (state.as_str(), count(state))));
    counts.push(("all", found.iter().map(|(_, count)| count).sum()));
    let after = SponsorId(filter.after.parse().unwrap_or(0));
    let mut list = store::sponsor::page(&mut tx, &me, &filter.wanted(&page_), after).await?;
    let more = list.len() as i64 > store::sponsor::PAGE;
    list.truncate(store::sponsor::PAGE as usize);
    let next = list.last().map(|last| last.id).filter(|_| more);
    let keeps = me.may(Ability::KeepGifts);
    page(ListPage { page: page_, filter, counts, list, next, keeps })
}

/// All of them as a file: for any program, or a workbook. Written, then noted in the ledger, then handed over.
pub async fn download(State(app): State<App>, page_: Page, me: Me, format: Format) -> Reply {
    const COLUMNS: [&str; 8] = ["name", "package", "price", "state", "school", "starts", "ends", "invoice"];
    let mut export = Export::begin(format, &COLUMNS.map(|column| page_.state("sponsor-column", column)))?;
    let mut tx = app.db.read().await?;
    let day = |day: Option<jiff::civil::Date>| day.map_or(Field::Empty, Field::Day);
    let write = |one: Sponsor| {
        export.row(&[
            one.name.as_str().into(),
            one.package_name(page_.policy(), page_.lang()).into(),
            Field::Money(one.price_cents),
            page_.state("sponsor-state", one.state.as_str()).into(),
            one.school_name.as_deref().unwrap_or("").into(),
            day(one.starts_on),
            day(one.ends_on),
            one.invoice_no.as_str().into(),
        ]);
    };
    let lines = store::sponsor::each(&mut tx, &me, write).await?;
    drop(tx);
    let mut tx = app.db.write().await?;
    let entry = Entry::new(Actor::with(&me, Ability::SeeGifts), "sponsors-exported", "person", me.id());
    ledger::note(&mut tx, entry.detail(format!("lines={lines}")), app.now()).await?;
    tx.commit().await?;
    export.finish("sponsors").await
}

/// The form for whoever phones.
pub async fn new(State(app): State<App>, page_: Page) -> Reply {
    let schools = names(&app).await?;
    let value = SponsorForm { lang: "en".to_owned(), ..empty(&page_) };
    page(OfferPage::new(page_, Form::new(value), &schools, true))
}

/// Writes it down. A name that is an organisation's here is that organisation.
pub async fn enter(State(app): State<App>, page_: Page, me: Me, Fields(sent): Fields<SponsorForm>) -> Reply {
    let schools = names(&app).await?;
    let mut errors = Errors::default();
    let read = sent.read(true, &schools, &mut errors).filter(|_| errors.is_empty());
    let Some((donor, new)) = read else {
        return refused(OfferPage::new(page_, Form { value: sent, errors }, &schools, true));
    };
    let (rules, secret) = (app.policy(), app.random.token());
    let mut tx = app.db.write().await?;
    let donor = match store::donor::organisation(&mut tx, &donor.name).await? {
        Some((id, name)) => NewDonor { who: Who::Organisation(id), name, ..donor },
        None => donor,
    };
    match sponsor_choice::choose(
        &mut tx,
        &donor,
        &new,
        sponsor_choice::By::Office(&me),
        &secret,
        &Act::of(&app, &rules),
    )
    .await
    {
        Ok((id, _)) => {
            tx.commit().await?;
            Redirect::to(format!("/office/sponsors/{id}")).saying("sponsor-said-entered").into()
        }
        Err(Error::Refused(reason)) => {
            errors.add(place_of(reason.key()), reason);
            refused(OfferPage::new(page_, Form { value: sent, errors }, &schools, true))
        }
        Err(error) => Err(error),
    }
}
