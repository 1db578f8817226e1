//! All SQL of clearances.

use crate::error::Result;
use crate::people::{Ability, PersonId};
use crate::schools::SchoolId;
use crate::volunteering::clearance::{Case, ClearanceId, Cleared, Restriction};
use crate::web::Viewer;
use db::{Tx, sql};
use jiff::Timestamp;
use jiff::civil::Date;

/// The best clearance good on `date`. A suspended case of the same person stops all of them.
pub async fn cleared_on(tx: &mut Tx, person: PersonId, date: Date) -> Result<Option<Cleared>> {
    Ok(tx
        .maybe(sql!(
            "select c.id as clearance, g.level as granted, c.valid_from, c.valid_to, c.restriction
             from good_clearance g
             join clearance c on c.id = g.clearance
             where g.person = $1 and g.valid_from <= $2 and g.valid_to >= $2
             order by g.level desc, g.valid_to desc, c.id desc limit 1",
            person,
            date
        ))
        .await?)
}

/// The case under way, or else the newest that is not a draft, or else the draft.
pub async fn current(tx: &mut Tx, person: PersonId) -> Result<Option<Case>> {
    Ok(tx
        .maybe(sql!(
            "select c.id, c.person, c.state, c.level, c.draft, c.tasks, c.languages, c.skills, c.availability,
                    c.affiliation, c.granted, c.valid_from, c.valid_to, c.restriction, c.id_seen_by, c.id_seen_at,
                    c.authorised_at, c.provider, c.provider_ref, c.result, c.ordered_at, c.decided_by, c.decided_at,
                    c.proposal, c.proposed_level, c.proposed_restriction, c.proposed_reason, c.proposed_by, c.proposed_at,
                    c.agreed_by, c.pre_adverse_at, c.wait_until, c.denied_at, c.appeal_until, c.appealed_at, c.stopped_for,
                    c.reminded_at, c.reactivate_until, c.follows, c.policy, c.created_at, c.submitted_at, c.since
             from clearance c
             where c.person = $1
             order by case when c.state = 'suspended' then 0
                           when c.state in ('submitted', 'awaiting_school', 'awaiting_id', 'awaiting_disclosure',
                                            'screening', 'awaiting_more', 'review', 'pre_adverse', 'appeal') then 1
                           when c.state = 'cleared' then 2
                           when c.state = 'draft' then 4
                           when c.state = 'withdrawn' then 5
                           else 3 end, c.id desc
             limit 1",
            person
        ))
        .await?)
}

/// A case, for verbs that have settled who may.
pub async fn case(tx: &mut Tx, id: ClearanceId) -> Result<Option<Case>> {
    Ok(tx
        .maybe(sql!(
            "select c.id, c.person, c.state, c.level, c.draft, c.tasks, c.languages, c.skills, c.availability,
                    c.affiliation, c.granted, c.valid_from, c.valid_to, c.restriction, c.id_seen_by, c.id_seen_at,
                    c.authorised_at, c.provider, c.provider_ref, c.result, c.ordered_at, c.decided_by, c.decided_at,
                    c.proposal, c.proposed_level, c.proposed_restriction, c.proposed_reason, c.proposed_by, c.proposed_at,
                    c.agreed_by, c.pre_adverse_at, c.wait_until, c.denied_at, c.appeal_until, c.appealed_at, c.stopped_for,
                    c.reminded_at, c.reactivate_until, c.follows, c.policy, c.created_at, c.submitted_at, c.since
             from clearance c
             where c.id = $1",
            id
        ))
        .await?)
}

/// A case that was sent, if the viewer's ability reaches it: the whole district, or one of the chosen schools.
/// Nobody works on their own case.
pub async fn visible_case(tx: &mut Tx, viewer: &Viewer, ability: Ability, id: ClearanceId) -> Result<Option<Case>> {
    Ok(tx
        .maybe(sql!(
            "select c.id, c.person, c.state, c.level, c.draft, c.tasks, c.languages, c.skills, c.availability,
                    c.affiliation, c.granted, c.valid_from, c.valid_to, c.restriction, c.id_seen_by, c.id_seen_at,
                    c.authorised_at, c.provider, c.provider_ref, c.result, c.ordered_at, c.decided_by, c.decided_at,
                    c.proposal, c.proposed_level, c.proposed_restriction, c.proposed_reason, c.proposed_by, c.proposed_at,
                    c.agreed_by, c.pre_adverse_at, c.wait_until, c.denied_at, c.appeal_until, c.appealed_at, c.stopped_for,
                    c.reminded_at, c.reactivate_until, c.follows, c.policy, c.created_at, c.submitted_at, c.since
             from clearance c
             where c.id = $1 and c.state <> 'draft' and c.submitted_at is not null and c.person <> $2
               and exists (
                    select 1 from may m where m.person = $2 and m.ability = $3
                      and (m.scope_kind = 'district' or (m.scope_kind = 'school' and exists (
                          select 1 from clearance_school cs where cs.clearance = c.id and cs.school = m.scope))))",
            id,
            viewer.id(),
            ability.as_str()
        ))
        .await?)
}

/// Keeps everything about a case that can change.
pub async fn save(tx: &mut Tx, case: &Case) -> Result<()> {
    tx.run(sql!(
        "update clearance set state = $2, level = $3, draft = $4, tasks = $5, languages = $6, skills = $7,
                availability = $8, affiliation = $9, granted = $10, valid_from = $11, valid_to = $12,
                restriction = $13, id_seen_by = $14, id_seen_at = $15, authorised_at = $16, provider = $17,
                provider_ref = $18, result = $19, ordered_at = $20, decided_by = $21, decided_at = $22,
                proposal = $23, proposed_level = $24, proposed_restriction = $25, proposed_by = $26,
                proposed_at = $27, agreed_by = $28, pre_adverse_at = $29, wait_until = $30, denied_at = $31,
                appeal_until = $32, appealed_at = $33, stopped_for = $34, reminded_at = $35, follows = $36,
                policy = $37, submitted_at = $38, since = $39, reactivate_until = $40, proposed_reason = $41
         where id = $1",
        case.id,
        case.state,
        case.level,
        case.draft,
        case.tasks,
        case.languages,
        case.skills,
        case.availability,
        case.affiliation,
        case.granted,
        case.valid_from,
        case.valid_to,
        case.restriction,
        case.id_seen_by,
        case.id_seen_at,
        case.authorised_at,
        case.provider,
        case.provider_ref,
        case.result,
        case.ordered_at,
        case.decided_by,
        case.decided_at,
        case.proposal,
        case.proposed_level,
        case.proposed_restriction,
        case.proposed_by,
        case.proposed_at,
        case.agreed_by,
        case.pre_adverse_at,
        case.wait_until,
        case.denied_at,
        case.appeal_until,
        case.appealed_at,
        case.stopped_for,
        case.reminded_at,
        case.follows,
        case.policy,
        case.submitted_at,
        case.since,
        case.reactivate_until,
        case.proposed_reason
    ))
    .await?;
    Ok(())
}

/// Who a case is about, as far as a gate needs it.
pub struct Applicant {
    pub given: String,
    pub family: String,
    pub birth_date: Option<Date>,
    pub address: String,
    pub city: String,
    pub zip: String,
}
db::row!(Applicant { given, family, birth_date, address, city, zip });

impl Applicant {
    /// Given and family name as one line.
    pub fn name(&self) -> String {
        format!("{} {}", self.given, self.family).trim().to_owned()
    }
}

pub async fn applicant(tx: &mut Tx, person: PersonId) -> Result<Option<Applicant>> {
    Ok(tx
        .maybe(sql!(
            "select p.given, p.family, p.birth_date, p.address, p.city, p.zip
             from person p where p.id = $1",
            person
        ))
        .await?)
}

/// The schools a case names.
pub async fn school_ids(tx: &mut Tx, id: ClearanceId) -> Result<Vec<SchoolId>> {
    let rows: Vec<(SchoolId,)> = tx
        .all(sql!("select cs.school from clearance_school cs where cs.clearance = $1 order by cs.school", id))
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// The person's suspended cases.
pub async fn suspended(tx: &mut Tx, person: PersonId) -> Result<Vec<ClearanceId>> {
    let rows: Vec<(ClearanceId,)> = tx
        .all(sql!("select c.id from clearance c where c.person = $1 and c.state = 'suspended' order by c.id", person))
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// What the newest clearance of a person, or of a record that was joined to theirs, is or was narrowed to, and when that
/// was decided.
pub async fn last_restriction(tx: &mut Tx, person: PersonId) -> Result<Option<(Restriction, Timestamp)>> {
    let row: Option<(String, Option<Timestamp>)> = tx
        .maybe(sql!(
            "select c.restriction, c.decided_at from clearance c
             where (c.person = $1 or c.person in (select p.id from person p where p.merged_into = $1))
               and c.granted > 0 and c.restriction <> ''
               and c.state in ('cleared', 'inactive', 'expired', 'suspended', 'withdrawn')
               and not exists (select 1 from clearance n where n.person = c.person and n.granted > 0 and n.id <> c.id
                                 and n.state in ('cleared', 'inactive', 'expired', 'suspended', 'withdrawn')
                                 and (n.decided_at > c.decided_at or (n.decided_at = c.decided_at and n.id > c.id)))
             order by c.decided_at desc, c.id desc limit 1",
            person
        ))
        .await?;
    Ok(row.and_then(|(restriction, at)| Restriction::parse(&restriction).zip(at)))
}

/// Whether another case of the person, or of a record that was joined to theirs, stands against them: revoked, stopped, barred
/// by law, or denied since then.
pub async fn stands_against(tx: &mut Tx, case: &Case, denied_since: Timestamp) -> Result<bool> {
    let (stands,) = tx
        .one::<(bool,)>(sql!(
            "select exists (
                 select 1 from clearance c
                 where (c.person = $1 or c.person in (select p.id from person p where p.merged_into = $1)) and c.id <> $2
                   and (c.state in ('revoked', 'suspended')
                     or (c.state = 'denied' and (c.appeal_until is null or c.decided_at >= $3)))) as stands",
            case.person,
            case.id,
            denied_since
        ))
        .await?;
    Ok(stands)
}

/// Cases of a person that nobody weighs yet: drafts, and those on their way to a result.
pub async fn unfinished(tx: &mut Tx, person: PersonId) -> Result<Vec<ClearanceId>> {
    let rows: Vec<(ClearanceId,)> = tx
        .all(sql!(
            "select c.id from clearance c
             where c.person = $1 and c.state in ('draft', 'submitted', 'awaiting_school', 'awaiting_id',
                                                 'awaiting_disclosure', 'screening', 'awaiting_more') order by c.id",
            person
        ))
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// A denial that can still be appealed: the newest.
pub async fn open_to_appeal(tx: &mut Tx, person: PersonId, today: Date) -> Result<Option<ClearanceId>> {
    let row: Option<(ClearanceId,)> = tx
        .maybe(sql!(
            "select c.id from clearance c
             where c.person = $1 and c.state = 'denied' and c.appeal_until >= $2
             order by c.id desc limit 1",
            person,
            today
        ))
        .await?;
    Ok(row.map(|(id,)| id))
}

/// The person's cases that give a level, or could give it again.
pub async fn giving_a_level(tx: &mut Tx, person: PersonId) -> Result<Vec<ClearanceId>> {
    let rows: Vec<(ClearanceId,)> = tx
        .all(sql!(
            "select c.id from clearance c
             where c.person = $1 and c.state in ('cleared', 'inactive') order by c.id",
            person
        ))
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Keeps what a person says against a decision.
pub async fn add_statement(
    tx: &mut Tx,
    id: ClearanceId,
    kind: &'static str,
    words: &str,
    said_by: PersonId,
    now: Timestamp,
) -> Result<()> {
    let statement = tx.new_id();
    tx.run(sql!(
        "insert into clearance_statement (id, clearance, kind, words, said_at, said_by)
         values ($1, $2, $3, $4, $5, $6)",
        statement,
        id,
        kind,
        words,
        now,
        said_by
    ))
    .await?;
    Ok(())
}

/// What a person said against a decision.
pub struct Statement {
    pub kind: String,
    pub words: String,
    pub said_at: Timestamp,
}
db::row!(Statement { kind, words, said_at });

pub async fn statements(tx: &mut Tx, id: ClearanceId) -> Result<Vec<Statement>> {
    Ok(tx
        .all(sql!(
            "select s.kind, s.words, s.said_at from clearance_statement s where s.clearance = $1 order by s.id",
            id
        ))
        .await?)
}
