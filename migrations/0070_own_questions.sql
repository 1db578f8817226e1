-- What a school asks whoever signs up for a task of its own, and what was answered.
create table opportunity_question (
    id bigint primary key,
    opportunity bigint not null references opportunity (id),
    position bigint not null,
    words text not null,
    kind text not null check (kind in ('text', 'yes_no', 'choice')),
    -- One a line; empty where nothing is chosen from.
    choices text not null default '',
    needed boolean not null,
    created_at bigint not null,
    -- Asked no more: kept for as long as an answer was given to its words.
    gone_at bigint
);
create index opportunity_question_by_opportunity on opportunity_question (opportunity, position);

-- Somebody's answers for one shift: they are there before a place is, while one waits for it.
create table question_answer (
    shift bigint not null references shift (id),
    person bigint not null references person (id),
    question bigint not null references opportunity_question (id),
    answer text not null,
    given_at bigint not null,
    primary key (shift, person, question)
);
create index question_answer_by_person on question_answer (person, shift);
create index question_answer_by_question on question_answer (question);
