create schema if not exists remit;

-- Who decides what between a unit and the layer above: the unit decides, the unit tells, or the unit asks, and an ask has a time limit.
create table remit.card (
    id              bigint      generated always as identity primary key,
    unit_id         bigint      not null references unit.unit,
    retired_at      timestamptz,
    retired_because text        check (length(retired_because) between 1 and 600),
    retired_by_id   bigint      references unit.person,
    check ((retired_at is null) = (retired_because is null) and (retired_at is null) = (retired_by_id is null))
);
create table remit.card_words (
    card_id    bigint      not null references remit.card,
    version    integer     not null check (version > 0),
    subject    text        not null check (length(subject) between 1 and 200),
    who        text        not null check (who in ('decide', 'tell', 'ask')),
    limit_days integer     check (limit_days between 1 and 90),
    owner_id   bigint      not null references unit.person,
    by_id      bigint      not null references unit.person,
    at         timestamptz not null,
    primary key (card_id, version),
    check ((who = 'ask') = (limit_days is not null))
);
comment on column remit.card_words.subject is 'what is decided, in a line';
create table remit.asked (
    id          bigint      generated always as identity primary key,
    card_id     bigint      not null references remit.card,
    sounding_id bigint      not null unique,
    by_id       bigint      not null references unit.person,
    at          timestamptz not null,
    answer_by   timestamptz not null
);
create table remit.could_be_local (
    sounding_id bigint      not null,
    unit_id     bigint      not null references unit.unit,
    by_id       bigint      not null references unit.person,
    at          timestamptz not null,
    primary key (sounding_id, unit_id)
);
comment on table remit.could_be_local is 'decisions of a layer that a unit says it could have taken itself';
