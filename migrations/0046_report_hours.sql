-- Hours of the partner's people that were counted when they were there: the report keeps what was counted when it was sent.
-- The partner says what is missing, and does not overwrite it.
alter table partner_report add column counted_minutes bigint not null default 0;
alter table partner_report add column counted_visits bigint not null default 0;
alter table partner_report add column counted_note text not null default '';
