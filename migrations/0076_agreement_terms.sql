-- Terms of an agreement's own, where its text departs from the template of the rules; and the yes of counsel to them.

create table partner_agreement_terms (
    agreement bigint primary key references partner_agreement (id),
    -- A template like that of the rules: in the language it is signed in, empty where that is English; and in English.
    words text not null default '',
    words_en text not null,
    -- Who asked for it, and why.
    why text not null,
    written_by bigint references person (id),
    written_at bigint not null,
    -- SHA-256 of the terms that counsel said yes to, with the version of the template they depart from; empty before.
    cleared text not null default '',
    cleared_by bigint references person (id),
    cleared_at bigint
);
