//! The kinds of task a new opportunity can begin with.

use super::words;
use crate::policy::RoleTemplate;
use crate::web::Page;

/// A kind of task to choose from.
pub(super) struct Kind {
    pub href: String,
    pub name: String,
    pub description: String,
    pub level: String,
}

/// Every kind of task of the policy with the level that follows from it, the lowest first.
pub(super) fn kinds(page: &Page, school: &str) -> Vec<Kind> {
    let lang = page.lang();
    let kind = |template: &RoleTemplate| {
        let level = i64::from(page.policy().clearance.level_for(&template.task()).0.number);
        let href = format!("/office/opportunities/new?template={}&school={school}", template.id);
        let (name, description) = (template.name.get(lang).to_owned(), template.description.get(lang).to_owned());
        (level, Kind { href, name, description, level: words::level(page, level) })
    };
    let mut all: Vec<(i64, Kind)> = page.policy().templates.iter().map(kind).collect();
    all.sort_by_key(|(level, _)| *level);
    all.into_iter().map(|(_, kind)| kind).collect()
}
