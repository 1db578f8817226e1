-- Words about a gift are for everybody only when whoever writes them says so, too: the giver's yes alone is not enough.
alter table proof add column words_public boolean not null default false;
