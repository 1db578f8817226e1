-- Words about a child's life wait for a second reader; letters to strangers are counted by mailbox; what the checker found is no longer kept.

-- Whose yes lets such words stand, and for which words: a changed text waits anew.
create table need_release (
    need bigint primary key references need (id),
    words_hash text not null,
    released_by bigint not null references person (id),
    released_at bigint not null
);

-- The mailbox behind an address: what stands after a plus is its owner's own label and counts as the same.
alter table need_part add column mailbox text not null default '';
alter table need_offer add column mailbox text not null default '';
alter table partner_person add column mailbox text not null default '';
update need_part set mailbox = contact;
update need_offer set mailbox = contact;
update partner_person set mailbox = contact;
create index need_part_by_mailbox on need_part (mailbox, created_at);
create index need_offer_by_mailbox on need_offer (mailbox, created_at);
create index partner_person_by_mailbox on partner_person (mailbox, asked_at);
create index need_part_by_organisation on need_part (organisation);
create index need_offer_by_organisation on need_offer (organisation);
create index need_link_by_pair on need_link (pair);
create index need_link_by_age on need_link (made_at);

-- What a writer answered to such a warning told of the child all the same.
update need set answered = ''
    where answered like '%living%' or answered like '%safety%' or answered like '%status%' or answered like '%health%';
