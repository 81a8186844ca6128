create schema if not exists lesson;

-- what can be tapped in a heads-up; a unit without rows has the list of its kind
create table lesson.chip (
    unit_id         bigint      not null references unit.unit,
    list            text        not null check (list in ('where', 'what')),
    place           integer     not null check (place >= 0),
    words           text        not null check (length(words) between 1 and 60),
    primary key (unit_id, list, place),
    unique (unit_id, list, words)
);

create table lesson.shift (
    unit_id         bigint      primary key references unit.unit,
    hours           integer     not null check (hours between 1 and 24)
);
comment on table lesson.shift is 'how long a shift is, where a unit has said so; within it a heads-up is acknowledged';

create table lesson.heads_up (
    id              bigint      generated always as identity primary key,
    unit_id         bigint      not null references unit.unit,
    raiser_id       bigint      not null references unit.person,
    scribe_id       bigint      references unit.person check (scribe_id <> raiser_id),
    place           text        not null check (length(place) between 1 and 60),
    what            text        not null check (length(what) between 1 and 60),
    more            text        check (length(more) between 1 and 600),
    at              timestamptz not null
);
create index on lesson.heads_up (unit_id);

-- one unit's turn with a heads-up: the first is of the unit where it was raised, the next of the unit it was passed on to
create table lesson.leg (
    id              bigint      generated always as identity primary key,
    heads_up_id     bigint      not null references lesson.heads_up,
    unit_id         bigint      not null references unit.unit,
    at              timestamptz not null,
    due_at          timestamptz not null,
    late_at         timestamptz,
    holder_id       bigint      references unit.person,
    acknowledged_at timestamptz,
    ending          text        check (ending in ('fixed', 'explained', 'passed-on', 'wrong')),
    line            text        check (length(line) between 1 and 600),
    passed_to       text        check (length(passed_to) between 1 and 120),
    passed_to_id    bigint      references unit.unit,
    ended_by_id     bigint      references unit.person,
    ended_at        timestamptz,
    unique (heads_up_id, unit_id),
    check ((holder_id is null) = (acknowledged_at is null)),
    check ((ending is null) = (ended_at is null) and (ending is null) = (line is null)
        and (ending is null) = (ended_by_id is null)),
    check ((ending is not distinct from 'passed-on') = (passed_to is not null)),
    check (passed_to_id is null or passed_to is not null)
);
create unique index one_open_leg on lesson.leg (heads_up_id) where ending is null;
create index on lesson.leg (unit_id) where ending is null;
create index on lesson.leg (holder_id) where ending is null;
comment on column lesson.leg.due_at is 'until when it is to be acknowledged; once it is, until when it is to end';
comment on column lesson.leg.late_at is 'when it was told that this has passed; null until then';
comment on column lesson.leg.passed_to is 'to whom it was passed on, in words';
comment on column lesson.leg.passed_to_id is 'the unit it was passed on to, where that is one of ours: its leg follows';

create table lesson.lesson (
    id              bigint      generated always as identity primary key,
    unit_id         bigint      not null references unit.unit,
    author_id       bigint      not null references unit.person,
    author_name     text        not null,
    author_role     text        not null,
    happened        text        check (length(happened) between 1 and 4000),
    learned         text        check (length(learned) between 1 and 600),
    changes         text        check (length(changes) between 1 and 600),
    visibility      text        not null check (visibility in ('ours', 'counts-up', 'open')),
    at              timestamptz not null,
    case_signed     text        check (case_signed in ('name', 'role')),
    case_on         date,
    taken_back_at   timestamptz,
    check ((case_signed is null) = (case_on is null)),
    check ((taken_back_at is null) = (happened is not null)),
    check ((happened is null) = (learned is null) and (happened is null) = (changes is null)),
    check (taken_back_at is null or case_on is null)
);
create index on lesson.lesson (unit_id);
comment on column lesson.lesson.author_role is 'what they were when they gave it: their grade, or their profession';
comment on column lesson.lesson.case_on is 'the day on which the author agreed that it may be printed as a teaching case';
comment on column lesson.lesson.taken_back_at is 'when the author took it back; of what was written nothing is kept';

create table lesson.asked_first (
    unit_id         bigint      primary key references unit.unit,
    at              timestamptz not null
);
comment on table lesson.asked_first is 'somebody would like to share a lesson where none was shared yet, and asks whoever leads to go first';

create table lesson.thanks (
    id              bigint      generated always as identity primary key,
    unit_id         bigint      not null references unit.unit,
    giver_id        bigint      not null references unit.person,
    receiver_id     bigint      not null references unit.person check (receiver_id <> giver_id),
    receiver_unit_id bigint     not null references unit.unit,
    kind            text        not null check (kind ~ '^[a-z-]{1,30}$'),
    deed            text        not null check (length(deed) between 1 and 600),
    at              timestamptz not null,
    read_at         timestamptz,
    shown_at        timestamptz check (shown_at is null or read_at is not null)
);
create index on lesson.thanks (receiver_id);
create index on lesson.thanks (unit_id) where shown_at is not null;
create index on lesson.thanks (receiver_unit_id) where shown_at is not null;
comment on column lesson.thanks.receiver_unit_id is 'the unit of whoever is thanked';
comment on column lesson.thanks.shown_at is 'when whoever is thanked showed it to the unit; null while it is theirs alone';
