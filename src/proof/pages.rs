//! `/office/proof/{of}`: what became of one gift or part, in words and photos, as those at the school write it down.

use super::became::{self, Consent, MOST, Of, PhotoCard, PhotoId, Proof, Said, Subject, With, Words};
use super::photo::{self, NoPhoto, Photo};
use super::store;
use crate::app::App;
use crate::error::{Error, Result};
use crate::needs::leaving::{Leaving, Shown};
use crate::web::{Fields, Me, Page, Path, Redirect, Reply, Upload, page, refused};
use askama::Template;
use axum::extract::{FromRequest, Request, State};
use axum::http::header;
use axum::response::IntoResponse;
use forms::{Errors, Form};
use serde::Deserialize;
use tokio::sync::Semaphore;

/// As a browser sends it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ProofForm {
    words: String,
    /// That everybody may read the words, where the giver lets them.
    public: String,
    /// What the page said of consent, or of that, when it was opened.
    was: String,
    alt: String,
    consent: String,
    /// That no child is told by the words, and of which warnings that is said.
    nobody: String,
    warned: String,
}

impl ProofForm {
    /// The fields beside a photo.
    fn of(upload: &Upload) -> ProofForm {
        let field = |name: &str| upload.fields.get(name).cloned().unwrap_or_default();
        ProofForm {
            words: String::new(),
            public: String::new(),
            was: String::new(),
            alt: field("alt"),
            consent: field("consent"),
            nobody: field("nobody"),
            warned: field("warned"),
        }
    }

    /// What is said of a photo: no word of it tells of a child.
    fn told(&self, known: &[&str], errors: &mut Errors) -> Option<(String, Consent)> {
        let alt = errors.field("alt", forms::text(&self.alt, 300));
        let consent = errors.field("consent", forms::one_of(&self.consent, Consent::parse));
        if let Some(alt) = &alt {
            self.may_go("alt", alt, known, errors);
        }
        Some((alt?, consent?)).filter(|_| errors.is_empty())
    }

    fn may_go(&self, field: &'static str, words: &str, known: &[&str], errors: &mut Errors) {
        if let Err(why) = (Leaving { texts: &[words], known }).may_go(&self.nobody, &self.warned) {
            errors.add(field, why);
        }
    }
}

/// Names of grown people and places that a page names anyway.
fn known<'a>(subject: &'a Subject, page: &'a Page) -> [&'a str; 3] {
    [&subject.giver, subject.school_name.as_deref().unwrap_or(""), page.name()]
}

/// What is said of the people in a photo, as answers of a list.
fn consents(page: &Page) -> Vec<(String, String)> {
    Consent::ALL.iter().map(|one| (one.to_string(), page.state("proof-consent", one.as_str()))).collect()
}

/// The tag of a photo: whether anybody else sees it.
fn tag(page: &Page, subject: &Subject, photo: &PhotoCard) -> (&'static str, String) {
    if subject.back {
        return ("stop", page.t("proof-tag-back").into_owned());
    }
    let kind = if photo.consent.shows() { "good" } else { "wait" };
    (kind, page.state("proof-tag", photo.consent.as_str()))
}

#[derive(Template)]
#[template(path = "proof/write.html")]
struct ProofPage {
    page: Page,
    subject: Subject,
    proof: Option<Proof>,
    photos: Vec<PhotoCard>,
    form: Form<ProofForm>,
}

impl ProofPage {
    fn tag(&self, photo: &PhotoCard) -> (&'static str, String) {
        tag(&self.page, &self.subject, photo)
    }

    fn consents(&self) -> Vec<(String, String)> {
        consents(&self.page)
    }

    fn takes_more(&self) -> bool {
        (self.photos.len() as i64) < MOST
    }

    fn was_public(&self) -> bool {
        self.proof.as_ref().is_some_and(|proof| proof.words_public)
    }

    fn is_public(&self) -> bool {
        forms::checkbox(&self.form.value.public)
    }

    /// What could give a child away in words that were not taken.
    fn leaving(&self, field: &str) -> Shown {
        let words = if field == "words" { &self.form.value.words } else { &self.form.value.alt };
        match self.form.error(field) {
            Some(_) => Shown::of(&Leaving { texts: &[words], known: &known(&self.subject, &self.page) }),
            None => Shown::default(),
        }
    }
}

async fn proof_page(app: &App, page: Page, me: &Me, of: Of, form: Option<Form<ProofForm>>) -> Result<ProofPage> {
    let mut tx = app.db.read().await?;
    let subject = became::subject(&mut tx, me, of).await?.ok_or(Error::NotFound)?;
    let proof = store::of(&mut tx, of).await?;
    // Of what went back there is something to see only while there is something to take away.
    if subject.back && proof.is_none() {
        return Err(Error::NotFound);
    }
    let photos = match &proof {
        Some(proof) => store::photos(&mut tx, proof.id).await?,
        None => Vec::new(),
    };
    let stands = proof.as_ref().map_or(String::new(), |proof| proof.words.clone());
    let mut form = form.unwrap_or_else(|| Form::new(ProofForm::default()));
    // The other form of the page keeps what stands.
    if form.error("words").is_none() && form.value.words.is_empty() {
        form.value.words = stands;
        let public = proof.as_ref().is_some_and(|proof| proof.words_public);
        form.value.public = if public { "yes".to_owned() } else { String::new() };
    }
    Ok(ProofPage { page, subject, proof, photos, form })
}

/// What is there.
pub async fn show(State(app): State<App>, page_: Page, me: Me, Path(of): Path<Of>) -> Reply {
    page(proof_page(&app, page_, &me, of, None).await?)
}

/// The subject of a form, before anything of it is read.
async fn about(app: &App, me: &Me, of: Of) -> Result<Subject> {
    let mut tx = app.db.read().await?;
    became::subject(&mut tx, me, of).await?.ok_or(Error::NotFound)
}

/// What became of it.
pub async fn write(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(of): Path<Of>,
    Fields(sent): Fields<ProofForm>,
) -> Reply {
    let subject = about(&app, &me, of).await?;
    let mut errors = Errors::default();
    let words = errors.field("words", forms::text(&sent.words, 1_500));
    if let Some(words) = &words {
        sent.may_go("words", words, &known(&subject, &page_), &mut errors);
    }
    let Some(words) = words.filter(|_| errors.is_empty()) else {
        return refused(proof_page(&app, page_, &me, of, Some(Form { value: sent, errors })).await?);
    };
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    let subject = became::subject(&mut tx, &me, of).await?.ok_or(Error::NotFound)?;
    let new = Words { words: &words, public: forms::checkbox(&sent.public), was_public: forms::checkbox(&sent.was) };
    became::write(&mut tx, &me, &subject, new, With { app: &app, rules: &rules }).await?;
    tx.commit().await?;
    Redirect::to(format!("/office/proof/{of}")).saying("proof-said-written").into()
}

/// Photos read at the same time; each may take 200 MB while it is unpacked.
static READING: Semaphore = Semaphore::const_new(2);

/// Reads a photo off the threads that answer pages: a large one takes a moment.
async fn read(bytes: Vec<u8>) -> Result<std::result::Result<Photo, NoPhoto>> {
    let _turn = READING.acquire().await.map_err(|e| Error::Internal(e.into()))?;
    tokio::task::spawn_blocking(move || photo::read(&bytes)).await.map_err(|e| Error::Internal(e.into()))
}

/// A photo with what is said of it. What it is about is looked for before anything of the file is read, and the file is read
/// before anything is held.
pub async fn add(State(app): State<App>, page_: Page, me: Me, Path(of): Path<Of>, request: Request) -> Reply {
    let subject = about(&app, &me, of).await?;
    let mut upload: Upload = Upload::from_request(request, &app).await?;
    let sent = ProofForm::of(&upload);
    let mut errors = Errors::default();
    let bytes = upload.files.remove("photo").map_or_else(Vec::new, |file| file.bytes);
    let photo = match read(bytes).await? {
        Ok(photo) => Some(photo),
        Err(why) => {
            errors.add("photo", why.reason());
            None
        }
    };
    let told = sent.told(&known(&subject, &page_), &mut errors);
    let (Some(photo), Some((alt, consent))) = (photo, told) else {
        return refused(proof_page(&app, page_, &me, of, Some(Form { value: sent, errors })).await?);
    };
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    let subject = became::subject(&mut tx, &me, of).await?.ok_or(Error::NotFound)?;
    became::add(&mut tx, &me, &subject, &photo, (&alt, consent), With { app: &app, rules: &rules }).await?;
    tx.commit().await?;
    Redirect::to(format!("/office/proof/{of}")).saying("proof-said-added").into()
}

#[derive(Template)]
#[template(path = "proof/photo.html")]
struct PhotoPage {
    page: Page,
    subject: Subject,
    photo: PhotoCard,
    form: Form<ProofForm>,
}

impl PhotoPage {
    fn tag(&self) -> (&'static str, String) {
        tag(&self.page, &self.subject, &self.photo)
    }

    fn consents(&self) -> Vec<(String, String)> {
        consents(&self.page)
    }

    fn leaving(&self) -> Shown {
        let texts = [self.form.value.alt.as_str()];
        match self.form.error("alt") {
            Some(_) => Shown::of(&Leaving { texts: &texts, known: &known(&self.subject, &self.page) }),
            None => Shown::default(),
        }
    }
}

async fn photo_page(app: &App, page: Page, me: &Me, id: PhotoId, form: Option<Form<ProofForm>>) -> Result<PhotoPage> {
    let mut tx = app.db.read().await?;
    let (photo, subject) = became::photo(&mut tx, me, id).await?;
    let form = form.unwrap_or_else(|| {
        let (alt, consent) = (photo.alt.clone(), photo.consent.to_string());
        Form::new(ProofForm { alt, consent, ..ProofForm::default() })
    });
    Ok(PhotoPage { page, subject, photo, form })
}

/// One photo, with what is said of it.
pub async fn photo(State(app): State<App>, page_: Page, me: Me, Path(id): Path<PhotoId>) -> Reply {
    page(photo_page(&app, page_, &me, id, None).await?)
}

/// Says it anew.
pub async fn change(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<PhotoId>,
    Fields(sent): Fields<ProofForm>,
) -> Reply {
    let mut tx = app.db.read().await?;
    let (_, subject) = became::photo(&mut tx, &me, id).await?;
    drop(tx);
    let mut errors = Errors::default();
    let Some((alt, consent)) = sent.told(&known(&subject, &page_), &mut errors) else {
        return refused(photo_page(&app, page_, &me, id, Some(Form { value: sent, errors })).await?);
    };
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    let said = Said { alt: &alt, consent, was: Consent::parse(&sent.was) };
    let of = became::change(&mut tx, &me, id, said, With { app: &app, rules: &rules }).await?;
    tx.commit().await?;
    Redirect::to(format!("/office/proof/{of}")).saying("proof-said-changed").into()
}

/// Takes it away.
pub async fn remove(State(app): State<App>, me: Me, Path(id): Path<PhotoId>) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    let of = became::remove(&mut tx, &me, id, With { app: &app, rules: &rules }).await?;
    tx.commit().await?;
    Redirect::to(format!("/office/proof/{of}")).saying("proof-said-removed").into()
}

/// Takes all of it away: the words and every photo.
pub async fn remove_all(State(app): State<App>, me: Me, Path(of): Path<Of>) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    let subject = became::subject(&mut tx, &me, of).await?.ok_or(Error::NotFound)?;
    became::remove_all(&mut tx, &me, &subject, With { app: &app, rules: &rules }).await?;
    tx.commit().await?;
    Redirect::to(subject.address).saying("proof-said-removed-all").into()
}

/// Consent can be taken back at any time: nobody keeps a copy on the way.
fn jpeg(bytes: Option<Vec<u8>>) -> Reply {
    let bytes = bytes.ok_or(Error::NotFound)?;
    Ok(([(header::CONTENT_TYPE, "image/jpeg"), (header::CACHE_CONTROL, "no-store")], bytes).into_response())
}

/// The picture, for those at the school.
pub async fn inside(State(app): State<App>, me: Me, Path(id): Path<PhotoId>) -> Reply {
    let mut tx = app.db.read().await?;
    let (photo, _) = became::photo(&mut tx, &me, id).await?;
    jpeg(store::jpeg(&mut tx, photo.id).await?)
}

/// The picture, for whoever was given its name, while it may be shown.
pub async fn outside(State(app): State<App>, Path(file): Path<String>) -> Reply {
    let name = file.strip_suffix(".jpg").ok_or(Error::NotFound)?;
    let mut tx = app.db.read().await?;
    jpeg(store::shown_jpeg(&mut tx, name).await?)
}
