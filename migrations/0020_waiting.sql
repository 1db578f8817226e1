-- Who waits for a place on a shift, in order; for whom a free place is held, and until when; and who would step in late.
create table waiting (
    id bigint primary key,
    shift bigint not null references shift (id),
    person bigint not null references person (id),
    kind text not null check (kind in ('line', 'backup')),
    state text not null,
    -- The order of the line: as they came, unless the school puts somebody first.
    turn bigint not null,
    joined_at bigint not null,
    created_by bigint not null references person (id),
    offered_at bigint,
    -- While the state is 'offered', one of the shift's taken places is theirs until then.
    expires_at bigint,
    -- Of the secret in the link of the newest offer.
    token_hash text unique,
    decided_at bigint,
    -- What the school said when it changed the order, or took somebody off.
    reason text not null default '',
    unique (shift, person)
);
create index waiting_by_shift on waiting (shift, state, turn);
create index waiting_by_person on waiting (person, state);
create index waiting_by_state on waiting (state, shift);
