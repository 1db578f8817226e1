-- Somebody with a place was told that a training it asks for does not reach its day.
alter table signup add column untrained_told_at bigint;
