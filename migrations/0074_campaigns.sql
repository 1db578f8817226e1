-- Campaigns of staff on crowdfunding sites: asked for before they begin, answered by whom the amount names, ended with what came in.

create table campaign (
    id bigint primary key,
    -- Who asks, and for which school.
    person bigint not null references person (id),
    school bigint not null references school (id),
    -- The site's name and address; later the campaign's own page there. They are shown and never opened.
    site text not null,
    site_url text not null,
    page_url text not null default '',
    what text not null,
    cents bigint not null check (cents > 0),
    ends_on text not null,
    state text not null,
    -- Who had to say yes, and the asker's sum of the school year by which that was found.
    decider text not null default '',
    year_cents bigint not null default 0,
    meeting_on text,
    answer text not null default '',
    decided_by bigint references person (id),
    decided_at bigint,
    -- What came in, and the gift as which it was written down.
    came text not null default '' check (came in ('', 'nothing', 'money', 'goods')),
    came_cents bigint not null default 0 check (came_cents >= 0),
    came_what text not null default '',
    gift bigint references gift (id),
    reminded_at bigint,
    policy bigint not null default 0,
    asked_at bigint not null,
    since bigint not null
);
create index campaign_by_person on campaign (person, id);
create index campaign_by_school on campaign (school, state);
create index campaign_by_state on campaign (state, ends_on);

-- What happened to it, with the words that belong to it: the ledger has references only.
create table campaign_step (
    id bigint primary key,
    campaign bigint not null references campaign (id),
    verb text not null,
    state text not null,
    person bigint references person (id),
    role text not null,
    note text not null default '',
    at bigint not null
);
create index campaign_step_by_campaign on campaign_step (campaign, id);
