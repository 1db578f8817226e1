//! The text of a data agreement: written from the template of the rules, in the partner's language with the English beside it.

use super::data::Data;
use super::text::{Text, both, filled, one_block};
use crate::policy::{DataRules, InForce};
use i18n::{Catalog, Tongue};

/// Writes it.
pub fn write(data: &Data, rules: &InForce, words: &Catalog) -> Text {
    let template = rules.agreements().data();
    both(&data.lang, &template.text, words, |tongue| written(data, template, tongue, rules))
}

fn written(data: &Data, template: &DataRules, tongue: &Tongue, rules: &InForce) -> String {
    let code = tongue.lang().code();
    let names: Vec<String> = data
        .element_ids()
        .iter()
        .map(|id| template.element(id).map_or_else(|| id.clone(), |one| one.name.get(code).to_owned()))
        .collect();
    let day = |day: Option<jiff::civil::Date>| day.map_or_else(String::new, |day| tongue.date(day));
    let value = |word: &str| match word {
        "organisation" => data.organisation_name.clone(),
        "district" => rules.district.legal_name.clone(),
        "purpose" => one_block(&data.purpose),
        "basis" => tongue.t(&format!("data-basis-{}", data.basis)).into_owned(),
        "elements" => tongue.list(&names),
        "starts" => day(data.starts_on),
        "ends" => day(data.ends_on),
        "destroy_days" => tongue.number(i64::from(template.destroy_days)),
        _ => String::new(),
    };
    format!("{}\n\n{}", tongue.t("data-one"), filled(template.text.get(code).trim(), value))
}
