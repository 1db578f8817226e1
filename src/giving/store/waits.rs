//! What about gifts and sponsorships waits for the viewer.

use crate::error::Result;
use crate::giving::receiving::form_8282_late;
use crate::giving::routing::Decider;
use crate::people::Ability;
use crate::policy::InForce;
use crate::schools::SchoolId;
use crate::web::{Viewer, Waits};
use db::{Tx, sql};
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

/// The short names of the statement, the words, and where it is settled.
const PLACES: &[(&str, &str, &str)] = &[
    ("answer", "evidence-gifts-answer", "/office/gifts?state=routed"),
    ("weigh", "evidence-gifts-weigh", "/office/gifts?state=offered"),
    ("no_day", "evidence-gifts-no-day", "/office/gifts?state=open&due=none"),
    ("day_over", "evidence-gifts-day-over", "/office/gifts?state=open&due=over"),
    ("place", "evidence-gifts-place", "/office/gifts?state=acknowledged"),
    ("board", "evidence-gifts-board", "/office/gifts/board"),
    ("letters", "evidence-gifts-letters", "/office/gifts/letters"),
    ("paper", "evidence-gifts-paper", "/office/gifts/letters"),
    ("form", "evidence-gifts-form", "/office/gifts?state=disposed"),
    ("form_late", "evidence-gifts-form-late", "/office/gifts?state=disposed"),
    ("missed", "evidence-gifts-missed", "/office/gifts/expected"),
    ("odd", "evidence-gifts-odd", "/office/gifts/expected"),
    ("sponsors", "evidence-sponsors", "/office/sponsors?state=chosen"),
    ("late", "evidence-sponsors-late", "/office/sponsors?state=late"),
    ("benefits", "evidence-sponsors-benefits", "/office/sponsors?state=paid"),
    ("ending", "evidence-sponsors-ending", "/office/sponsors?state=ending"),
    ("campaigns", "evidence-campaigns", "/office/campaigns"),
    ("campaigns_over", "evidence-campaigns-over", "/office/campaigns?state=running"),
    ("closet", "evidence-closet-low", "/office/closet?low=yes"),
];

/// What a statement counted: a short name, how many, and since when.
type Counted = Vec<(String, i64, Option<Timestamp>)>;

/// Counts it, within the viewer's reach and, where one is chosen, at one school. `days`: today, and until when what ends is
/// said to end soon.
pub async fn waits(
    tx: &mut Tx,
    viewer: &Viewer,
    school: Option<SchoolId>,
    days: (Date, Date),
    rules: &InForce,
    now: Timestamp,
) -> Result<Vec<Waits>> {
    let school = school.map_or(0, |school| school.0);
    let mut counted = gifts(tx, viewer, school).await?;
    counted.extend(on_the_way(tx, viewer, school, (days.0, money_late(rules, now))).await?);
    counted.extend(to_tell(tx, viewer, school, rules).await?);
    counted.extend(papers(tx, viewer, school, days.0).await?);
    counted.extend(sponsors(tx, viewer, school, days).await?);
    counted.extend(campaigns(tx, viewer, school, days.0).await?);
    let answers: Vec<&'static str> = Decider::ALL
        .iter()
        .filter(|decider| viewer.grants.iter().any(|grant| decider.is_answered_by(grant.role)))
        .map(|decider| decider.as_str())
        .collect();
    let mut q = sql!(
        "select 'answer' as name, count(*) as count, min(g.since) as oldest from gift g
         where g.state = 'routed' and ($3 = 0 or g.school = $3)
           and exists (select 1 from may m where m.person = $1 and m.ability = $2
                       and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = g.school)))",
        viewer.id(),
        Ability::AnswerGifts.as_str(),
        school
    );
    q.push_list(" and g.decider in (${})", answers);
    let mine: Counted = tx.all(q).await?;
    counted.splice(0..0, mine);
    Ok(Waits::found(counted, PLACES))
}

/// Money needs no day that somebody agrees on: it waits for its giver, for as long as the first part of a promise does.
pub fn money_late(rules: &InForce, now: Timestamp) -> Timestamp {
    now - SignedDuration::from_hours(24 * rules.gifts.first_due())
}

/// What was accepted and has no day, or whose day went by; and what came and was thanked for, and is nowhere yet. For the office,
/// and for the principal at whose school it is.
async fn on_the_way(tx: &mut Tx, viewer: &Viewer, school: i64, (today, late): (Date, Timestamp)) -> Result<Counted> {
    Ok(tx
        .all(sql!(
            "select case when g.state = 'acknowledged' then 'place' when g.due_on is null then 'no_day' else 'day_over' end
                        as name,
                    count(*) as count, min(g.since) as oldest
             from gift g
             where ($4 = 0 or g.school = $4)
               and (g.state = 'acknowledged'
                    or (g.state = 'accepted' and g.due_on is null and (g.kind <> 'money' or g.since < $6)
                        and not exists (select 1 from gift_instalment i where i.gift = g.id and i.state in ('due', 'missed')))
                    or (g.state in ('accepted', 'scheduled') and g.due_on < $5
                        and not exists (select 1 from gift_instalment i where i.gift = g.id and i.state in ('due', 'missed'))))
               and exists (select 1 from may m where m.person = $1
                           and ((m.ability = $2 and m.scope_kind = 'district')
                                or (m.ability = $3 and m.scope_kind = 'school' and m.scope = g.school)))
             group by 1",
            viewer.id(),
            Ability::KeepGifts.as_str(),
            Ability::AnswerGifts.as_str(),
            school,
            today,
            late
        ))
        .await?)
}

/// What the board is to hear of at its next meeting, for whoever writes its meetings down.
async fn to_tell(tx: &mut Tx, viewer: &Viewer, school: i64, rules: &InForce) -> Result<Counted> {
    let told = |decider: &&Decider| decider.acceptor().is_some_and(|acceptor| rules.gifts.is_reported(acceptor));
    let deciders: Vec<&'static str> = Decider::ALL.iter().filter(told).map(|decider| decider.as_str()).collect();
    let mut q = sql!(
        "select 'board' as name, count(*) as count, min(g.since) as oldest from gift g
         where g.state = 'allocated' and ($3 = 0 or g.school = $3)
           and exists (select 1 from may m where m.person = $1 and m.ability = $2 and m.scope_kind = 'district')",
        viewer.id(),
        Ability::RecordBoard.as_str(),
        school
    );
    q.push_list(" and g.decider in (${})", deciders);
    Ok(tx.all(q).await?)
}

async fn gifts(tx: &mut Tx, viewer: &Viewer, school: i64) -> Result<Counted> {
    Ok(tx
        .all(sql!(
            "select 'weigh' as name, count(*) as count, min(g.since) as oldest from gift g
             where g.state in ('offered', 'screened') and ($4 = 0 or g.school = $4)
               and exists (select 1 from may m where m.person = $1 and m.ability = $2 and m.scope_kind = 'district')
             union all
             select 'letters', count(*), min(g.since) from gift g
             where g.state = 'received' and ($4 = 0 or g.school = $4)
               and exists (select 1 from may m where m.person = $1 and m.ability = $2 and m.scope_kind = 'district')
             union all
             select 'missed', count(*), min(i.since) from gift_instalment i join gift g on g.id = i.gift
             where i.state = 'missed' and ($4 = 0 or g.school = $4)
               and exists (select 1 from may m where m.person = $1 and m.ability = $2 and m.scope_kind = 'district')
             union all
             select 'odd', count(*), min(y.since) from gift_payment y join gift g on g.id = y.gift
             where y.odd and y.looked_at is null and ($4 = 0 or g.school = $4)
               and exists (select 1 from may m where m.person = $1 and m.ability = $2 and m.scope_kind = 'district')
             union all
             select 'closet', count(*), cast(null as bigint) from closet_item c
             where c.ended_at is null and c.low > 0 and c.quantity <= c.low and ($4 = 0 or c.school = $4)
               and exists (select 1 from may m where m.person = $1 and m.ability = $3
                           and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = c.school)))",
            viewer.id(),
            Ability::KeepGifts.as_str(),
            Ability::KeepCloset.as_str(),
            school
        ))
        .await?)
}

/// Letters for paper that nobody has printed, and Form 8282 for what was sold or given away: its days run.
async fn papers(tx: &mut Tx, viewer: &Viewer, school: i64, today: Date) -> Result<Counted> {
    Ok(tx
        .all(sql!(
            "select case when g.disposed_on < $5 then 'form_late' else 'form' end as name, count(*) as count,
                    min(g.since) as oldest
             from gift g
             where g.state = 'disposed' and ($4 = 0 or g.school = $4)
               and exists (select 1 from may m where m.person = $1 and m.ability in ($2, $3)
                           and m.scope_kind = 'district')
             group by 1
             union all
             select 'paper', count(*), min(l.issued_at) from gift_letter l join gift g on g.id = l.gift
             where l.printed_at is null and l.voided_at is null and not l.mailed and (g.state <> 'returned' or l.kind = 'returned')
               and ($4 = 0 or g.school = $4)
               and exists (select 1 from may m where m.person = $1 and m.ability = $2 and m.scope_kind = 'district')",
            viewer.id(),
            Ability::KeepGifts.as_str(),
            Ability::RecordBoard.as_str(),
            school,
            form_8282_late(today)
        ))
        .await?)
}

/// Campaigns that wait for the principal, or for the director: what was passed on, and what a principal asks or a school without
/// one. Those that are over stand with the principal, who may say what came in where whoever asked does not.
async fn campaigns(tx: &mut Tx, viewer: &Viewer, school: i64, today: Date) -> Result<Counted> {
    Ok(tx
        .all(sql!(
            "select 'campaigns' as name, count(*) as count, min(c.since) as oldest
             from campaign c join person a on a.id = c.person
             where ($4 = 0 or c.school = $4) and coalesce(a.merged_into, a.id) <> $1
               and ((c.state = 'asked'
                     and exists (select 1 from may m where m.person = $1 and m.ability = $2
                                 and m.scope_kind = 'school' and m.scope = c.school))
                    or ((c.state = 'school_yes'
                         or (c.state = 'asked'
                             and not exists (select 1 from may o where o.ability = $2 and o.scope_kind = 'school'
                                             and o.scope = c.school
                                             and o.person <> coalesce(a.merged_into, a.id))))
                        and exists (select 1 from may m where m.person = $1 and m.ability = $3
                                    and m.scope_kind = 'district')))
             union all
             select 'campaigns_over', count(*), min(c.since) from campaign c
             where c.state = 'running' and c.ends_on < $5 and ($4 = 0 or c.school = $4)
               and exists (select 1 from may m where m.person = $1 and m.ability = $2
                           and m.scope_kind = 'school' and m.scope = c.school)",
            viewer.id(),
            Ability::AnswerGifts.as_str(),
            Ability::RecordBoard.as_str(),
            school,
            today
        ))
        .await?)
}

/// Sponsorships to answer, invoices that nobody paid in time, what was promised in return, and those that end with nothing
/// chosen since.
async fn sponsors(tx: &mut Tx, viewer: &Viewer, school: i64, days: (Date, Date)) -> Result<Counted> {
    let (today, soon) = days;
    Ok(tx
        .all(sql!(
            "select 'sponsors' as name, count(*) as count, min(x.since) as oldest from sponsor x
             where x.state = 'chosen' and ($4 = 0 or x.school = $4)
               and exists (select 1 from may m where m.person = $1 and m.ability in ($2, $3)
                           and m.scope_kind = 'district')
             union all
             select 'late', count(*), min(x.since) from sponsor x
             where x.state = 'invoiced' and x.due_on < $5 and ($4 = 0 or x.school = $4)
               and exists (select 1 from may m where m.person = $1 and m.ability = $2 and m.scope_kind = 'district')
             union all
             select 'benefits', count(*), min(x.since) from sponsor x
             where x.state = 'paid' and ($4 = 0 or x.school = $4)
               and exists (select 1 from may m where m.person = $1 and m.ability in ($2, $3)
                           and m.scope_kind = 'district')
             union all
             select 'ending', count(*), cast(null as bigint) from sponsor x
             where x.state in ('paid', 'delivered') and x.ends_on >= $5 and x.ends_on <= $6 and ($4 = 0 or x.school = $4)
               and not exists (select 1 from sponsor n where n.donor = x.donor and n.created_at > x.created_at
                               and n.state not in ('declined', 'withdrawn', 'ended'))
               and exists (select 1 from may m where m.person = $1 and m.ability = $2 and m.scope_kind = 'district')",
            viewer.id(),
            Ability::KeepGifts.as_str(),
            Ability::RecordBoard.as_str(),
            school,
            today,
            soon
        ))
        .await?)
}
