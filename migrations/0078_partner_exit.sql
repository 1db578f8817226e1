-- A partner's notice of the end of an agreement, and its word that the data of one student is destroyed.

-- The last day of an agreement under notice, why, and which contact of the partner gave it.
alter table partner_agreement add column notice_on text;
alter table partner_agreement add column notice_why text not null default '';
alter table partner_agreement add column notice_by bigint references organisation_contact (id);

-- When a partner said that it destroyed what it had about a student who counts no more, and who said so for it. A number that
-- goes out later is not meant by it.
alter table data_consent add column destroyed_at bigint;
alter table data_consent add column destroyed_by text not null default '';
