//! The form by which a paper comes in, from the partner or from the office for them.

use super::LONGEST;
use crate::agreements::paper::{self, NewPaper};
use crate::agreements::upload::{self, NoFile};
use crate::policy::{InForce, PaperKind};
use crate::web::Upload;
use forms::{Errors, Reason};
use jiff::civil::Date;

/// What was typed; the file is chosen again.
#[derive(Debug, Clone, Default)]
pub struct PaperForm {
    pub words: String,
    pub cents: String,
    pub additional_insured: String,
    pub expires_on: String,
}

impl PaperForm {
    /// As it was typed.
    pub fn of(sent: &Upload) -> PaperForm {
        let text = |name: &str| sent.fields.get(name).cloned().unwrap_or_default();
        PaperForm {
            words: text("words"),
            cents: text("cents"),
            additional_insured: text("additional_insured"),
            expires_on: text("expires_on"),
        }
    }

    /// The paper, or what is wrong with it. The file is looked at, whatever its name says.
    pub fn read(
        &self,
        kind: PaperKind,
        mut sent: Upload,
        rules: &InForce,
        today: Date,
        errors: &mut Errors,
    ) -> Option<NewPaper> {
        let agreements = rules.rules.agreements();
        let words = errors.field("words", forms::optional_text(&self.words, LONGEST));
        let expires_on = errors.field("expires_on", forms::optional(&self.expires_on, forms::date));
        let cents = match kind {
            PaperKind::Insurance => errors.field("cents", forms::optional(&self.cents, forms::money)),
            _ => Some(None),
        };
        let file = match sent.files.remove("file").filter(|file| !file.bytes.is_empty()) {
            None => None,
            Some(file) => match upload::take(file.bytes, agreements.largest_file()) {
                Ok(taken) => Some(taken),
                Err(why) => {
                    errors.add("file", no_file(why, agreements.megabytes()));
                    return None;
                }
            },
        };
        let new = NewPaper {
            kind,
            words: words?,
            cents: cents?,
            additional_insured: forms::checkbox(&self.additional_insured),
            expires_on: expires_on?,
            file,
        };
        for (field, reason) in paper::faults(&new, rules.partners.insurance_minimum.0, today) {
            errors.add(field, reason);
        }
        errors.is_empty().then_some(new)
    }
}

fn no_file(why: NoFile, megabytes: u32) -> Reason {
    match why {
        NoFile::Empty => Reason::new("agreements-paper-no-file"),
        NoFile::TooLarge => Reason::new("agreements-file-large").with("megabytes", i64::from(megabytes)),
        NoFile::Code => Reason::new("agreements-file-code"),
        NoFile::Other => Reason::new("agreements-file-other"),
        NoFile::Broken => Reason::new("agreements-file-broken"),
        NoFile::Active => Reason::new("agreements-file-active"),
        NoFile::Locked => Reason::new("agreements-file-locked"),
        NoFile::Packed => Reason::new("agreements-file-packed"),
        NoFile::Bomb => Reason::new("agreements-file-bomb"),
    }
}
