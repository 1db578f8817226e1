-- What became of what was given: words and photos for the giver, and what of it an organisation lets everybody see.

-- Of a part of a need, or of a gift; never of both.
create table proof (
    id bigint primary key,
    part bigint unique references need_part (id),
    gift bigint unique references gift (id),
    words text not null default '',
    written_by bigint references person (id),
    written_at bigint not null,
    -- When the giver was told that there is something to see.
    told_at bigint,
    check ((part is null) <> (gift is null))
);

create table proof_photo (
    id bigint primary key,
    proof bigint not null references proof (id),
    -- By which it is served to those who may see it; nobody can guess it.
    name text not null unique,
    -- Of its content: the same picture is kept once.
    hash text not null,
    width bigint not null,
    height bigint not null,
    jpeg bytea not null,
    alt text not null,
    -- What whoever added it says of the people in it: while it is 'missing' nobody else sees it.
    consent text not null check (consent in ('nobody', 'on_file', 'missing')),
    added_by bigint references person (id),
    added_at bigint not null,
    unique (proof, hash)
);

-- What an organisation lets everybody see on its page in the directory; nothing until it says so.
create table impact_shown (
    organisation bigint primary key references organisation (id),
    counts boolean not null,
    photos boolean not null,
    set_by bigint references person (id),
    set_at bigint not null
);
