-- Letters on paper that say no, pass an offer on or give back: three kinds of letter more beside the four that thank.

-- A column takes its own check along when it goes, so the kinds move into one that knows all seven.
alter table gift_letter add column sort text not null default 'thanks'
    check (sort in ('cash', 'goods', 'quid_pro_quo', 'thanks', 'declined', 'redirected', 'returned'));
update gift_letter set sort = kind;
alter table gift_letter drop column kind;
alter table gift_letter rename column sort to kind;
