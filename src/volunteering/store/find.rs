//! The SQL of finding shifts by place, day, hour, kind, level and language.

use crate::error::Result;
use crate::schools::SchoolId;
use crate::volunteering::eligibility::{EVENT, Limit};
use crate::volunteering::find::{Card, Find};
use db::{Sql, Tx, sql};

/// So many schools are many.
const FEW: usize = 16;

/// Opportunities with a free place in a shift to come, each by its first such shift, soonest first.
///
/// The shifts are walked in the order of the index `shift_by_day` (or `shift_by_school`) from the place where the last
/// page ended, and only as far as one page needs; nothing is counted or sorted as a whole.
pub async fn cards(tx: &mut Tx, find: &Find, schools: Option<&[SchoolId]>, limit: i64) -> Result<Vec<Card>> {
    let mut q = sql!(
        "select s.id as shift, o.id as opportunity, o.title, o.lang, o.category, o.template, o.level, o.min_age, o.audience,
                o.opens_at, o.school, c.name as school_name, c.slug as school_slug, c.city,
                s.on_date, s.starts_at, s.ends_at, s.capacity, s.taken,
                (select count(*) from shift e
                 where e.opportunity = o.id and e.state = 'open' and e.taken < e.capacity
                   and e.starts_at > s.starts_at and e.on_date <= $4) as more
         from shift s
         join opportunity o on o.id = s.opportunity
         join school c on c.id = s.school
         where s.state = 'open' and s.starts_at > $1 and s.on_date >= $2 and s.on_date <= $3
           and o.state = 'published'
           and (o.audience <> 'invited' or exists (
                select 1 from opportunity_invite i where i.opportunity = o.id and i.person = $5))",
        find.now,
        find.from,
        find.until,
        find.horizon,
        find.reader
    );
    q.push_text(if find.full { " and s.taken >= s.capacity" } else { " and s.taken < s.capacity" });
    narrow(&mut q, find, &ON_SHIFT);
    if let Some(schools) = schools {
        // A few schools are looked up by their index; of many, the days are walked, so that a page ends early.
        match schools.len() {
            0..FEW => q.push_list(" and s.school in (${})", schools),
            _ => q.push_list(" and +s.school in (${})", schools),
        };
    }
    if let Some(school) = find.school {
        q.push(" and s.school = ${}", school);
    }
    if let Some(level) = find.level {
        q.push(" and o.level <= ${}", level);
    }
    if let Some(category) = &find.category {
        q.push(" and o.category = ${}", category.as_str());
    }
    if let Some(language) = &find.language {
        q.push(
            " and o.id in (select n.opportunity from opportunity_need n where n.kind = 'language' and n.code = ${})",
            language.as_str(),
        );
    }
    if let Some(pattern) = find.pattern() {
        q.push(
            " and (lower(o.title) like ${} escape '!' or lower(o.summary) like ${} escape '!' or lower(c.name) like ${} escape '!')",
            pattern.as_str(),
        );
    }
    // Last, and by the opportunity: asked only of what everything before lets through.
    q.push(
        " and not exists (select 1 from shift e
             where e.opportunity = o.id and e.starts_at > ${} and e.starts_at < s.starts_at
               and e.on_date >= ${} and e.state = 'open'",
        (find.now, find.from),
    );
    q.push_text(if find.full { " and e.taken >= e.capacity" } else { " and e.taken < e.capacity" });
    narrow(&mut q, find, &ON_EARLIER);
    q.push_text(")");
    if let Some((on, at, id)) = find.after {
        q.push(" and s.on_date >= ${}", on);
        q.push(" and (s.starts_at > ${} or (s.starts_at = ${} and s.id > ${}))", (at, at, id));
    }
    q.push(" order by s.on_date, s.starts_at, s.id limit ${}", limit);
    Ok(tx.all(q).await?)
}

/// The words of [`narrow`], for a shift and for one before it.
struct Words {
    dates: &'static str,
    hours: &'static str,
    covered: &'static str,
    beyond: &'static str,
}

const ON_SHIFT: Words = Words {
    dates: " and s.on_date in (${})",
    hours: " and (s.starts_at + case when s.starts_at < cast(${} as bigint) then cast(${} as bigint) else cast(${} as bigint) end)
             % 86400000000 between ${} and ${}",
    covered: " or (o.level <= ${} and s.on_date between ${} and ${}",
    beyond: " and (o.level <= ${}",
};
const ON_EARLIER: Words = Words {
    dates: " and e.on_date in (${})",
    hours: " and (e.starts_at + case when e.starts_at < cast(${} as bigint) then cast(${} as bigint) else cast(${} as bigint) end)
             % 86400000000 between ${} and ${}",
    covered: " or (o.level <= ${} and e.on_date between ${} and ${}",
    beyond: " and (o.level <= ${}",
};

/// What narrows the shifts of one opportunity down: days of the week, hours, what somebody is cleared for on the day.
fn narrow(q: &mut Sql, find: &Find, words: &Words) {
    if let Some(dates) = find.dates() {
        q.push_list(words.dates, dates);
    }
    if let Some(hours) = find.hours {
        q.push(words.hours, (hours.change, hours.before, hours.after, hours.from, hours.until - 1));
    }
    if let Some(able) = &find.able {
        q.push(words.beyond, able.lowest);
        for held in &able.held {
            q.push(words.covered, (held.level, held.valid_from, held.valid_to));
            match &held.limit {
                Limit::Nowhere => {}
                Limit::Events => {
                    q.push(" and o.category = ${}", EVENT);
                }
                Limit::Schools(schools) => {
                    q.push_list(" and o.school in (${})", schools);
                }
            }
            q.push_text(")");
        }
        q.push_text(")");
    }
}
