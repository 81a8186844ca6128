create schema if not exists practice;

-- somebody of a layer above was on a unit; what they said there is promised like anything else
create table practice.visit (
    id              bigint      generated always as identity primary key,
    unit_id         bigint      not null references unit.unit,
    visitor_id      bigint      not null references unit.person,
    visitor_name    text        not null,
    from_unit_id    bigint      not null references unit.unit check (from_unit_id <> unit_id),
    day             date        not null,
    line            text        not null check (length(line) between 1 and 600),
    at              timestamptz not null
);
create index on practice.visit (unit_id, day desc);
create index on practice.visit (from_unit_id);

-- said, to whom, by when; kept or not as its receiver judges it
create table practice.promise (
    id              bigint      generated always as identity primary key,
    unit_id         bigint      not null references unit.unit,
    maker_id        bigint      not null references unit.person,
    maker_name      text        not null,
    keeper_id       bigint      not null references unit.person,
    words           text        not null check (length(words) between 1 and 600),
    visibility      text        not null check (visibility in ('mine', 'ours', 'counts-up', 'open')),
    to_unit_id      bigint      not null references unit.unit,
    to_person_id    bigint      references unit.person check (to_person_id <> maker_id),
    visit_id        bigint      references practice.visit,
    due_on          date        not null,
    made_at         timestamptz not null,
    state           text        not null check (state in ('open', 'done', 'kept', 'not-kept', 'let-go')),
    done_at         timestamptz,
    done_by_id      bigint      references unit.person,
    judged_at       timestamptz,
    judged_by_id    bigint      references unit.person,
    ended_line      text        check (length(ended_line) between 1 and 600),
    ended_at        timestamptz,
    check (visibility <> 'mine' or to_person_id is not null),
    check (state <> 'done' or done_at is not null),
    check ((state in ('kept', 'not-kept')) = (judged_at is not null)),
    check ((state in ('open', 'done')) = (ended_at is null))
);
comment on column practice.promise.unit_id is 'the unit that owes it';
comment on column practice.promise.keeper_id is 'who keeps it now: its maker, until it was given on';
comment on column practice.promise.to_unit_id is 'the receiving unit; that of the person where it was promised to one';
comment on column practice.promise.ended_line is 'what the receiver said with the judgement, or why it was let go';
create index on practice.promise (unit_id, state, due_on);
create index on practice.promise (to_unit_id, state, due_on);
create index on practice.promise (keeper_id, state);
create index on practice.promise (to_person_id, state);

-- another day, asked for with a reason; it moves when its receiver agrees, and the old day stays here
create table practice.other_day (
    id              bigint      generated always as identity primary key,
    promise_id      bigint      not null references practice.promise,
    old_day         date        not null,
    new_day         date        not null check (new_day > old_day),
    reason          text        not null check (length(reason) between 1 and 600),
    asked_by_id     bigint      not null references unit.person,
    asked_at        timestamptz not null,
    agreed          boolean,
    answered_by_id  bigint      references unit.person,
    answered_at     timestamptz,
    check ((agreed is null) = (answered_at is null))
);
create unique index one_other_day_at_a_time on practice.other_day (promise_id) where agreed is null;
create index on practice.other_day (promise_id, id);

-- what became of each thing when its holder left: given on to somebody, or closed with a reason; of every part of Leadline
create table practice.passed_on (
    id              bigint      generated always as identity primary key,
    part            text        not null,
    thing           text        not null,
    kind            text        not null,
    title           text        not null,
    address         text        not null,
    unit_id         bigint      not null references unit.unit,
    from_person_id  bigint      references unit.person,
    to_person_id    bigint      references unit.person,
    reason          text        check (length(reason) between 1 and 600),
    by_id           bigint      references unit.person,
    at              timestamptz not null,
    check ((to_person_id is null) <> (reason is null))
);
comment on column practice.passed_on.from_person_id is 'whose it was; null where nobody knows';
comment on column practice.passed_on.by_id is 'who did it; null where the clock did on the morning after somebody left';
create index on practice.passed_on (unit_id, at desc);
create index on practice.passed_on (from_person_id);

-- why something has nobody who holds it, said by somebody on a day
create table practice.explained (
    part            text        not null,
    thing           text        not null,
    unit_id         bigint      not null references unit.unit,
    line            text        not null check (length(line) between 1 and 600),
    by_id           bigint      references unit.person,
    on_day          date        not null,
    primary key (part, thing)
);
comment on column practice.explained.by_id is 'who said it; null where no part of Leadline allowed anybody to take it on';
create index on practice.explained (unit_id);

-- a letter went so many days before somebody leaves
create table practice.reminded (
    person_id       bigint      not null references unit.person,
    leaving_on      date        not null,
    days            integer     not null,
    primary key (person_id, leaving_on, days)
);

-- what was promised, to whom, and who said it, is written once
revoke update, truncate on practice.promise from ${application};
grant update (keeper_id, due_on, state, done_at, done_by_id, judged_at, judged_by_id, ended_line, ended_at)
    on practice.promise to ${application};
revoke delete on practice.promise, practice.other_day, practice.passed_on, practice.visit from ${application};
