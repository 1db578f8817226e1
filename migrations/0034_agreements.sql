-- Agreements with partners: what is planned, the text both sides sign, the papers they need, the schools that said yes, the reports that are due.

create table partner_agreement (
    id bigint primary key,
    organisation bigint not null references organisation (id),
    state text not null,
    -- Which of the agreements of the rules, and which version of its text.
    kind text not null,
    template bigint not null,
    policy bigint not null default 0,
    -- The one it amends or renews: 'new', 'amendment', 'renewal'.
    root text not null default 'new',
    follows bigint references partner_agreement (id),
    -- What is planned.
    priority text not null,
    -- The service whose number at one school the rules may limit; empty for any other.
    category text not null default '',
    deliverables text not null,
    grades text not null,
    schedule text not null,
    students bigint not null default 0,
    people bigint not null default 0,
    starts_on text not null,
    ends_on text not null,
    -- Days on which a report is due, a space between.
    reports text not null default '',
    -- The language it is signed in; what stands beside it in English is part of what is signed.
    lang text not null default 'en',
    -- SHA-256 of the text as it is now.
    text_hash text not null,
    -- The last day for whoever has it now.
    due_on text,
    why text not null default '',
    reminded_on text,
    created_by bigint references person (id),
    created_at bigint not null,
    since bigint not null,
    signed_at bigint,
    ended_on text
);
create index partner_agreement_by_organisation on partner_agreement (organisation, state);
create index partner_agreement_by_state on partner_agreement (state, ends_on, id);
create index partner_agreement_by_follows on partner_agreement (follows);

-- Each text it ever had, so that a signer can be shown what changed and a signature can be read against its text.
create table partner_agreement_text (
    agreement bigint not null references partner_agreement (id),
    text_hash text not null,
    words text not null,
    -- The same in English, where it is signed in another language.
    words_en text not null default '',
    template bigint not null,
    made_at bigint not null,
    primary key (agreement, text_hash)
);

-- The schools it is planned for.
create table partner_agreement_school (
    agreement bigint not null references partner_agreement (id),
    school bigint not null references school (id),
    primary key (agreement, school)
);

create table partner_signature (
    id bigint primary key,
    agreement bigint not null references partner_agreement (id),
    side text not null,
    name text not null,
    text_hash text not null,
    -- How the signer is known: by a link sent to a contact of the organisation, or signed in.
    contact bigint references organisation_contact (id),
    person bigint references person (id),
    signed_at bigint not null,
    -- The text changed before the other side had signed.
    void_at bigint
);
create unique index partner_signature_open on partner_signature (agreement, side) where void_at is null;

-- What happened with it, in order.
create table partner_agreement_event (
    id bigint primary key,
    agreement bigint not null references partner_agreement (id),
    verb text not null,
    words text not null default '',
    side text not null default '',
    person bigint references person (id),
    at bigint not null
);
create index partner_agreement_event_by_agreement on partner_agreement_event (agreement, id);

-- The links by which whoever speaks for an organisation opens its desk; each letter has one of its own, kept as a hash.
create table partner_desk_link (
    token_hash text primary key,
    contact bigint not null references organisation_contact (id),
    made_at bigint not null
);
create index partner_desk_link_by_contact on partner_desk_link (contact);

-- A paper that came, or that is not asked for: the newest that holds counts. What never came has no row.
create table partner_paper (
    id bigint primary key,
    organisation bigint not null references organisation (id),
    kind text not null,
    state text not null,
    -- What came with it in words.
    words text not null default '',
    -- Insurance: per occurrence, and whether the district is named in it.
    cents bigint,
    additional_insured boolean not null default false,
    expires_on text,
    -- Why it was refused, or is not asked for.
    why text not null default '',
    -- The last day for whoever looks at it.
    due_on text,
    reminded_on text,
    came_at bigint not null,
    reviewed_by bigint references person (id),
    reviewed_at bigint,
    since bigint not null
);
create index partner_paper_by_organisation on partner_paper (organisation, kind, id);
create index partner_paper_by_state on partner_paper (state, expires_on, id);

-- The file of a paper, as it came. It is only ever handed out as a download, to who may see the paper.
create table partner_document (
    id bigint primary key,
    paper bigint not null references partner_paper (id),
    file_kind text not null,
    size bigint not null,
    content_hash text not null,
    content bytea not null,
    uploaded_at bigint not null
);
create index partner_document_by_paper on partner_document (paper);

-- An organisation at a school in one school year: the principal's yes.
create table partner_site (
    id bigint primary key,
    organisation bigint not null references organisation (id),
    school bigint not null references school (id),
    school_year text not null,
    agreement bigint not null references partner_agreement (id),
    category text not null default '',
    state text not null,
    -- Why it is paused, words of a list with a space between.
    paused_for text not null default '',
    why text not null default '',
    due_on text,
    asked_at bigint not null,
    decided_by bigint references person (id),
    decided_at bigint,
    since bigint not null
);
create unique index partner_site_open on partner_site (organisation, school, school_year)
    where state in ('proposed', 'accepted', 'active', 'paused');
create index partner_site_by_school on partner_site (school, school_year, state);
create index partner_site_by_agreement on partner_site (agreement);
create index partner_site_by_state on partner_site (state, id);

-- A report of a program.
create table partner_report (
    id bigint primary key,
    agreement bigint not null references partner_agreement (id),
    organisation bigint not null references organisation (id),
    due_on text not null,
    state text not null,
    served bigint not null default 0,
    people bigint not null default 0,
    went_well text not null default '',
    was_hard text not null default '',
    why text not null default '',
    reminded_on text,
    submitted_at bigint,
    decided_by bigint references person (id),
    decided_at bigint,
    since bigint not null
);
create unique index partner_report_once on partner_report (agreement, due_on);
create index partner_report_by_state on partner_report (state, due_on, id);
create index partner_report_by_organisation on partner_report (organisation, id);

-- The people of a partner: asked whether the partner may see that they are cleared, or not; never why.
create table partner_person (
    id bigint primary key,
    organisation bigint not null references organisation (id),
    name text not null,
    contact_kind text not null,
    contact text not null,
    answer text not null default 'asked',
    -- Whoever answered.
    person bigint references person (id),
    token_hash text not null unique,
    asked_at bigint not null,
    answered_at bigint,
    ended_at bigint
);
create index partner_person_by_organisation on partner_person (organisation, ended_at);
create index partner_person_by_person on partner_person (person);
