//! SQL of joining two organisations, and of parting them again.

use crate::error::Result;
use crate::joined::{Rows, rows};
use crate::partners::duplicate::{Alike, Likeness, Marks};
use crate::partners::organisation::OrganisationId;
use crate::partners::partner_flow::Standing;
use crate::people::PersonId;
use db::{Tx, sql};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// Pairs on one page.
pub const PAIRS: i64 = 50;

const GROUPS: Rows = rows!("group_visit", "organisation");
const INQUIRIES: Rows = rows!("partner_inquiry", "organisation");
const TOUCHES: Rows = rows!("organisation_touch", "organisation");
const PARTS: Rows = rows!("need_part", "organisation");
const OFFERS: Rows = rows!("need_offer", "organisation");
const AFFILIATIONS: Rows = rows!("affiliation", "organisation");

/// What a merge moved.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Moved {
    pub groups: Vec<i64>,
    pub inquiries: Vec<i64>,
    pub speakers: Vec<i64>,
    /// Whoever was asked first at the record that goes.
    pub mains: Vec<i64>,
    pub touches: Vec<i64>,
    /// Schools at which the kept record did not help.
    pub placements: Vec<i64>,
    /// Questions to principals that the kept record had not asked.
    pub questions: Vec<i64>,
    pub members: Vec<i64>,
    /// Roles of those who speak for it.
    pub grants: Vec<i64>,
    /// Records that were joined into the one that goes, before.
    pub earlier: Vec<i64>,
    /// When the kept record was last heard, before.
    pub heard_at: Option<i64>,
    /// The kept record was a member of the one that goes.
    pub was_member: bool,
    /// Agreements and what hangs on them.
    pub agreed: crate::agreements::Moved,
    /// What it gave is added up with what the kept record gave.
    pub donors: Vec<i64>,
    /// Parts of needs and offers in its name.
    pub parts: Vec<i64>,
    pub offers: Vec<i64>,
    /// Volunteers who say that they come for it.
    pub affiliations: Vec<i64>,
}

fn ids(rows: Vec<(i64,)>) -> Vec<i64> {
    rows.into_iter().map(|(id,)| id).collect()
}

/// Moves what points to an organisation, and marks the record that goes.
pub async fn move_everything(tx: &mut Tx, kept: OrganisationId, gone: OrganisationId) -> Result<Moved> {
    let (from, to) = (gone.into(), kept.into());
    let mut moved = Moved {
        groups: GROUPS.over(tx, from, to).await?,
        inquiries: INQUIRIES.over(tx, from, to).await?,
        touches: TOUCHES.over(tx, from, to).await?,
        parts: PARTS.over(tx, from, to).await?,
        offers: OFFERS.over(tx, from, to).await?,
        affiliations: AFFILIATIONS.over(tx, from, to).await?,
        ..Moved::default()
    };
    move_speakers(tx, kept, gone, &mut moved).await?;
    moved.placements = ids(tx
        .all(sql!(
            "select l.id from partner_school l
             where l.organisation = $1
               and not exists (select 1 from partner_school k where k.organisation = $2 and k.school = l.school
                               and k.ended_on is null and l.ended_on is null)
             order by l.id",
            gone,
            kept
        ))
        .await?);
    let mut placements = sql!("update partner_school set organisation = $2 where organisation = $1", gone, kept);
    placements.push_list(" and id in (${})", moved.placements.iter().copied());
    tx.run(placements).await?;
    moved.questions = ids(tx
        .all(sql!(
            "select q.id from partner_question q
             where q.organisation = $1
               and not exists (select 1 from partner_question k where k.organisation = $2 and k.school = q.school
                               and k.state = 'asked' and q.state = 'asked')
             order by q.id",
            gone,
            kept
        ))
        .await?);
    let mut questions = sql!("update partner_question set organisation = $2 where organisation = $1", gone, kept);
    questions.push_list(" and id in (${})", moved.questions.iter().copied());
    tx.run(questions).await?;
    move_members(tx, kept, gone, &mut moved).await?;
    moved.agreed = crate::agreements::move_over(tx, kept, gone).await?;
    moved.donors = ids(tx.all(sql!("select id from donor where organisation = $1 order by id", gone)).await?);
    tx.run(sql!("update donor set organisation = $2 where organisation = $1", gone, kept)).await?;
    let heard: (Option<i64>,) = tx.one(sql!("select o.heard_at from organisation o where o.id = $1", kept)).await?;
    moved.heard_at = heard.0;
    tx.run(sql!(
        "update organisation set heard_at = (select max(o.heard_at) from organisation o where o.id in ($1, $2))
         where id = $2",
        gone,
        kept
    ))
    .await?;
    // Only what both let everybody see stays to be seen.
    tx.run(sql!(
        "update impact_shown
         set counts = counts and coalesce((select g.counts from impact_shown g where g.organisation = $1), false),
             photos = photos and coalesce((select g.photos from impact_shown g where g.organisation = $1), false)
         where organisation = $2",
        gone,
        kept
    ))
    .await?;
    let earlier = sql!("select id from organisation where merged_into = $1 order by id", gone);
    moved.earlier = ids(tx.all(earlier).await?);
    tx.run(sql!("update organisation set merged_into = $2 where id = $1 or merged_into = $1", gone, kept)).await?;
    Ok(moved)
}

async fn move_speakers(tx: &mut Tx, kept: OrganisationId, gone: OrganisationId, moved: &mut Moved) -> Result<()> {
    moved.speakers =
        ids(tx.all(sql!("select id from organisation_contact where organisation = $1 order by id", gone)).await?);
    moved.mains = ids(tx
        .all(sql!(
            "select g.id from organisation_contact g where g.organisation = $1 and g.main and g.ended_at is null",
            gone
        ))
        .await?);
    tx.run(sql!(
        "update organisation_contact set main = false
         where organisation = $1 and main
           and exists (select 1 from organisation_contact k where k.organisation = $2 and k.main
                       and k.ended_at is null)",
        gone,
        kept
    ))
    .await?;
    tx.run(sql!("update organisation_contact set organisation = $2 where organisation = $1", gone, kept)).await?;
    moved.grants = ids(tx
        .all(sql!(
            "select g.id from role_grant g
             where g.scope_kind = 'partner' and g.scope = $1
               and not exists (select 1 from role_grant k where k.scope_kind = 'partner' and k.scope = $2
                               and k.person = g.person and k.role = g.role and k.revoked_at is null
                               and g.revoked_at is null)
             order by g.id",
            gone,
            kept
        ))
        .await?);
    let mut grants = sql!("update role_grant set scope = $2 where scope_kind = 'partner' and scope = $1", gone, kept);
    grants.push_list(" and id in (${})", moved.grants.iter().copied());
    tx.run(grants).await?;
    Ok(())
}

/// Members of the record that goes are members of the kept one; which is a member of neither.
async fn move_members(tx: &mut Tx, kept: OrganisationId, gone: OrganisationId, moved: &mut Moved) -> Result<()> {
    moved.was_member =
        tx.run(sql!("update organisation set umbrella = null where id = $1 and umbrella = $2", kept, gone)).await? == 1;
    moved.members = ids(tx.all(sql!("select id from organisation where umbrella = $1 order by id", gone)).await?);
    tx.run(sql!("update organisation set umbrella = $2 where umbrella = $1", gone, kept)).await?;
    Ok(())
}

/// Moves it back.
pub async fn move_back(tx: &mut Tx, kept: OrganisationId, gone: OrganisationId, moved: &Moved) -> Result<()> {
    tx.run(sql!("update organisation set merged_into = null where id = $1", gone)).await?;
    crate::agreements::move_back(tx, kept, gone, &moved.agreed).await?;
    let mut earlier = sql!("update organisation set merged_into = $1 where merged_into = $2", gone, kept);
    earlier.push_list(" and id in (${})", moved.earlier.iter().copied());
    tx.run(earlier).await?;
    let (from, to) = (gone.into(), kept.into());
    GROUPS.back(tx, from, to, &moved.groups).await?;
    INQUIRIES.back(tx, from, to, &moved.inquiries).await?;
    TOUCHES.back(tx, from, to, &moved.touches).await?;
    PARTS.back(tx, from, to, &moved.parts).await?;
    OFFERS.back(tx, from, to, &moved.offers).await?;
    AFFILIATIONS.back(tx, from, to, &moved.affiliations).await?;
    for part in moved.speakers.chunks(1_000) {
        let mut q =
            sql!("update organisation_contact set organisation = $1, main = false where organisation = $2", gone, kept);
        q.push_list(" and id in (${})", part.iter().copied());
        tx.run(q).await?;
    }
    let mut mains =
        sql!("update organisation_contact set main = true where organisation = $1 and ended_at is null", gone);
    mains.push_list(" and id in (${})", moved.mains.iter().copied());
    tx.run(mains).await?;
    let mut placements = sql!("update partner_school set organisation = $1 where organisation = $2", gone, kept);
    placements.push_list(" and id in (${})", moved.placements.iter().copied());
    tx.run(placements).await?;
    let mut questions = sql!("update partner_question set organisation = $1 where organisation = $2", gone, kept);
    questions.push_list(" and id in (${})", moved.questions.iter().copied());
    tx.run(questions).await?;
    let mut grants = sql!("update role_grant set scope = $1 where scope_kind = 'partner' and scope = $2", gone, kept);
    grants.push_list(" and id in (${})", moved.grants.iter().copied());
    tx.run(grants).await?;
    let mut members = sql!("update organisation set umbrella = $1 where umbrella = $2", gone, kept);
    members.push_list(" and id in (${})", moved.members.iter().copied());
    tx.run(members).await?;
    let mut donors = sql!("update donor set organisation = $1 where organisation = $2", gone, kept);
    donors.push_list(" and id in (${})", moved.donors.iter().copied());
    tx.run(donors).await?;
    if moved.was_member {
        tx.run(sql!("update organisation set umbrella = $2 where id = $1 and umbrella is null", kept, gone)).await?;
    }
    tx.run(sql!(
        "update organisation set heard_at = $2
         where id = $1 and heard_at = (select o.heard_at from organisation o where o.id = $3)",
        kept,
        moved.heard_at,
        gone
    ))
    .await?;
    Ok(())
}

/// A merge as it is kept.
pub struct MergeRow {
    pub kept: OrganisationId,
    pub gone: OrganisationId,
    pub moved: String,
    pub undone_at: Option<Timestamp>,
}
db::row!(MergeRow { kept, gone, moved, undone_at });

pub async fn insert(
    tx: &mut Tx,
    id: i64,
    pair: (OrganisationId, OrganisationId),
    moved: &str,
    by: PersonId,
    now: Timestamp,
) -> Result<()> {
    tx.run(sql!(
        "insert into organisation_merge (id, kept, gone, moved, merged_by, merged_at) values ($1, $2, $3, $4, $5, $6)",
        id,
        pair.0,
        pair.1,
        moved,
        by,
        now
    ))
    .await?;
    Ok(())
}

pub async fn row(tx: &mut Tx, id: i64) -> Result<Option<MergeRow>> {
    Ok(tx
        .maybe(sql!("select m.kept, m.gone, m.moved, m.undone_at from organisation_merge m where m.id = $1", id))
        .await?)
}

/// Whether it was itself joined into another.
pub async fn is_gone(tx: &mut Tx, id: OrganisationId) -> Result<bool> {
    let (gone,) = tx
        .one::<(bool,)>(sql!("select o.merged_into is not null as gone from organisation o where o.id = $1", id))
        .await?;
    Ok(gone)
}

pub async fn end(tx: &mut Tx, id: i64, by: PersonId, now: Timestamp) -> Result<()> {
    tx.run(sql!("update organisation_merge set undone_by = $2, undone_at = $3 where id = $1", id, by, now)).await?;
    Ok(())
}

pub async fn insert_apart(
    tx: &mut Tx,
    one: OrganisationId,
    other: OrganisationId,
    by: PersonId,
    now: Timestamp,
) -> Result<bool> {
    let new = tx
        .run(sql!(
            "insert into organisation_apart (one, other, said_by, said_at) values ($1, $2, $3, $4)
             on conflict (one, other) do nothing",
            one,
            other,
            by,
            now
        ))
        .await?;
    Ok(new == 1)
}

/// Records that share one of these marks.
pub async fn like(tx: &mut Tx, marks: &Marks) -> Result<Vec<Alike>> {
    Ok(tx
        .all(sql!(
            "select f.id, f.name, f.likeness from (
                 select o.id, o.name, o.folded,
                        case when o.ein <> '' and o.ein = $2 then 'ein'
                             when o.alike <> '' and o.alike = $1 then 'name'
                             when o.host <> '' and (o.host = $3 or o.host = $4) then 'website'
                             else 'mail' end as likeness
                 from organisation o
                 where o.merged_into is null
                   and ((o.alike <> '' and o.alike = $1) or (o.ein <> '' and o.ein = $2)
                        or (o.host <> '' and (o.host = $3 or o.host = $4))
                        or exists (select 1 from organisation_contact s where s.organisation = o.id and s.host <> ''
                                   and s.ended_at is null and (s.host = $3 or s.host = $4)))) f
             order by case f.likeness when 'ein' then 1 when 'name' then 2 when 'website' then 3 else 4 end, f.folded, f.id
             limit 10",
            marks.alike.as_str(),
            marks.ein.as_str(),
            marks.host.as_str(),
            marks.mail_host.as_str()
        ))
        .await?)
}

/// Two records that may be one organisation.
pub struct Pair {
    pub one: OrganisationId,
    pub one_name: String,
    pub one_standing: Standing,
    pub other: OrganisationId,
    pub other_name: String,
    pub other_standing: Standing,
    pub likeness: Likeness,
}
db::row!(Pair { one, one_name, one_standing, other, other_name, other_standing, likeness });

impl Pair {
    /// The record that came farther first: it is the one that stays.
    fn in_order(self) -> Pair {
        if self.one_standing.how_far() >= self.other_standing.how_far() {
            return self;
        }
        Pair {
            one: self.other,
            one_name: self.other_name,
            one_standing: self.other_standing,
            other: self.one,
            other_name: self.one_name,
            other_standing: self.one_standing,
            likeness: self.likeness,
        }
    }
}

/// Pairs that are alike and that nobody said are two; the surest first, and of each the record that came farther.
pub async fn pairs(tx: &mut Tx) -> Result<Vec<Pair>> {
    let found: Vec<Pair> = tx
        .all(sql!(
            "with pair as (
                 select a.id as one, b.id as other, 1 as rank from organisation a
                 join organisation b on b.ein = a.ein and b.id > a.id
                 where a.ein <> '' and a.merged_into is null and b.merged_into is null
                 union all
                 select a.id, b.id, 2 from organisation a
                 join organisation b on b.alike = a.alike and b.id > a.id
                 where a.alike <> '' and a.merged_into is null and b.merged_into is null
                 union all
                 select a.id, b.id, 3 from organisation a
                 join organisation b on b.host = a.host and b.id > a.id
                 where a.host <> '' and a.merged_into is null and b.merged_into is null
                 union all
                 select a.id, b.id, 4 from organisation_contact x
                 join organisation_contact y on y.host = x.host and y.organisation > x.organisation
                 join organisation a on a.id = x.organisation and a.merged_into is null
                 join organisation b on b.id = y.organisation and b.merged_into is null
                 where x.host <> '' and x.ended_at is null and y.ended_at is null
             ), best as (
                 select p.one, p.other, min(p.rank) as rank from pair p group by p.one, p.other
             )
             select b.one, a.name as one_name, a.standing as one_standing, b.other, o.name as other_name,
                    o.standing as other_standing,
                    case b.rank when 1 then 'ein' when 2 then 'name' when 3 then 'website' else 'mail' end as likeness
             from best b join organisation a on a.id = b.one join organisation o on o.id = b.other
             where not exists (select 1 from organisation_apart n where n.one = b.one and n.other = b.other)
             order by b.rank, a.folded, b.one, b.other limit $1",
            PAIRS
        ))
        .await?;
    Ok(found.into_iter().map(Pair::in_order).collect())
}

/// A merge in the list of the latest.
pub struct LateMerge {
    pub id: i64,
    pub kept_name: String,
    pub gone_name: String,
    pub merged_at: Timestamp,
}
db::row!(LateMerge { id, kept_name, gone_name, merged_at });

/// The latest merges that can be undone.
pub async fn late(tx: &mut Tx) -> Result<Vec<LateMerge>> {
    Ok(tx
        .all(sql!(
            "select m.id, k.name as kept_name, g.name as gone_name, m.merged_at
             from organisation_merge m
             join organisation k on k.id = m.kept
             join organisation g on g.id = m.gone
             where m.undone_at is null order by m.id desc limit 20"
        ))
        .await?)
}
