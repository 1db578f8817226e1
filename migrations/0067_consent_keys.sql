-- A letter's link is a key only while its address is the guardian's; an answer keeps the link it came by, and how it is known
-- that a student is of age.

-- Hash of the address or the number a letter went to. Empty for letters of before: nobody says yes with these.
alter table data_consent_link add column contact_hash text not null default '';

-- Hash of the link an answer came by, so that a yes can be taken back with it even where the address is another by then.
alter table data_consent_answer add column token_hash text not null default '';
-- Where a student signed: how whoever wrote it down knows that they are of age.
alter table data_consent_answer add column note text not null default '';

-- Links are forgotten by their age.
create index data_consent_link_by_sent on data_consent_link (sent_at);
