-- Gifts of one giver are found under every record that was joined, and a day's offers are counted.
create index person_by_merge on person (merged_into) where merged_into is not null;
create index organisation_by_merge on organisation (merged_into) where merged_into is not null;
create index gift_by_creation on gift (created_at);
