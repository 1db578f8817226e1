-- Partners: what an organisation is, who speaks for it, what was said with it, at which schools it helps, and who asks to help.

-- An organisation came into being when its group asked for a day; here it becomes somebody one keeps in touch with.
-- `folded` stays what a typed name is found by: a second of the same name and kind has its number added.
alter table organisation add column alike text not null default '';
alter table organisation add column standing text not null default 'prospect';
alter table organisation add column since bigint not null default 0;
-- Why it is where it is, in the office's words.
alter table organisation add column why text not null default '';
-- Whom it is a member of.
alter table organisation add column umbrella bigint references organisation (id);
-- The school it belongs to: for schools and for parent associations.
alter table organisation add column school bigint references school (id);
-- Nine digits; for the partnerships office only.
alter table organisation add column ein text not null default '';
-- Words of a list, a space between.
alter table organisation add column areas text not null default '';
alter table organisation add column website text not null default '';
alter table organisation add column host text not null default '';
alter table organisation add column address text not null default '';
alter table organisation add column city text not null default '';
alter table organisation add column zip text not null default '';
-- It agreed to be named on public pages.
alter table organisation add column shown boolean not null default false;
-- Who in the office looks after it, and what comes next.
alter table organisation add column owner bigint references person (id);
alter table organisation add column next_step text not null default '';
alter table organisation add column next_on text;
-- When somebody last spoke with it or wrote to it.
alter table organisation add column heard_at bigint;
alter table organisation add column merged_into bigint references organisation (id);
update organisation set since = created_at, alike = folded;

create index organisation_by_standing on organisation (standing, folded, id);
create index organisation_by_alike on organisation (alike);
create index organisation_by_ein on organisation (ein) where ein <> '';
create index organisation_by_host on organisation (host) where host <> '';
create index organisation_by_umbrella on organisation (umbrella);
create index organisation_by_school on organisation (school);

-- An organisation as the office's pages read it.
create view partner_card as
    select o.id, o.name, o.folded, o.kind, o.standing, o.since, o.why, o.umbrella, u.name as umbrella_name, o.school,
           s.name as school_name, s.slug as school_slug, o.ein, o.areas, o.website, o.host, o.alike, o.address, o.city,
           o.zip, o.shown, o.owner, p.given || ' ' || p.family as owner_name, o.next_step, o.next_on, o.heard_at,
           o.merged_into, o.created_at
    from organisation o
    left join organisation u on u.id = o.umbrella
    left join school s on s.id = o.school
    left join person p on p.id = o.owner;

-- What it says of itself, in each language it gave.
create table organisation_about (
    organisation bigint not null references organisation (id),
    lang text not null,
    words text not null,
    primary key (organisation, lang)
);

-- Who speaks for it. One of them is asked first.
create table organisation_contact (
    id bigint primary key,
    organisation bigint not null references organisation (id),
    name text not null,
    part text not null,
    contact_kind text not null default '',
    contact text not null default '',
    -- What comes after the @ of an e-mail address, where it is the organisation's own.
    host text not null default '',
    lang text not null default 'en',
    main boolean not null default false,
    -- The person who opens the organisation's own page.
    person bigint references person (id),
    created_at bigint not null,
    ended_at bigint
);
create unique index organisation_contact_main on organisation_contact (organisation) where main and ended_at is null;
create index organisation_contact_by_organisation on organisation_contact (organisation, ended_at);
create index organisation_contact_by_host on organisation_contact (host) where host <> '';
create index organisation_contact_by_value on organisation_contact (contact);
create index organisation_contact_by_person on organisation_contact (person);

-- What was said and promised, and what became of it: the line of a relationship.
create table organisation_touch (
    id bigint primary key,
    organisation bigint not null references organisation (id),
    kind text not null,
    on_date text not null,
    words text not null,
    school bigint references school (id),
    -- Of a promise: until when, and when it was kept or let go.
    due_on text,
    settled_at bigint,
    -- Nobody where the program wrote it.
    written_by bigint references person (id),
    written_at bigint not null
);
create index organisation_touch_by_organisation on organisation_touch (organisation, on_date, id);

-- At which schools it helps.
create table partner_school (
    id bigint primary key,
    organisation bigint not null references organisation (id),
    school bigint not null references school (id),
    -- With what, for the public page.
    words text not null default '',
    since text not null,
    ended_on text,
    written_by bigint references person (id),
    written_at bigint not null
);
create unique index partner_school_open on partner_school (organisation, school) where ended_on is null;
create index partner_school_by_school on partner_school (school, ended_on);

-- Two records that turned out to be one organisation. `moved` lists what was moved, so that it can be undone.
create table organisation_merge (
    id bigint primary key,
    kept bigint not null references organisation (id),
    gone bigint not null references organisation (id),
    moved text not null,
    merged_by bigint not null references person (id),
    merged_at bigint not null,
    undone_by bigint references person (id),
    undone_at bigint
);
create table organisation_apart (
    one bigint not null references organisation (id),
    other bigint not null references organisation (id),
    said_by bigint not null references person (id),
    said_at bigint not null,
    primary key (one, other)
);

-- Somebody asks to help.
create table partner_inquiry (
    id bigint primary key,
    -- The same words from the same person on the same day are one inquiry.
    key text not null unique,
    state text not null,
    name text not null,
    contact_kind text not null,
    contact text not null,
    lang text not null,
    -- Empty for somebody who asks for themselves.
    named text not null default '',
    kind text not null default '',
    -- What they would like to do, words of a list with a space between; how often; about money.
    wishes text not null,
    often text not null,
    money text not null,
    place text not null default '',
    text text not null,
    -- The school they named, later the one that is asked.
    school bigint references school (id),
    -- Where the answers point, and what the office decided.
    suggested text not null,
    room text not null default '',
    organisation bigint references organisation (id),
    handler bigint references person (id),
    -- The last day for the next answer; none while it is the inquirer's turn.
    due_on text,
    why text not null default '',
    policy bigint not null default 0,
    created_at bigint not null,
    since bigint not null,
    answered_at bigint,
    closed_at bigint
);
create index partner_inquiry_by_state on partner_inquiry (state, id);
create index partner_inquiry_by_due on partner_inquiry (due_on) where due_on is not null;
create index partner_inquiry_by_school on partner_inquiry (school, state);
create index partner_inquiry_by_organisation on partner_inquiry (organisation);
create index partner_inquiry_by_contact on partner_inquiry (contact, created_at);

-- What happened with it, in order: steps and words. The inquirer reads what is not `inside`.
create table partner_inquiry_event (
    id bigint primary key,
    inquiry bigint not null references partner_inquiry (id),
    verb text not null,
    words text not null default '',
    inside boolean not null default false,
    by_inquirer boolean not null default false,
    person bigint references person (id),
    at bigint not null
);
create index partner_inquiry_event_by_inquiry on partner_inquiry_event (inquiry, id);

-- The links by which an inquirer follows it; each letter has one of its own, kept as a hash.
create table partner_inquiry_link (
    token_hash text primary key,
    inquiry bigint not null references partner_inquiry (id),
    made_at bigint not null
);
create index partner_inquiry_link_by_inquiry on partner_inquiry_link (inquiry);
