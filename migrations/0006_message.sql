-- What goes out to people. The key makes a repeat harmless.
create table message (
    id bigint primary key,
    key text not null unique,
    person bigint references person (id),
    kind text not null,
    -- What to say, as JSON; it is put into words when it goes, in the language the reader has then.
    notice text not null,
    -- Known before it goes only where somebody is written to who has no record yet.
    channel text not null default '' check (channel in ('', 'email', 'phone')),
    address text not null default '',
    lang text not null default '',
    -- Holds a secret of the moment: its words are forgotten once it is gone.
    fleeting boolean not null default false,
    subject text not null default '',
    body text not null default '',
    html text not null default '',
    calendar text not null default '',
    state text not null check (state in ('queued', 'sent', 'refused', 'withheld')),
    -- Why it was refused or withheld: a word, never an address or a name.
    problem text not null default '',
    provider_ref text not null default '',
    -- In the letter's foot: whoever has it may stop further letters to this address.
    stop_token text unique,
    -- Since when somebody is sending it.
    claimed_at bigint,
    tries bigint not null default 0,
    created_at bigint not null,
    sent_at bigint,
    -- Somebody looked at the problem and let it go.
    dismissed_at bigint
);
create index message_by_person on message (person, id);
create index message_by_state on message (state, id);

-- A question from the public, for the desk that answers it.
create table inquiry (
    id bigint primary key,
    -- Made with the form, so that sending twice asks once.
    key text not null unique,
    desk text not null,
    name text not null,
    contact_kind text not null check (contact_kind in ('email', 'phone')),
    contact text not null,
    lang text not null,
    text text not null,
    school bigint,
    state text not null check (state in ('open', 'answered', 'closed')),
    created_at bigint not null,
    answered_by bigint references person (id),
    answered_at bigint,
    answer text not null default '',
    closed_at bigint
);
create index inquiry_by_desk on inquiry (desk, state, id);
create index inquiry_by_state on inquiry (state, id);

-- Texts that came back, by the provider's reference, so that one delivered twice acts once.
create table text_reply (
    provider_ref text primary key,
    received_at bigint not null
);
create index text_reply_by_age on text_reply (received_at);
