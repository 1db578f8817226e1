-- Data about students that a partner asks for: on which basis, which of it, seen by three, signed by both, ended, destroyed.
create table data_agreement (
    id bigint primary key,
    organisation bigint not null references organisation (id),
    -- The agreement whose work it is for.
    agreement bigint not null references partner_agreement (id),
    follows bigint references data_agreement (id),
    state text not null,
    purpose text not null,
    basis text not null,
    -- Ids of the rules with a space between.
    elements text not null,
    why text not null default '',
    starts_on text,
    ends_on text,
    lang text not null,
    template bigint not null default 0,
    policy bigint not null default 0,
    -- How often it was laid before the three.
    round bigint not null default 0,
    words text not null default '',
    words_en text not null default '',
    text_hash text not null default '',
    -- The partner's word that its copies are destroyed: how, and whose word.
    destroyed_how text not null default '',
    destroyed_by text not null default '',
    due_on text,
    reminded_on text,
    created_at bigint not null,
    since bigint not null
);
create index data_agreement_by_state on data_agreement (state, due_on, id);
create index data_agreement_by_organisation on data_agreement (organisation, id);
create index data_agreement_by_follows on data_agreement (follows);

-- The yes of one of the three, to what was laid before them that time.
create table data_yes (
    data bigint not null references data_agreement (id),
    round bigint not null,
    part text not null,
    person bigint not null references person (id),
    at bigint not null,
    primary key (data, round, part)
);

create table data_signature (
    id bigint primary key,
    data bigint not null references data_agreement (id),
    side text not null,
    name text not null,
    text_hash text not null,
    -- The contact of the organisation to whom the link went, or whoever was signed in.
    contact bigint references organisation_contact (id),
    person bigint references person (id),
    signed_at bigint not null
);
create unique index data_signature_once on data_signature (data, side);
create index data_signature_by_person on data_signature (person);

create table data_event (
    id bigint primary key,
    data bigint not null references data_agreement (id),
    verb text not null,
    words text not null default '',
    person bigint references person (id),
    at bigint not null
);
create index data_event_by_data on data_event (data, id);

-- The box "data agreement" of an agreement is ticked by a data agreement that is in force.
alter table partner_paper add column data bigint references data_agreement (id);
create index partner_paper_by_data on partner_paper (data) where data is not null;
