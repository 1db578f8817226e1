//! `/sponsors`: who sponsors our schools, how to become one, and a sponsor's own way by a link.

use super::give::{field_of, names};
use super::sponsor_form::SponsorForm;
use super::words;
use crate::app::App;
use crate::error::{Error, Result};
use crate::giving::act::Act;
use crate::giving::logo;
use crate::giving::sponsor::Sponsor;
use crate::giving::sponsor_choice;
use crate::giving::sponsor_flow::{SponsorFlow, SponsorState, SponsorVerb};
use crate::giving::sponsor_steps as steps;
use crate::giving::store::sponsor as store;
use crate::giving::store::sponsor_logo::{self as logos, LogoCard, Shown};
use crate::people::Role;
use crate::policy::{Desk, Package};
use crate::random::hash;
use crate::schools::SchoolName;
use crate::web::{Fields, Page, Path, Redirect, Reply, Upload, Viewer, Visit, page, refused};
use crate::workflow::Workflow;
use askama::Template;
use axum::Extension;
use axum::extract::State;
use db::Tx;
use forms::{Errors, Form};
use serde::Deserialize;
use std::sync::Arc;

/// A sponsor with the box of its logo, as its package has it.
pub struct Card {
    pub shown: Shown,
    pub size: (i64, i64),
}

/// Who is shown today, with their logos in the sizes of their packages.
pub fn cards(page: &Page, list: Vec<Shown>) -> Vec<Card> {
    let sized = |shown: Shown| {
        let most = page.policy().package(&shown.package).and_then(Package::logo_box);
        match most.filter(|_| shown.hash.is_some()) {
            Some(most) => Card { size: logo::fit(shown.width, shown.height, most), shown },
            // Its package shows names only.
            None => Card { size: (0, 0), shown: Shown { hash: None, ..shown } },
        }
    };
    list.into_iter().map(sized).collect()
}

#[derive(Template)]
#[template(path = "giving/sponsors.html")]
struct SponsorsPage {
    page: Page,
    cards: Vec<Card>,
}

impl SponsorsPage {
    fn packages(&self) -> &[Package] {
        self.page.policy().packages()
    }

    fn money(&self, package: &Package) -> String {
        self.page.money(&package.price.0)
    }

    fn months(&self, package: &Package) -> String {
        self.page.t1("sponsor-months", "count", i64::from(package.months))
    }

    fn benefits<'a>(&'a self, package: &'a Package) -> Vec<&'a str> {
        package.benefits.iter().map(|benefit| benefit.name.get(self.page.lang())).collect()
    }

    fn name<'a>(&'a self, package: &'a Package) -> &'a str {
        package.name.get(self.page.lang())
    }
}

/// Who sponsors our schools, and what can be chosen.
pub async fn show(State(app): State<App>, page_: Page) -> Reply {
    let mut tx = app.db.read().await?;
    let list = logos::shown(&mut tx, page_.today(), None).await?;
    let cards = cards(&page_, list);
    page(SponsorsPage { page: page_, cards })
}

#[derive(Template)]
#[template(path = "giving/sponsor_offer.html")]
pub(super) struct OfferPage {
    pub page: Page,
    pub form: Form<SponsorForm>,
    pub schools: Vec<(String, String)>,
    /// Filled in by the office.
    pub inside: bool,
}

impl OfferPage {
    pub fn new(page: Page, form: Form<SponsorForm>, schools: &[SchoolName], inside: bool) -> OfferPage {
        let schools = schools.iter().map(|school| (school.slug.clone(), school.name.clone())).collect();
        OfferPage { page, form, schools, inside }
    }

    fn packages(&self) -> Vec<(String, String)> {
        let lang = self.page.lang();
        let label = |package: &Package| {
            let price = self.page.money(&package.price.0);
            (package.id.to_string(), format!("{}: {price}", package.name.get(lang)))
        };
        self.page.policy().packages().iter().map(label).collect()
    }

    fn receivers(&self) -> Vec<(String, String)> {
        words::receivers(&self.page)
    }

    fn languages(&self) -> Vec<(String, String)> {
        words::languages(&self.page)
    }

    fn action(&self) -> &'static str {
        if self.inside { "/office/sponsors/new" } else { "/sponsors/offer" }
    }
}

/// What is likely, before anybody types.
pub(super) fn empty(page: &Page) -> SponsorForm {
    SponsorForm {
        receiver: words::receivers(page).first().map_or(String::new(), |(id, _)| id.clone()),
        lang: page.lang().to_owned(),
        ..SponsorForm::default()
    }
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct About {
    package: String,
    school: String,
}

/// The form.
pub async fn form(State(app): State<App>, page_: Page, crate::web::Query(about): crate::web::Query<About>) -> Reply {
    let schools = names(&app).await?;
    let once = app.random.token();
    let value = SponsorForm { package: about.package, school: about.school, once, ..empty(&page_) };
    page(OfferPage::new(page_, Form::new(value), &schools, false))
}

/// The field under which a refusal stands.
pub(super) fn place_of(key: &str) -> &'static str {
    match key {
        "sponsor-refused-package" => "package",
        "give-too-many" => "contact",
        "sponsor-refused-standing" => "name",
        other => match field_of(other) {
            "what" => "package",
            field => field,
        },
    }
}

/// Takes the choice down.
pub async fn send(
    State(app): State<App>,
    page_: Page,
    viewer: Viewer,
    Extension(visit): Extension<Arc<Visit>>,
    Fields(sent): Fields<SponsorForm>,
) -> Reply {
    let schools = names(&app).await?;
    let mut errors = Errors::default();
    let read = sent.read(false, &schools, &mut errors).filter(|_| errors.is_empty());
    let Some((donor, new)) = read else {
        return refused(OfferPage::new(page_, Form { value: sent, errors }, &schools, false));
    };
    if !sent.website.is_empty() {
        return Redirect::to("/sponsors").saying("give-said-thanks").into();
    }
    if !app.questions.admit(&visit.network, app.now()) {
        return Err(Error::TooMany);
    }
    let (rules, secret) = (app.policy(), sent.secret(&app.random));
    let by = sponsor_choice::By::Public(viewer.person);
    let mut tx = app.db.write().await?;
    let secret = match sponsor_choice::choose(&mut tx, &donor, &new, by, &secret, &Act::of(&app, &rules)).await {
        Ok((_, secret)) => secret,
        Err(Error::Refused(reason)) => {
            errors.add(place_of(reason.key()), reason);
            return refused(OfferPage::new(page_, Form { value: sent, errors }, &schools, false));
        }
        Err(error) => return Err(error),
    };
    tx.commit().await?;
    Redirect::to(format!("/sponsors/follow/{secret}")).saying("sponsor-said-thanks").into()
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Signature {
    signed: String,
    seen: String,
}

#[derive(Template)]
#[template(path = "giving/sponsor_follow.html")]
struct FollowPage {
    page: Page,
    sponsor: Sponsor,
    benefits: Vec<(String, bool)>,
    agreement: String,
    sum: String,
    logo: Option<LogoCard>,
    takes_logo: bool,
    secret: String,
    form: Form<Signature>,
}

impl FollowPage {
    fn tag(&self) -> (&'static str, String) {
        (kind(self.sponsor.state), self.page.state("sponsor-state", self.sponsor.state.as_str()))
    }

    fn said(&self) -> String {
        self.page.state("sponsor-status", self.sponsor.state.as_str())
    }

    fn package(&self) -> String {
        self.sponsor.package_name(self.page.policy(), self.page.lang())
    }

    fn legal_name(&self) -> String {
        self.sponsor.legal_name(self.page.policy())
    }

    fn can(&self, verb: SponsorVerb) -> bool {
        SponsorFlow::may(Role::Guest, self.sponsor.state, verb)
    }

    fn can_agree(&self) -> bool {
        self.can(SponsorVerb::Agree)
    }

    fn can_withdraw(&self) -> bool {
        self.can(SponsorVerb::Withdraw)
    }

    fn paragraphs(&self) -> impl Iterator<Item = &str> {
        self.agreement.split("\n\n")
    }

    fn desk(&self) -> &Desk {
        &self.page.policy().contacts.partnerships
    }
}

/// The sign of a state.
pub(super) fn kind(state: SponsorState) -> &'static str {
    match state {
        SponsorState::Chosen | SponsorState::Approved | SponsorState::Agreed | SponsorState::Invoiced => "wait",
        SponsorState::Paid | SponsorState::Delivered => "good",
        SponsorState::Declined => "stop",
        SponsorState::Ended | SponsorState::Withdrawn => "plain",
    }
}

pub(super) async fn linked(tx: &mut Tx, secret: &str) -> Result<Sponsor> {
    store::by_link(tx, &hash(secret)).await?.ok_or(Error::NotFound)
}

async fn follow(app: &App, page_: Page, secret: String, form: Form<Signature>) -> Result<FollowPage> {
    let rules = app.policy();
    let act = Act::of(app, &rules);
    let mut tx = app.db.read().await?;
    let sponsor = linked(&mut tx, &secret).await?;
    let agreement = steps::words(&mut tx, &sponsor, &act).await?;
    let names = steps::benefit_names(&mut tx, &sponsor, page_.lang(), &act).await?;
    let done = store::benefits(&mut tx, sponsor.id).await?;
    let benefits = names.into_iter().zip(done.iter().map(|one| one.done_on.is_some())).collect();
    Ok(FollowPage {
        sum: hash(&agreement),
        logo: logos::of(&mut tx, sponsor.id).await?,
        takes_logo: steps::takes_logo(&sponsor, &act),
        page: page_,
        sponsor,
        benefits,
        agreement,
        secret,
        form,
    })
}

/// How it stands, and what the sponsor can do.
pub async fn show_one(State(app): State<App>, page_: Page, Path(secret): Path<String>) -> Reply {
    page(follow(&app, page_, secret, Form::new(Signature::default())).await?)
}

/// Agrees to the words that the page showed.
pub async fn agree(
    State(app): State<App>,
    page_: Page,
    viewer: Viewer,
    Path(secret): Path<String>,
    Fields(sent): Fields<Signature>,
) -> Reply {
    let mut errors = Errors::default();
    let Some(name) = errors.field("signed", forms::line(&sent.signed, 120)) else {
        return refused(follow(&app, page_, secret, Form { value: sent, errors }).await?);
    };
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    match steps::agree_by_link(&mut tx, &viewer, &secret, &sent.seen, &name, &Act::of(&app, &rules)).await {
        Ok(()) => {}
        // The words as they are now stand above the form again.
        Err(Error::Refused(reason)) if reason.key() == "sponsor-refused-changed" => {
            drop(tx);
            errors.add("signed", reason);
            return refused(follow(&app, page_, secret, Form { value: sent, errors }).await?);
        }
        Err(error) => return Err(error),
    }
    tx.commit().await?;
    Redirect::to(format!("/sponsors/follow/{secret}")).saying("sponsor-said-agreed").into()
}

/// Sends a logo. Whether one is taken is asked before the file is read.
pub async fn send_logo(
    State(app): State<App>,
    page_: Page,
    viewer: Viewer,
    Path(secret): Path<String>,
    upload: Upload,
) -> Reply {
    let rules = app.policy();
    let act = Act::of(&app, &rules);
    let mut tx = app.db.read().await?;
    let sponsor = linked(&mut tx, &secret).await?;
    let taken = steps::takes_another(&mut tx, &sponsor, &act).await;
    drop(tx);
    let bytes = upload.files.get("logo").map_or(&[][..], |file| &file.bytes);
    let read = match taken {
        Ok(()) => logo::read(bytes).map_err(logo::NoLogo::reason),
        Err(Error::Refused(reason)) if reason.key() == "sponsor-logo-often" => Err(reason),
        Err(error) => return Err(error),
    };
    let logo = match read {
        Ok(logo) => logo,
        Err(why) => {
            let form = Form::refused(Signature::default(), "logo", why);
            return refused(follow(&app, page_, secret, form).await?);
        }
    };
    let mut tx = app.db.write().await?;
    steps::keep_logo(&mut tx, &viewer, &secret, &logo, &act).await?;
    tx.commit().await?;
    Redirect::to(format!("/sponsors/follow/{secret}")).saying("sponsor-said-logo").into()
}

/// Takes it back.
pub async fn withdraw(State(app): State<App>, viewer: Viewer, Path(secret): Path<String>) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    steps::withdraw_by_link(&mut tx, &viewer, &secret, &Act::of(&app, &rules)).await?;
    tx.commit().await?;
    Redirect::to(format!("/sponsors/follow/{secret}")).saying("sponsor-said-withdrawn").into()
}
