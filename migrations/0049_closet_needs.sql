-- What runs low in a school's closet makes a need by itself, and what comes for it goes into the closet.
alter table need add column closet_item bigint references closet_item (id);
-- One at a time for each thing, whoever takes the last two at once.
create unique index need_by_closet_item on need (closet_item)
    where closet_item is not null
      and state in ('draft', 'asked', 'school_approved', 'checked', 'published', 'offered', 'reserved', 'committed');

-- What came for such a need.
alter table closet_move add column part bigint references need_part (id);

drop view need_card;
create view need_card as
    select n.id, n.school, s.name as school_name, s.slug as school_slug, s.need_permille, n.kind, n.state, n.what, n.folded,
           n.size, n.quantity, n.words, n.lang, n.families, n.audience, n.language, n.skill, n.days, n.needed_by,
           n.expires_on, n.promised, n.received, n.answered, n.why, n.written_by, w.given || ' ' || w.family as written_name,
           a.given || ' ' || a.family as approved_name, c.given || ' ' || c.family as checked_name, n.published_at,
           n.policy, n.created_at, n.since, n.closet_item
    from need n
    join school s on s.id = n.school
    left join person w on w.id = n.written_by
    left join person a on a.id = n.approved_by
    left join person c on c.id = n.checked_by;
