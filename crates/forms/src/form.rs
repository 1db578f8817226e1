//! A form: what was typed, kept next to what is wrong with it.

use std::borrow::Cow;
use std::fmt;

use serde::{Deserialize, Deserializer};

use crate::reason::{Checked, Reason};

/// A form that becomes something typed.
pub trait Parse {
    /// What the form becomes.
    type Output;

    /// Checks every field, so that all errors are shown at once; nothing if any field is refused.
    fn parse(&self, errors: &mut Errors) -> Option<Self::Output>;
}

/// What is wrong with a form, in the order in which its fields were checked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Errors(Vec<(Cow<'static, str>, Reason)>);

impl Errors {
    /// The value of a field, or nothing and its reason noted under the field.
    pub fn field<T>(&mut self, field: impl Into<Cow<'static, str>>, checked: Checked<T>) -> Option<T> {
        checked.map_err(|reason| self.add(field, reason)).ok()
    }

    /// Notes a reason; the first one of a field stays, a person mends one thing at a time.
    pub fn add(&mut self, field: impl Into<Cow<'static, str>>, reason: Reason) {
        let field = field.into();
        if self.error(&field).is_none() {
            self.0.push((field, reason));
        }
    }

    /// What is wrong with this field.
    pub fn error(&self, field: &str) -> Option<&Reason> {
        self.iter().find(|(name, _)| *name == field).map(|(_, reason)| reason)
    }

    /// Every field that is refused and why, in the order of the form.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Reason)> {
        self.0.iter().map(|(field, reason)| (field.as_ref(), reason))
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many fields are refused.
    pub fn len(&self) -> usize {
        self.0.len()
    }
}

/// Fields and kinds of error, `title: form-required, phone: form-phone`: what a log may know of a form.
impl fmt::Display for Errors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, (field, reason)) in self.iter().enumerate() {
            let comma = if index == 0 { "" } else { ", " };
            write!(f, "{comma}{field}: {}", reason.key())?;
        }
        Ok(())
    }
}

/// What was typed, and what is wrong with it.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Form<T> {
    /// Exactly what the browser sent, to be shown again.
    pub value: T,
    /// What is wrong with it; empty before it is checked.
    pub errors: Errors,
}

impl<T> Form<T> {
    /// A form that is not checked yet: blank, or with the values of something to be changed.
    pub fn new(value: T) -> Form<T> {
        Form { value, errors: Errors::default() }
    }

    /// The form with an error that only a verb could find: the name is taken, the day is past.
    pub fn refused(value: T, field: impl Into<Cow<'static, str>>, reason: Reason) -> Form<T> {
        Form::new(value).refuse(field, reason)
    }

    /// The same, for a form at hand.
    #[must_use]
    pub fn refuse(mut self, field: impl Into<Cow<'static, str>>, reason: Reason) -> Form<T> {
        self.errors.add(field, reason);
        self
    }

    /// What is wrong with this field.
    pub fn error(&self, field: &str) -> Option<&Reason> {
        self.errors.error(field)
    }

    /// Every field that is refused and why, in the order of the form, for the summary on top of the page.
    pub fn summary(&self) -> Vec<(&str, &Reason)> {
        self.errors.iter().collect()
    }

    /// Whether anything is wrong, so that the page is answered with 422.
    pub fn is_refused(&self) -> bool {
        !self.errors.is_empty()
    }
}

impl<T: Parse + Clone> Form<T> {
    /// What the form becomes, or the form again with its values kept and all its errors.
    ///
    /// The form stays at hand, so that a verb's refusal can be shown in it as well ([`Form::refuse`]).
    pub fn parse(&self) -> Result<T::Output, Form<T>> {
        let mut errors = Errors::default();
        match self.value.parse(&mut errors) {
            Some(output) if errors.is_empty() => Ok(output),
            _ => Err(Form { value: self.value.clone(), errors }),
        }
    }
}

/// Values of a form are people's words: only the errors are printed.
impl<T> fmt::Debug for Form<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Form({})", self.errors)
    }
}

/// Read just as its value is, so that a handler can ask for a form at once.
impl<'de, T: Deserialize<'de>> Deserialize<'de> for Form<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Form<T>, D::Error> {
        T::deserialize(deserializer).map(Form::new)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{email, required, whole_number};

    #[derive(Clone, Default)]
    struct Sent {
        title: String,
        capacity: String,
        email: String,
    }

    impl Parse for Sent {
        type Output = (String, i64);

        fn parse(&self, errors: &mut Errors) -> Option<Self::Output> {
            let title = errors.field("title", required(&self.title));
            let capacity = errors.field("capacity", whole_number(&self.capacity, 1..=5));
            errors.field("email", email(&self.email));
            Some((title?, capacity?))
        }
    }

    fn sent(title: &str, capacity: &str, email: &str) -> Form<Sent> {
        Form::new(Sent { title: title.into(), capacity: capacity.into(), email: email.into() })
    }

    #[test]
    fn a_good_form_becomes_something_typed() {
        let output = sent(" Book  fair ", "5", "ana@example.org").parse();
        assert_eq!(output.unwrap(), ("Book fair".to_owned(), 5));
    }

    #[test]
    fn all_errors_are_found_at_once_in_the_order_of_the_form_and_values_are_kept() {
        let form = sent("", "9", "ana").parse().unwrap_err();
        let summary: Vec<_> = form.summary().iter().map(|(field, reason)| (*field, reason.key())).collect();
        assert_eq!(summary, [("title", "form-required"), ("capacity", "form-range"), ("email", "form-email")]);
        assert_eq!(form.value.capacity, "9");
        assert_eq!(form.error("capacity").unwrap().args(), [("min", crate::Arg::Int(1)), ("max", crate::Arg::Int(5))]);
        assert_eq!(form.error("nothing"), None);
        assert!(form.is_refused());
    }

    #[test]
    fn an_error_refuses_the_form_even_if_its_value_is_not_used() {
        assert!(sent("Fair", "5", "").parse().is_err());
    }

    #[test]
    fn a_verb_can_refuse_a_form_that_parses() {
        let form = sent("Fair", "5", "ana@example.org");
        assert!(form.parse().is_ok());
        let form = form.refuse("title", Reason::new("volunteering-title-taken"));
        assert_eq!(form.error("title").unwrap().key(), "volunteering-title-taken");
        let again = Form::refused(form.value, "title", Reason::new("volunteering-title-taken"));
        assert_eq!(again.errors.len(), 1);
    }

    #[test]
    fn the_first_error_of_a_field_stays() {
        let mut errors = Errors::default();
        errors.add("title", Reason::new("form-required"));
        errors.add(String::from("title"), Reason::new("form-name"));
        assert_eq!(errors.to_string(), "title: form-required");
    }

    #[test]
    fn a_log_never_holds_what_was_typed() {
        let form = sent("My secret", "5", "secret").parse().unwrap_err();
        assert_eq!(format!("{form:?}"), "Form(email: form-email)");
    }
}
