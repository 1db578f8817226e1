-- The reviewers' queue knows whose work a case is; the season can be counted quickly.
create table reviewer_assignment (
    clearance bigint primary key references clearance (id),
    reviewer bigint not null references person (id),
    since bigint not null
);
create index reviewer_assignment_by_reviewer on reviewer_assignment (reviewer);
create index clearance_by_submission on clearance (submitted_at);
