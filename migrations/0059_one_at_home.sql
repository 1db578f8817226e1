-- Adults of a household who each wish that one of them is at home: those who do have no shifts at the same time.
alter table household_member add column one_at_home boolean not null default false;
