-- Receipts that did not hold, and the words of campaigns whose years of keeping are over.

-- A check that bounced, a wrong amount, money written down twice: the letter about it is void, while the gift goes on.
alter table gift_letter add column voided_at bigint;
-- Why a receipt did not hold.
alter table gift_receipt add column undone text not null default '' check (undone in ('', 'bounced', 'amount', 'twice'));
-- When the words of a campaign were taken out.
alter table campaign add column forgotten_at bigint;
