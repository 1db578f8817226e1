//! Who is looking: the argument of every query that finds something.

use super::Visit;
use crate::error::Error;
use crate::people::{Ability, PersonId, Role};
use crate::schools::SchoolId;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use db::Sql;
use i18n::Lang;
use std::sync::Arc;

/// A role somebody holds, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grant {
    pub role: Role,
    /// `None` is the whole district.
    pub school: Option<SchoolId>,
    /// The partner or household the role is about, where it is not a school.
    pub other: Option<i64>,
}

/// How far an ability reaches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reach {
    Nowhere,
    Schools(Vec<SchoolId>),
    District,
}

impl Reach {
    /// Whether `school` is within it.
    pub fn covers(&self, school: SchoolId) -> bool {
        match self {
            Reach::Nowhere => false,
            Reach::Schools(schools) => schools.contains(&school),
            Reach::District => true,
        }
    }

    /// Narrows a statement to what lies within it: the piece, with `${}` for the list of schools. For the whole district
    /// nothing is added, so that no row is asked for its school; who reaches nowhere finds nothing.
    pub fn narrow(&self, q: &mut Sql, piece: &'static str) {
        match self {
            Reach::District => {}
            Reach::Schools(schools) => {
                q.push_list(piece, schools);
            }
            Reach::Nowhere => {
                q.push_list(piece, Vec::<SchoolId>::new());
            }
        }
    }
}

/// The reader of a page: a stranger, or a person with their roles as they are at this request.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Viewer {
    pub person: Option<PersonId>,
    pub name: String,
    pub lang: Option<Lang>,
    pub grants: Vec<Grant>,
}

impl Viewer {
    /// A stranger.
    pub fn stranger() -> Viewer {
        Viewer::default()
    }

    /// Whether we know who this is.
    pub fn is_known(&self) -> bool {
        self.person.is_some()
    }

    /// The person's id for SQL: 0, which no person has, for a stranger.
    pub fn id(&self) -> i64 {
        self.person.map_or(0, i64::from)
    }

    /// Whether any role gives this ability anywhere.
    pub fn may(&self, ability: Ability) -> bool {
        self.grants.iter().any(|g| ability.given_to(g.role))
    }

    /// Whether a role gives this ability at this school.
    pub fn may_at(&self, ability: Ability, school: SchoolId) -> bool {
        self.reach(ability).covers(school)
    }

    /// Where this ability reaches.
    pub fn reach(&self, ability: Ability) -> Reach {
        let mut schools = Vec::new();
        for grant in self.grants.iter().filter(|g| ability.given_to(g.role)) {
            match (grant.school, grant.other) {
                (None, None) => return Reach::District,
                (Some(school), _) => schools.push(school),
                (None, Some(_)) => {}
            }
        }
        if schools.is_empty() {
            Reach::Nowhere
        } else {
            schools.sort();
            schools.dedup();
            Reach::Schools(schools)
        }
    }

    /// The role under which an act that needs `ability` is noted in the ledger.
    pub fn role_for(&self, ability: Ability) -> Role {
        self.grants.iter().map(|g| g.role).find(|role| ability.given_to(*role)).unwrap_or(Role::Volunteer)
    }

    /// The role that gives this ability at this school: what somebody is elsewhere does not count here.
    pub fn role_at(&self, ability: Ability, school: SchoolId) -> Option<Role> {
        let here = |grant: &&Grant| match grant.school {
            Some(of) => of == school,
            None => grant.other.is_none(),
        };
        self.grants.iter().filter(here).map(|grant| grant.role).find(|role| ability.given_to(*role))
    }

    /// Whether they work for the office or a school: what decides if the staff menu shows.
    pub fn is_staff(&self) -> bool {
        self.grants.iter().any(|g| g.role.is_staff())
    }
}

impl<S: Sync> FromRequestParts<S> for Viewer {
    type Rejection = Error;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Viewer, Error> {
        Ok(visit(parts)?.viewer.clone())
    }
}

/// Somebody we know: a viewer who is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Me(pub Viewer);

impl Me {
    /// Their id.
    pub fn id(&self) -> PersonId {
        self.0.person.expect("only a known viewer becomes Me")
    }

    /// A known viewer, or the request to sign in.
    pub fn from_viewer(viewer: Viewer) -> Result<Me, Error> {
        if viewer.is_known() { Ok(Me(viewer)) } else { Err(Error::SignIn) }
    }
}

impl std::ops::Deref for Me {
    type Target = Viewer;
    fn deref(&self) -> &Viewer {
        &self.0
    }
}

impl<S: Sync> FromRequestParts<S> for Me {
    type Rejection = Error;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Me, Error> {
        Me::from_viewer(visit(parts)?.viewer.clone())
    }
}

pub(super) fn visit(parts: &Parts) -> Result<Arc<Visit>, Error> {
    parts
        .extensions
        .get::<Arc<Visit>>()
        .cloned()
        .ok_or_else(|| Error::Internal(anyhow::anyhow!("a request without its visit")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn narrowed(reach: &Reach) -> String {
        let mut q = db::sql!("select h.id from hours h where h.minutes > 0");
        reach.narrow(&mut q, " and h.school in (${})");
        q.text().to_owned()
    }

    #[test]
    fn the_district_is_not_narrowed_and_nowhere_finds_nothing() {
        let all = "select h.id from hours h where h.minutes > 0";
        assert_eq!(narrowed(&Reach::District), all);
        let three = Reach::Schools([1, 5, 9].map(SchoolId::from).to_vec());
        assert_eq!(narrowed(&three), format!("{all} and h.school in ($1, $2, $3, $4)"));
        assert_eq!(narrowed(&Reach::Nowhere), format!("{all} and h.school in (null)"));
    }
}
