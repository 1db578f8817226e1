-- Reviewers who know the person of a case leave it to others; a guardian's consent names the version of its words.

-- Who said that they know the person: nothing on this case is theirs to do from then on.
create table reviewer_apart (
    clearance bigint not null references clearance (id),
    reviewer bigint not null references person (id),
    since bigint not null,
    primary key (clearance, reviewer)
);
create index reviewer_apart_by_reviewer on reviewer_apart (reviewer, clearance);

-- The version of the words a guardian agreed to; 0 where it was not kept yet.
alter table guardian_consent add column text_version bigint not null default 0;
-- How many times a guardian was asked for this application: it has an end.
alter table guardian_consent add column asked_times bigint not null default 1;

-- The reviewers' queue by level, oldest first.
create index clearance_by_state_level on clearance (state, level, since, id);

-- The nightly run: whom nobody reminded yet, and what rests until when. Both stay small the rest of the year.
create index clearance_to_remind on clearance (state, valid_to, id) where reminded_at is null;
create index clearance_resting on clearance (reactivate_until, id) where state = 'inactive';
