-- When what named somebody was taken out of their record: the time for which it is kept was over.
alter table person add column forgotten_at bigint;
