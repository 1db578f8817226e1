//! SQL of who may be seen, and of finding them.

use crate::error::Result;
use crate::people::{Ability, Person, PersonId, fold};
use crate::web::Viewer;
use db::{Sql, Tx, sql};

/// How many people a page shows.
pub const PEOPLE_PAGE: i64 = 50;

/// A page of people.
pub struct Found {
    pub people: Vec<Person>,
    /// Whether there are more on the next page.
    pub more: bool,
}

/// Within the reach of an ability: oneself, the whole district, or somebody who chose, helps at, or works at one of the
/// viewer's schools, or whose record was made there.
const REACHED: &str = " and (p.id = ${} or exists (
    select 1 from may m where m.person = ${} and m.ability = ${}
      and (m.scope_kind = 'district' or (m.scope_kind = 'school' and (
          exists (select 1 from clearance c
                  join clearance_school cs on cs.clearance = c.id
                  where c.person = p.id and cs.school = m.scope)
          or exists (select 1 from signup u join shift s on s.id = u.shift
                     where u.person = p.id and s.school = m.scope)
          or exists (select 1 from role_grant g
                     where g.person = p.id and g.scope_kind = 'school' and g.scope = m.scope
                       and g.revoked_at is null)
          or exists (select 1 from ledger l
                     where l.subject = p.id and l.verb = 'entered' and l.kind = 'person'
                       and l.school = m.scope))))))";

fn reached(q: &mut Sql, viewer: &Viewer, ability: Ability) {
    q.push(REACHED, (viewer.id(), viewer.id(), ability.as_str()));
}

/// A person, if the viewer's ability reaches them.
pub async fn visible_person(
    tx: &mut Tx,
    viewer: &Viewer,
    ability: Ability,
    person: PersonId,
) -> Result<Option<Person>> {
    let mut q = sql!(
        "select p.id, p.given, p.family, p.birth_date, p.lang, p.zip, p.created_at
         from person p where p.id = $1 and p.merged_into is null",
        person
    );
    reached(&mut q, viewer, ability);
    Ok(tx.maybe(q).await?)
}

/// So many words of what was typed narrow a search.
const WORDS_MAX: usize = 5;

/// The words by which a search by name looks, as they stand in folded names.
pub fn searched_words(text: &str) -> Vec<String> {
    fold(text).split(' ').filter(|word| !word.is_empty()).take(WORDS_MAX).map(str::to_owned).collect()
}

/// People within reach whose words of the name, whose address or whose number begin like the words of `text`.
pub async fn search(tx: &mut Tx, viewer: &Viewer, ability: Ability, text: &str, page: i64) -> Result<Found> {
    let mut q = sql!(
        "select p.id, p.given, p.family, p.birth_date, p.lang, p.zip, p.created_at
         from person p where p.merged_into is null"
    );
    match forms::contact(text) {
        Ok(contact) => {
            let (kind, value) = crate::people::kept_contact(&contact);
            q.push(
                " and exists (select 1 from person_contact pc join contact_point c on c.id = pc.contact
                              where pc.person = p.id and c.kind = ${} and c.value = ${})",
                (kind, value),
            );
        }
        Err(_) => {
            for word in searched_words(text) {
                let (first, later) = (format!("{}%", plain(&word)), format!("% {}%", plain(&word)));
                q.push(" and (p.folded like ${} escape '!' or p.folded like ${} escape '!')", (first, later));
            }
        }
    }
    reached(&mut q, viewer, ability);
    q.push(" order by p.folded, p.id limit ${} offset ${}", (PEOPLE_PAGE + 1, (page - 1) * PEOPLE_PAGE));
    let mut people = tx.all::<Person>(q).await?;
    let more = people.len() as i64 > PEOPLE_PAGE;
    people.truncate(usize::try_from(PEOPLE_PAGE).unwrap_or(50));
    Ok(Found { people, more })
}

/// A word in which `like` finds nothing but letters.
fn plain(word: &str) -> String {
    word.replace('!', "!!").replace('%', "!%").replace('_', "!_")
}
