-- A certificate of hours as a badge that other programs read: there once the person made it. Whom it is for stands in it as a hash of
-- their address with this salt.
alter table certificate add column badge_at bigint;
alter table certificate add column badge_salt text not null default '';
alter table certificate add column badge_identity text not null default '';
