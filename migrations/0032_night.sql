-- The night takes cases by the page, in this order: half of all may end on one day, and no page sorts them anew.
drop index clearance_by_end;
create index clearance_by_end on clearance (state, valid_to, id);
