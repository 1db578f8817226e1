-- A letter bears the address of the body that received the gift, as it was when the letter was written.
alter table gift_letter add column address text not null default '';
