-- What a need asks for and a closet has is given out of the closet: a part of the need for which nobody is thanked.
alter table need_part add column closet_item bigint references closet_item (id);
create index need_part_by_closet_item on need_part (closet_item) where closet_item is not null;

drop view need_part_card;
create view need_part_card as
    select p.id, p.need, p.offer, p.state, p.giver_kind, p.person, p.organisation, p.name, p.contact_kind, p.contact, p.lang,
           p.quantity, p.received, p.note, p.hold_until, p.day, p.received_on, p.received_by, p.condition, p.why, p.thanks,
           p.created_at, p.since, n.what, n.size, n.kind, n.state as need_state, n.school, s.name as school_name,
           s.slug as school_slug, p.closet_item
    from need_part p
    join need n on n.id = p.need
    join school s on s.id = n.school;
