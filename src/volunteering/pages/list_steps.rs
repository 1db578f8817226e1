//! Words for what a list proves beside its checks, on its own page and on the pages of the cases it brought.

use crate::error::Result;
use crate::volunteering::clearance::Case;
use crate::volunteering::list_import::steps::{choices, training_in};
use crate::volunteering::store::vouched;
use crate::web::Page;
use db::Tx;
use i18n::Args;

/// A step in words: the name of a training, or what the step is.
pub fn words(page: &Page, word: &str) -> String {
    match training_in(word) {
        Some(id) => training(page, id),
        None => page.state("list-step", word),
    }
}

/// A training's name; its id when the policy no longer has it.
pub fn training(page: &Page, id: &str) -> String {
    page.policy().clearance.training(id).map_or_else(|| id.to_owned(), |found| found.name.get(page.lang()).to_owned())
}

/// Several, kept with spaces between them.
pub fn all(page: &Page, kept: &str) -> String {
    kept.split_whitespace().map(|word| words(page, word)).collect::<Vec<_>>().join(", ")
}

/// Everything the office can vouch for, as answers of a question.
pub fn answers(page: &Page) -> Vec<(String, String)> {
    choices(page.policy()).into_iter().map(|word| (word.clone(), words(page, &word))).collect()
}

/// Who answers for a case that a list brought, for what, and how long at the most.
pub async fn origin(tx: &mut Tx, page: &Page, case: &Case) -> Result<Vec<String>> {
    let Some((origin, steps)) = vouched::origin(tx, case.id).await? else { return Ok(Vec::new()) };
    let mut what = vec![page.t("list-step-checks").into_owned()];
    what.extend(steps.iter().map(|word| words(page, word)));
    let day = origin.at.map_or_else(String::new, |at| page.date(&page.policy().calendar.day_of(at)));
    let args = Args::new().with("date", day).with("what", what.join(", "));
    let mut said = vec![match origin.who {
        Some(who) => page.t_with("list-origin-by", &args.with("who", who)),
        None => page.t_with("list-origin", &args),
    }];
    if let Some(last) = origin.last_day {
        said.push(page.t1("list-origin-until", "date", page.date(&last)));
    }
    Ok(said)
}
