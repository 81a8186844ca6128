create schema if not exists aim;

-- What a unit stands for, what it wants, and the one important thing that does not press. A place is taken by one at a time: five values, three aims.
-- The words stand in rows of their own, added to and never changed, so that a later part can draft, pass and compare them.
create table aim.value (
    id              bigint      generated always as identity primary key,
    unit_id         bigint      not null references unit.unit,
    place           integer     not null check (place between 1 and 5),
    retired_at      timestamptz,
    retired_because text        check (length(retired_because) between 1 and 600),
    retired_by_id   bigint      references unit.person,
    check ((retired_at is null) = (retired_because is null) and (retired_at is null) = (retired_by_id is null))
);
create unique index one_value_in_a_place on aim.value (unit_id, place) where retired_at is null;

create table aim.value_words (
    value_id        bigint      not null references aim.value,
    version         integer     not null check (version > 0),
    sentence        text        not null check (length(sentence) between 1 and 200),
    looks_like      text        check (length(looks_like) between 1 and 600),
    by_id           bigint      not null references unit.person,
    at              timestamptz not null,
    primary key (value_id, version)
);
comment on column aim.value_words.looks_like is 'what one sees here when it is lived';

create table aim.aim (
    id              bigint      generated always as identity primary key,
    unit_id         bigint      not null references unit.unit,
    place           integer     not null check (place between 1 and 3),
    retired_at      timestamptz,
    retired_because text        check (length(retired_because) between 1 and 600),
    retired_by_id   bigint      references unit.person,
    check ((retired_at is null) = (retired_because is null) and (retired_at is null) = (retired_by_id is null))
);
create unique index one_aim_in_a_place on aim.aim (unit_id, place) where retired_at is null;

create table aim.aim_words (
    aim_id          bigint      not null references aim.aim,
    version         integer     not null check (version > 0),
    done            text        not null check (done in ('entered', 'changed', 'looked', 'given-on')),
    line            text        not null check (length(line) between 1 and 200),
    value_id        bigint      references aim.value,
    origin          text        not null check (origin in ('ours', 'together', 'handed')),
    changed_in_it   text        check (length(changed_in_it) between 1 and 600),
    until_on        date,
    owner_id        bigint      not null references unit.person,
    by_id           bigint      not null references unit.person,
    at              timestamptz not null,
    primary key (aim_id, version),
    check (changed_in_it is null or origin = 'handed')
);
comment on column aim.aim_words.value_id is 'the value that it hangs from; null where none fits';
comment on column aim.aim_words.changed_in_it is 'what the unit changed in an aim that was handed to it';

create table aim.pinned (
    id              bigint      generated always as identity primary key,
    unit_id         bigint      not null references unit.unit,
    line            text        not null check (length(line) between 1 and 200),
    pinned_at       timestamptz not null,
    pinned_by_id    bigint      not null references unit.person,
    owner_id        bigint      not null references unit.person,
    ended_at        timestamptz,
    ended_as        text        check (ended_as in ('done', 'dropped')),
    because         text        check (length(because) between 1 and 600),
    ended_by_id     bigint      references unit.person,
    check ((ended_at is null) = (ended_as is null) and (ended_at is null) = (ended_by_id is null)),
    check (ended_as <> 'dropped' or because is not null)
);
create unique index one_thing_pinned on aim.pinned (unit_id) where ended_at is null;
