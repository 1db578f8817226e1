-- Who comes for a partner, and who speaks for it. Somebody says for which partner they volunteer, and agrees that their confirmed hours count with it, from one day to another.
create table affiliation (
    id bigint primary key,
    person bigint not null references person (id),
    organisation bigint not null references organisation (id),
    from_on text not null,
    -- The last day of which hours count; nothing while it goes on.
    until_on text,
    agreed_at bigint not null,
    ended_at bigint
);
create index affiliation_by_person on affiliation (person, id);
create index affiliation_by_organisation on affiliation (organisation, id);
-- No minute counts with two partners.
create unique index affiliation_once on affiliation (person) where ended_at is null;

-- A contact with another address is another contact: letters, links and signatures of the older one stay with it.
alter table organisation_contact add column follows bigint references organisation_contact (id);
create index organisation_contact_by_follows on organisation_contact (follows);
