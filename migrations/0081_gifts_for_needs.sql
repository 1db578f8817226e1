-- Money for a need comes as a gift, and what came for a need is written down as a gift once.

-- The need a gift is for.
alter table gift add column need bigint references need (id);
create index gift_by_need on gift (need) where need is not null;
-- The gift as which a part of a need was written down.
alter table need_part add column gift bigint references gift (id);
