-- What goes out to people. The key makes a repeat harmless.
create table message (
    id bigint primary key,
    key text not null unique,
    person bigint references person (id),
    channel text not null check (channel in ('email', 'phone')),
    address text not null,
    lang text not null,
    kind text not null,
    subject text not null default '',
    body text not null,
    html text not null default '',
    calendar text not null default '',
    state text not null check (state in ('queued', 'sent', 'refused', 'withheld')),
    provider_ref text not null default '',
    created_at bigint not null,
    sent_at bigint
);
create index message_by_person on message (person, id);
create index message_by_state on message (state, id);

-- A question from the public, for the desk that answers it.
create table inquiry (
    id bigint primary key,
    desk text not null,
    name text not null,
    contact text not null,
    lang text not null,
    text text not null,
    school bigint,
    state text not null check (state in ('open', 'answered', 'closed')),
    created_at bigint not null,
    answered_by bigint references person (id),
    answered_at bigint,
    answer text not null default ''
);
create index inquiry_by_desk on inquiry (desk, state, id);
