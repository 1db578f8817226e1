-- What happened, in the order it happened, chained by hash. Never updated, never deleted.
create table ledger (
    seq bigint primary key,
    at bigint not null,
    actor bigint,
    actor_role text not null,
    verb text not null,
    kind text not null,
    record bigint not null,
    subject bigint,
    school bigint,
    partner bigint,
    minutes bigint not null default 0,
    cents bigint not null default 0,
    people bigint not null default 0,
    policy bigint not null default 0,
    detail text not null default '',
    prev text not null,
    hash text not null
);
create index ledger_by_subject on ledger (subject, seq);
create index ledger_by_record on ledger (kind, record, seq);
create index ledger_by_school on ledger (school, seq);
create table ledger_head (
    id bigint primary key check (id = 1),
    seq bigint not null,
    hash text not null
);
insert into ledger_head (id, seq, hash) values (1, 0, '');
create trigger ledger_no_update before update on ledger begin
    select raise(abort, 'the ledger is append-only');
end;
create trigger ledger_no_delete before delete on ledger begin
    select raise(abort, 'the ledger is append-only');
end;
