-- Offers of things name the sizes there are; empty for any, as every offer until now.

alter table need_offer add column sizes text not null default '';
