create schema if not exists sounding;

-- what an asker has begun to write and has not opened; nobody else sees it
create table sounding.draft (
    id          bigint      generated always as identity primary key,
    unit_id     bigint      not null references unit.unit,
    asker_id    bigint      not null references unit.person,
    asking      jsonb       not null,
    version     integer     not null default 1,
    at          timestamptz not null
);
create index on sounding.draft (asker_id);

-- an opened sounding; what was promised stands beside it and cannot be changed
create table sounding.sounding (
    id              bigint      generated always as identity primary key,
    unit_id         bigint      not null references unit.unit,
    template        text        not null check (template in
                        ('bedside', 'consult', 'decide', 'ideas', 'estimate', 'questions', 'upward')),
    question        text        not null check (length(question) between 1 and 300),
    about_address   text        check (about_address ~ '^/[a-z0-9/-]{1,200}$'),
    about_title     text        check (length(about_title) between 1 and 200),
    again_of        bigint,
    what_is_new     text        check (length(what_is_new) between 1 and 400),
    asker_id        bigint      not null references unit.person,
    asker_name      text        not null,
    deputy_id       bigint      references unit.person,
    opened_at       timestamptz not null,
    state           text        not null check (state in ('open', 'revealed', 'decided', 'looked-back',
                        'spoken-instead', 'withdrawn', 'too-few', 'nobody-heard')),
    state_at        timestamptz not null,
    ended_because   text        check (length(ended_because) between 1 and 400),
    asked_count     integer     not null check (asked_count > 0),
    heard_count     integer,
    left_count      integer,
    check (about_address is null = (about_title is null))
);
create index on sounding.sounding (unit_id, state);
create index on sounding.sounding (about_address);
comment on column sounding.sounding.heard_count is 'how many views were revealed together; null until then';
comment on column sounding.sounding.left_count is 'how many had left before they sealed one; null until the reveal';

create table sounding.promise (
    sounding_id     bigint      primary key references sounding.sounding,
    readers         text        not null check (readers in ('asked', 'ours')),
    named           boolean     not null,
    reasons         boolean     not null,
    closes_at       timestamptz not null,
    answer_by       timestamptz not null,
    may_change      text        not null check (length(may_change) between 1 and 400),
    questions       jsonb       not null,
    choices         jsonb       not null,
    check (answer_by >= closes_at)
);
comment on column sounding.promise.questions is 'questions with a choice of answers each, where the template has them; else empty';
comment on column sounding.promise.choices is 'what a decision must choose among, where it must; else empty';

create table sounding.asked (
    sounding_id     bigint      not null references sounding.sounding,
    person_id       bigint      not null references unit.person,
    unit_id         bigint      not null references unit.unit,
    turn            text        not null check (turn in ('first', 'last')),
    profession      text        not null,
    grade           text,
    partner         boolean     not null,
    primary key (sounding_id, person_id)
);
create index on sounding.asked (person_id);

create table sounding.decider (
    sounding_id     bigint      not null references sounding.sounding,
    person_id       bigint      not null references unit.person,
    name            text        not null,
    primary key (sounding_id, person_id)
);
create index on sounding.decider (person_id);

-- all sealed views of one open sounding, together, under a key that is not in the database; always of one size for so many asked
create table sounding.box (
    sounding_id     bigint      primary key references sounding.sounding,
    sealed          bytea       not null
);

-- what was revealed. Of an unnamed sounding it has no author, and only words: the stances are counted apart
create table sounding.view (
    id              bigint      generated always as identity primary key,
    sounding_id     bigint      not null references sounding.sounding,
    place           integer     not null,
    author_id       bigint      references unit.person,
    scribe_id       bigint      references unit.person,
    words           bytea       not null,
    late            boolean     not null,
    name_shown      boolean     not null default false,
    unique (sounding_id, place)
);
create unique index one_view_of_each on sounding.view (sounding_id, author_id);

-- of an unnamed sounding: how many took which stance, and what proves that nothing was changed
create table sounding.tally (
    sounding_id     bigint      primary key references sounding.sounding,
    counts          bytea       not null
);

-- given back to whoever wrote it when a sounding ended unread; a row for each person asked, so that none tells who had written
create table sounding.own_words (
    sounding_id     bigint      not null references sounding.sounding,
    person_id       bigint      not null references unit.person,
    words           bytea       not null,
    primary key (sounding_id, person_id)
);

-- decisions are added to, never changed: one that was not said back as it was meant stays, and another follows
create table sounding.decision (
    id              bigint      generated always as identity primary key,
    sounding_id     bigint      not null references sounding.sounding,
    kind            text        not null check (kind in ('decided', 'let-it-run')),
    because         text        not null check (length(because) between 1 and 200),
    decided         text        not null check (length(decided) between 1 and 600),
    value           text        not null check (length(value) between 1 and 120),
    choice          text        check (length(choice) between 1 and 60),
    by_names        text        not null,
    by_id           bigint      not null references unit.person,
    large           boolean     not null,
    look_back_on    date        not null,
    on_nights       integer     not null check (on_nights >= 0),
    on_leave        integer     not null check (on_leave >= 0),
    not_reached     integer     not null check (not_reached >= 0),
    at              timestamptz not null
);
create index on sounding.decision (sounding_id, id);

create table sounding.answer (
    id              bigint      generated always as identity primary key,
    sounding_id     bigint      not null references sounding.sounding,
    view_id         bigint      references sounding.view on delete cascade,
    answer          text        not null check (length(answer) between 1 and 400),
    by_id           bigint      not null references unit.person,
    at              timestamptz not null
);
comment on table sounding.answer is 'to a view against, in a line; to none in particular where nobody is named';
create index on sounding.answer (sounding_id);

create table sounding.became (
    id              bigint      generated always as identity primary key,
    sounding_id     bigint      not null references sounding.sounding,
    what            text        not null check (length(what) between 1 and 200),
    address         text        check (address ~ '^/[a-z0-9/-]{1,200}$'),
    by_id           bigint      not null references unit.person,
    at              timestamptz not null
);
create index on sounding.became (sounding_id);

create table sounding.said_back (
    id              bigint      generated always as identity primary key,
    sounding_id     bigint      not null references sounding.sounding,
    decision_id     bigint      not null references sounding.decision,
    person_id       bigint      references unit.person,
    words           text        check (length(words) between 1 and 400),
    matched         boolean,
    by_id           bigint      references unit.person,
    at              timestamptz not null
);
comment on column sounding.said_back.person_id is 'who was drawn to write it; null where it was said aloud';
comment on column sounding.said_back.matched is 'null until it was judged';
create index on sounding.said_back (sounding_id);

create table sounding.look_back (
    sounding_id     bigint      primary key references sounding.sounding,
    what_happened   text        not null check (length(what_happened) between 1 and 600),
    by_id           bigint      not null references unit.person,
    at              timestamptz not null
);

create table sounding.changed_mind (
    sounding_id     bigint      not null references sounding.sounding,
    person_id       bigint      not null references unit.person,
    view_id         bigint      references sounding.view on delete cascade,
    at              timestamptz not null,
    primary key (sounding_id, person_id)
);

-- patient partners may answer by a link; its secret stands in no table
create table sounding.link (
    secret_sha256   bytea       primary key,
    sounding_id     bigint      not null references sounding.sounding,
    person_id       bigint      not null references unit.person
);
create index on sounding.link (sounding_id);

-- what stays of bedside soundings when all else of them is gone
create table sounding.bedside_count (
    unit_id         bigint      not null references unit.unit,
    month           date        not null,
    soundings       integer     not null,
    asked           integer     not null,
    heard           integer     not null,
    spoken_instead  integer     not null,
    let_it_run      integer     not null,
    changed_minds   integer     not null,
    primary key (unit_id, month)
);

-- the words of an open sounding, its promise, whom it asked and what was decided are written once
revoke update, truncate on sounding.promise, sounding.asked, sounding.decider, sounding.decision, sounding.answer,
    sounding.became, sounding.look_back, sounding.link, sounding.tally from ${application};
revoke update on sounding.sounding, sounding.view from ${application};
grant update (state, state_at, ended_because, heard_count, left_count) on sounding.sounding to ${application};
grant update (name_shown) on sounding.view to ${application};
