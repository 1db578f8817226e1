-- How a browser is known to be somebody's. Tokens and codes are kept as hashes only.
create table session (
    token_hash text primary key,
    person bigint not null references person (id),
    means text not null check (means in ('code', 'link', 'demo')),
    created_at bigint not null,
    seen_at bigint not null,
    expires_at bigint not null
);
create index session_by_person on session (person);
create index session_by_expiry on session (expires_at);

create table sign_in_code (
    id bigint primary key,
    contact bigint not null references contact_point (id),
    code_hash text not null,
    -- The code works only in the browser that asked for it.
    browser_hash text not null,
    lang text not null,
    return_to text not null,
    created_at bigint not null,
    expires_at bigint not null,
    tries bigint not null default 0,
    used_at bigint,
    -- Set when somebody who is signed in adds this contact to their own record.
    person bigint references person (id),
    -- Set once the right code has become a session or a contact: it does so once.
    settled_at bigint
);
create index sign_in_code_by_contact on sign_in_code (contact, created_at);
create index sign_in_code_by_browser on sign_in_code (browser_hash, created_at);

-- Links that act once: the first operator's, a guardian's consent.
create table one_time_link (
    token_hash text primary key,
    purpose text not null,
    person bigint references person (id),
    created_at bigint not null,
    expires_at bigint not null,
    used_at bigint
);
