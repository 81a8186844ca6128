-- Words that professions of a unit read differently, with the sense that each gives.
create table unit.shared_word (
    id              bigint      generated always as identity primary key,
    unit_id         bigint      not null references unit.unit,
    word            text        not null check (length(word) between 2 and 60),
    by_id           bigint      not null references unit.person,
    at              timestamptz not null,
    retired_at      timestamptz,
    retired_because text        check (length(retired_because) between 1 and 300),
    check ((retired_at is null) = (retired_because is null))
);
create unique index shared_word_once_in_a_unit on unit.shared_word (unit_id, lower(word)) where retired_at is null;
create table unit.shared_sense (
    id         bigint      generated always as identity primary key,
    word_id    bigint      not null references unit.shared_word,
    profession text        not null check (length(profession) between 1 and 60),
    sense      text        not null check (length(sense) between 1 and 200),
    by_id      bigint      not null references unit.person,
    at         timestamptz not null,
    ended_at   timestamptz
);
create index on unit.shared_sense (word_id);
