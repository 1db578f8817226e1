-- Each family's answer to a data agreement that rests on consent: who was asked, in which words, what was signed, taken back.

-- What it is for, in words for families; empty where the partner's own words do.
create table data_consent_words (
    data bigint primary key references data_agreement (id),
    words_en text not null default '',
    words_es text not null default '',
    words_ar text not null default '',
    changed_by bigint not null references person (id),
    changed_at bigint not null
);

-- One guardian's answer for one student, both by their number of the rosters. No guardian: the rosters know none.
create table data_consent (
    id bigint primary key,
    data bigint not null references data_agreement (id),
    student text not null,
    guardian text not null default '',
    school bigint references school (id),
    -- By a link to an address of the rosters, or on paper.
    way text not null check (way in ('link', 'paper')),
    lang text not null,
    state text not null,
    -- Who said it: a guardian, or the student who is of age.
    signer text not null default 'guardian',
    -- Hash of what was agreed to: party, data, purpose, end. A yes to anything else counts no more.
    terms text not null default '',
    -- The day of the last answer; on paper, the day beside the signature.
    said_on text,
    asked_by bigint not null references person (id),
    asked_at bigint not null,
    reminded_at bigint,
    -- When the student's number last went out on a list.
    released_at bigint,
    since bigint not null
);
create unique index data_consent_once on data_consent (data, student, guardian);
create index data_consent_by_state on data_consent (data, state, id);
create index data_consent_by_guardian on data_consent (guardian, data);

-- Every answer as it was given. Never changed.
create table data_consent_answer (
    id bigint primary key,
    consent bigint not null references data_consent (id),
    answer text not null,
    way text not null,
    name text not null,
    signer text not null,
    signed_on text not null,
    lang text not null,
    text_hash text not null,
    terms text not null,
    -- Who wrote down what came on paper or by phone.
    seen_by bigint references person (id),
    at bigint not null
);
create index data_consent_answer_by_consent on data_consent_answer (consent, id);

-- Every text that families were shown.
create table data_consent_text (
    data bigint not null references data_agreement (id),
    text_hash text not null,
    lang text not null,
    words text not null,
    made_at bigint not null,
    primary key (data, text_hash)
);

-- The secret of a letter, as its hash: it opens what one guardian was asked under one data agreement.
create table data_consent_link (
    token_hash text primary key,
    data bigint not null references data_agreement (id),
    guardian text not null,
    sent_at bigint not null
);
create index data_consent_link_by_data on data_consent_link (data, guardian);
