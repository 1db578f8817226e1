//! `/me/impact` and `/me/partner/{id}/impact`: what one's own giving, or that of one's organisation, came to.

use super::impact::{self, Impact, Line, Public, Whose};
use super::impact_store as store;
use crate::app::App;
use crate::error::Result;
use crate::ledger::Actor;
use crate::partners::OrganisationId;
use crate::web::{Export, Field, Fields, Format, Me, Page, Path, Redirect, Reply, page};
use askama::Template;
use axum::extract::State;
use serde::Deserialize;

/// What an organisation lets everybody see, as a browser sends it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct PublicForm {
    counts: String,
    photos: String,
}

impl PublicForm {
    pub fn read(&self) -> Public {
        Public { counts: forms::checkbox(&self.counts), photos: forms::checkbox(&self.photos) }
    }
}

/// What the page of any giver shows.
pub struct Told {
    pub page: Page,
    /// Whose it is, in words.
    pub name: String,
    pub impact: Impact,
    /// The address of the page.
    pub base: String,
    pub above: Vec<(String, String)>,
    /// What everybody sees of it, where it is an organisation's.
    pub public: Option<Public>,
    /// Whether the reader can change that.
    pub may_change: bool,
}

impl Told {
    /// A row's amount: money as money, things by how many, hours as hours.
    pub fn amount(&self, line: &Line) -> String {
        match line {
            line if line.minutes > 0 => self.page.hours(&line.minutes),
            line if line.cents > 0 => self.page.money(&line.cents),
            line if line.quantity > 0 => self.page.number(&line.quantity),
            _ => "–".to_owned(),
        }
    }

    /// What a row is about; hours have no name of their own.
    pub fn what(&self, line: &Line) -> String {
        match line.what.as_str() {
            "" => self.page.state("impact-kind", &line.kind),
            what => what.to_owned(),
        }
    }

    pub fn plot(&self) -> Option<String> {
        self.impact.plot(&self.page)
    }

    /// All of it as a file.
    pub async fn csv(self) -> Reply {
        const COLUMNS: [&str; 7] = ["day", "year", "kind", "what", "school", "count", "amount"];
        let mut export = Export::begin(Format::Csv, &COLUMNS.map(|column| self.page.state("impact-column", column)))?;
        for line in &self.impact.lines {
            let year = self.page.policy().calendar.school_year_of(line.on_date).name();
            export.row(&[
                Field::Day(line.on_date),
                year.into(),
                self.page.state("impact-kind", &line.kind).into(),
                self.what(line).into(),
                line.school_name.as_deref().unwrap_or("").into(),
                Field::Whole(line.quantity),
                match line.minutes {
                    0 => Field::Money(line.cents),
                    minutes => Field::Hours(minutes),
                },
            ]);
        }
        export.finish("impact").await
    }
}

#[derive(Template)]
#[template(path = "proof/impact.html")]
struct ImpactPage {
    page: Page,
    told: Told,
}

fn shown(told: Told) -> Reply {
    page(ImpactPage { page: told.page.clone(), told })
}

async fn of_giver(app: &App, page: Page, me: &Me) -> Result<Told> {
    let mut tx = app.db.read().await?;
    let impact = impact::impact(&mut tx, Whose::Person(me.id()), page.policy()).await?;
    let above = vec![("/me".to_owned(), page.t("people-me-title").into_owned())];
    let name = page.name().to_owned();
    Ok(Told { page, name, impact, base: "/me/impact".to_owned(), above, public: None, may_change: false })
}

/// One's own.
pub async fn giver(State(app): State<App>, page_: Page, me: Me) -> Reply {
    shown(of_giver(&app, page_, &me).await?)
}

/// The same as a file.
pub async fn giver_csv(State(app): State<App>, page_: Page, me: Me) -> Reply {
    of_giver(&app, page_, &me).await?.csv().await
}

async fn of_partner(app: &App, page: Page, me: &Me, id: OrganisationId) -> Result<Told> {
    let mut tx = app.db.read().await?;
    let one = impact::own(&mut tx, me, id).await?;
    let impact = impact::impact(&mut tx, Whose::Partner(one.id), page.policy()).await?;
    let public = store::public(&mut tx, one.id).await?;
    let above = vec![
        ("/me".to_owned(), page.t("people-me-title").into_owned()),
        (format!("/me/partner?id={id}"), one.name.clone()),
    ];
    let base = format!("/me/partner/{id}/impact");
    Ok(Told { page, name: one.name, impact, base, above, public: Some(public), may_change: true })
}

/// The organisation's that somebody speaks for.
pub async fn partner(State(app): State<App>, page_: Page, me: Me, Path(id): Path<OrganisationId>) -> Reply {
    shown(of_partner(&app, page_, &me, id).await?)
}

/// The same as a file.
pub async fn partner_csv(State(app): State<App>, page_: Page, me: Me, Path(id): Path<OrganisationId>) -> Reply {
    of_partner(&app, page_, &me, id).await?.csv().await
}

/// What everybody may see of it, said by whoever speaks for it.
pub async fn show(
    State(app): State<App>,
    me: Me,
    Path(id): Path<OrganisationId>,
    Fields(sent): Fields<PublicForm>,
) -> Reply {
    let mut tx = app.db.write().await?;
    let one = impact::own(&mut tx, &me, id).await?;
    impact::set_public(&mut tx, one.id, sent.read(), &me, Actor::Own(me.id()), app.now()).await?;
    tx.commit().await?;
    Redirect::to(format!("/me/partner/{id}/impact")).saying("impact-said-shown").into()
}
