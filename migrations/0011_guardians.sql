-- A guardian's consent for a young volunteer; and applications entered from paper.

create table guardian_consent (
    clearance bigint primary key references clearance (id),
    person bigint not null references person (id),
    -- As the young person wrote the name.
    guardian text not null,
    -- By a link to a contact of their own, or on paper at a school.
    way text not null check (way in ('link', 'paper')),
    kind text not null default '',
    contact text not null default '',
    lang text not null default 'en',
    -- The hash of the secret in the link; the secret itself is only in the message.
    token_hash text not null,
    asked_at bigint not null,
    given_at bigint,
    -- How it was given in the end, by what name, and to which words.
    given_way text not null default '',
    signed_name text not null default '',
    text_lang text not null default '',
    text_hash text not null default '',
    -- On paper: its date, and who has seen it.
    signed_on text,
    seen_by bigint references person (id),
    withdrawn_at bigint
);
create index guardian_consent_by_token on guardian_consent (token_hash);
create index guardian_consent_by_person on guardian_consent (person);

-- A text agreed to on paper: the date of the signature. `agreed_by` is who has seen it.
alter table agreement add column signed_on text;
