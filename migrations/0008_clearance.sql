-- Who may help children, in which way, until when. One row is one case; a renewal or an upgrade is a new case.
create table clearance (
    id bigint primary key,
    person bigint not null references person (id),
    state text not null,
    -- The level the chosen tasks call for, computed.
    level bigint not null,
    -- What the applicant typed so far, kept as typed until they send it.
    draft text not null default '',
    tasks text not null default '',
    languages text not null default '',
    skills text not null default '',
    availability text not null default '',
    affiliation text not null default '',
    -- The level given, which may be lower than asked.
    granted bigint not null default 0,
    valid_from text,
    valid_to text,
    restriction text not null default '',
    id_seen_by bigint references person (id),
    id_seen_at bigint,
    authorised_at bigint,
    provider text not null default '',
    provider_ref text not null default '',
    result text not null default '',
    ordered_at bigint,
    decided_by bigint references person (id),
    decided_at bigint,
    -- What one reviewer proposes; another must agree before it counts.
    proposal text not null default '',
    proposed_level bigint not null default 0,
    proposed_restriction text not null default '',
    proposed_by bigint references person (id),
    proposed_at bigint,
    agreed_by bigint references person (id),
    pre_adverse_at bigint,
    wait_until text,
    denied_at bigint,
    appeal_until text,
    appealed_at bigint,
    -- Why it was stopped, from a list.
    stopped_for text not null default '',
    reminded_at bigint,
    -- Once it rests: until when it can be taken up again.
    reactivate_until text,
    -- The case this one renews or raises.
    follows bigint references clearance (id),
    entered_by bigint references person (id),
    policy bigint not null default 0,
    created_at bigint not null,
    submitted_at bigint,
    -- When it came into its present state: the age a queue shows.
    since bigint not null
);
create index clearance_by_person on clearance (person, id);
create index clearance_by_state on clearance (state, since, id);
create index clearance_by_end on clearance (state, valid_to);
create index clearance_by_decision on clearance (decided_at);

create table clearance_school (
    clearance bigint not null references clearance (id),
    school bigint not null references school (id),
    primary key (clearance, school)
);
create index clearance_school_by_school on clearance_school (school, clearance);

-- Texts a person agreed to: which version, in which language, and the hash of what they read.
create table agreement (
    id bigint primary key,
    person bigint not null references person (id),
    clearance bigint references clearance (id),
    text_id text not null,
    version bigint not null,
    lang text not null,
    text_hash text not null,
    agreed_at bigint not null,
    agreed_by bigint not null references person (id)
);
create index agreement_by_clearance on agreement (clearance, text_id);

-- What a person says against a decision, in their own words; read by whoever decides, and by nobody else.
create table clearance_statement (
    id bigint primary key,
    clearance bigint not null references clearance (id),
    kind text not null check (kind in ('dispute', 'appeal')),
    words text not null,
    said_at bigint not null,
    said_by bigint not null references person (id)
);
create index clearance_statement_by_case on clearance_statement (clearance, id);
