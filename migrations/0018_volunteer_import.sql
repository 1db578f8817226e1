-- Lists of volunteers from another system: looked through line by line, taken over whole, and taken back while nothing was built on them.
create table volunteer_list (
    id bigint primary key,
    state text not null,
    file_name text not null,
    -- How the file was read: encoding and separator, as words.
    read_as text not null default '',
    -- The columns as they are called in the file, and what each is taken for; one a line.
    headers text not null,
    columns text not null,
    -- Where the list comes from; its clearances count only if the district said so.
    system text not null default '',
    clearances boolean not null default false,
    rows bigint not null default 0,
    -- How many were looked through so far.
    looked bigint not null default 0,
    -- Somebody has asked for it to be taken over, and a job has it.
    asked_at bigint,
    created_by bigint references person (id),
    created_at bigint not null,
    applied_by bigint references person (id),
    applied_at bigint,
    undone_by bigint references person (id),
    undone_at bigint,
    policy bigint not null default 0
);
create index volunteer_list_by_state on volunteer_list (state, created_at);

create table volunteer_list_line (
    list bigint not null references volunteer_list (id),
    line bigint not null,
    -- As it stands in the file; emptied once the list is taken over or left.
    cells text not null,
    -- new, sure, maybe, repeat or fault; empty until it was looked at.
    outcome text not null default '',
    -- A fingerprint of who it is, so that the same line is known again.
    print text not null default '',
    -- Whom it matches, or who was made of it.
    person bigint,
    likeness text not null default '',
    -- What somebody said about a line that may be a known person: same, other, skip.
    answer text not null default '',
    -- What becomes of the clearance it names, as a word.
    clearance_word text not null default '',
    -- Hours it adds.
    minutes bigint not null default 0,
    -- What is wrong: column, kind and value.
    faults text not null default '',
    made boolean not null default false,
    primary key (list, line)
);
create index volunteer_list_line_by_outcome on volunteer_list_line (list, outcome, answer, line);
create index volunteer_list_line_by_print on volunteer_list_line (print, list);
create index volunteer_list_line_by_person on volunteer_list_line (person);

-- Where a clearance comes from that was taken over, and under which reference it stands there.
create table clearance_from_list (
    clearance bigint primary key references clearance (id),
    list bigint not null references volunteer_list (id),
    system text not null,
    reference text not null default ''
);
create index clearance_from_list_by_list on clearance_from_list (list);

create table hours_from_list (
    hours bigint primary key references hours (id),
    list bigint not null references volunteer_list (id)
);
create index hours_from_list_by_list on hours_from_list (list);
