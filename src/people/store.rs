//! All SQL of people.

use super::{ABILITIES, Ability, Person, PersonId, Role};
use crate::error::Result;
use crate::web::Viewer;
use db::{Db, ToValue, Tx, sql};
use i18n::Lang;

/// Writes the table of roles and abilities where SQL can ask for it; run at start.
pub async fn publish_abilities(db: &Db) -> Result<()> {
    let mut tx = db.write().await?;
    tx.run(sql!("delete from role_ability")).await?;
    let rows = Role::ALL.iter().flat_map(|role| {
        ABILITIES
            .iter()
            .filter(|ability| ability.given_to(*role))
            .map(|ability| vec![role.as_str().to_value(), ability.as_str().to_value()])
    });
    tx.insert_many("role_ability", &["role", "ability"], rows).await?;
    tx.commit().await?;
    Ok(())
}

/// Keeps the language a person chose.
pub async fn set_language(tx: &mut Tx, person: PersonId, lang: Lang) -> Result<()> {
    tx.run(sql!("update person set lang = $2 where id = $1", person, lang.code())).await?;
    Ok(())
}

/// A person, if the viewer's ability reaches them: themselves, the whole district, or somebody who chose, helps at,
/// or works at one of the viewer's schools.
pub async fn visible_person(
    tx: &mut Tx,
    viewer: &Viewer,
    ability: Ability,
    person: PersonId,
) -> Result<Option<Person>> {
    Ok(tx
        .maybe(sql!(
            "select p.id, p.given, p.family, p.birth_date, p.lang, p.zip, p.created_at
             from person p
             where p.id = $1 and p.merged_into is null
               and (p.id = $2 or exists (
                    select 1 from may m where m.person = $2 and m.ability = $3
                      and (m.scope_kind = 'district' or (m.scope_kind = 'school' and (
                          exists (select 1 from clearance c
                                  join clearance_school cs on cs.clearance = c.id
                                  where c.person = p.id and cs.school = m.scope)
                          or exists (select 1 from signup u join shift s on s.id = u.shift
                                     where u.person = p.id and s.school = m.scope)
                          or exists (select 1 from role_grant g
                                     where g.person = p.id and g.scope_kind = 'school' and g.scope = m.scope))))))",
            person,
            viewer.id(),
            ability.as_str()
        ))
        .await?)
}
