-- A training that was read and answered on its own page: which version of its text, in which language, and the hash of what was read.
alter table training add column read_version bigint;
alter table training add column read_lang text;
alter table training add column read_hash text;
