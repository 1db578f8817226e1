-- A report whose day is over is asked for once more; after that it lapses.
alter table partner_report add column reminded_again_on text;
