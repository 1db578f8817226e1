-- Giving: who chose a sponsorship and who had to answer it, invoices by a counter, postal addresses of donors, and words of the processor that came early.

-- Whoever was signed in when a sponsorship was chosen on the public page: they answer none of their own.
alter table sponsor add column chosen_by bigint references person (id);
-- Who had to say yes, and the giver's sum of the year when somebody did: its gift takes both over.
alter table sponsor add column decider text not null default '';
alter table sponsor add column year_cents bigint not null default 0;

-- Invoices of a year are counted: no number twice, and none left out.
create table invoice_number (
    year bigint primary key,
    last bigint not null check (last > 0)
);
create unique index sponsor_by_invoice on sponsor (invoice_no) where invoice_no <> '';

-- Whether the amount of an event is in our currency: an event that comes before its payment is known is applied later.
alter table gift_payment_event add column ours boolean not null default false;
create index gift_payment_event_early on gift_payment_event (provider, reference) where payment is null;

-- Where a letter goes that is printed, in lines, as it stands on the envelope.
alter table donor add column postal text not null default '';
