create schema if not exists idea;

-- how many ideas may wait for their first answer before a unit takes in no more; without a row it is the usual number
create table idea.intake (
    unit_id         bigint      primary key references unit.unit,
    most_unanswered integer     not null check (most_unanswered between 1 and 100)
);

create table idea.idea (
    id              bigint      generated always as identity primary key,
    unit_id         bigint      not null references unit.unit,
    visibility      text        not null check (visibility in ('ours', 'open')),
    line            text        not null check (length(line) between 1 and 600),
    turns_over      text        check (length(turns_over) between 1 and 600),
    smallest_part   text        check (length(smallest_part) between 1 and 600),
    said_by_id      bigint      not null references unit.person,
    scribe_id       bigint      references unit.person check (scribe_id <> said_by_id),
    said_at         timestamptz not null,
    answer_by       timestamptz not null,
    state           text        not null check (state in
                        ('said', 'answered', 'held', 'tried', 'in-use', 'parked', 'abandoned')),
    state_at        timestamptz not null,
    goes_up         boolean     not null default false,
    gone_up_at      timestamptz,
    holder_id       bigint      references unit.person check (holder_id <> said_by_id),
    answered_at     timestamptz check (answered_at >= said_at),
    in_use_at       timestamptz check (in_use_at >= answered_at),
    check ((state = 'said') = (answered_at is null)),
    check ((state = 'in-use') = (in_use_at is not null)),
    check (state not in ('held', 'tried', 'in-use') or holder_id is not null),
    check (state not in ('said', 'answered') or holder_id is null),
    check (gone_up_at is null or goes_up),
    check (answer_by > said_at)
);
create index on idea.idea (unit_id, state);
create index on idea.idea (said_by_id);
create index on idea.idea (holder_id);
comment on table idea.idea is 'Ideas and what-ifs; a what-if has at least one of the two lines more';
comment on column idea.idea.said_by_id is 'whose idea it is, also where a scribe typed it';
comment on column idea.idea.goes_up is 'answered with: not ours, it goes up as an ask';
comment on column idea.idea.gone_up_at is 'when that ask was sent; null until then';
comment on column idea.idea.holder_id is 'a second person, never the author; stays beside an idea that was parked or abandoned';

-- each step of an idea, as it was told back; added to, never changed
create table idea.move (
    id              bigint      generated always as identity primary key,
    idea_id         bigint      not null references idea.idea,
    deed            text        not null check (length(deed) between 1 and 40),
    state           text        not null,
    line            text        check (length(line) between 1 and 600),
    by_id           bigint      references unit.person,
    to_id           bigint      references unit.person,
    at              timestamptz not null
);
comment on column idea.move.by_id is 'null where a clock did it';
comment on column idea.move.to_id is 'to whom it was given, where it was';
create index on idea.move (idea_id, id);

-- who would hold an idea; one joins and leaves
create table idea.willing (
    unit_id         bigint      not null references unit.unit,
    person_id       bigint      not null references unit.person,
    could           text        check (length(could) between 1 and 200),
    since           timestamptz not null,
    primary key (unit_id, person_id)
);
comment on column idea.willing.could is 'what they could help with, in their own words';

-- somebody was asked to hold an idea
create table idea.offer (
    id              bigint      generated always as identity primary key,
    idea_id         bigint      not null references idea.idea,
    person_id       bigint      not null references unit.person,
    by_id           bigint      not null references unit.person,
    at              timestamptz not null,
    ended_at        timestamptz,
    taken           boolean,
    check ((ended_at is null) = (taken is null))
);
create unique index one_open_offer_of_each on idea.offer (idea_id, person_id) where ended_at is null;
create index on idea.offer (person_id) where ended_at is null;

create table idea.test (
    id              bigint      generated always as identity primary key,
    idea_id         bigint      not null references idea.idea,
    next_of_id      bigint      references idea.test check (next_of_id <> id),
    question        text        not null check (length(question) between 1 and 600),
    scale           text        not null check (length(scale) between 1 and 600),
    runner_id       bigint      not null references unit.person,
    until_on        date        not null,
    planned_by_id   bigint      not null references unit.person,
    planned_at      timestamptz not null,
    started_at      timestamptz check (started_at >= planned_at),
    closed_at       timestamptz check (closed_at >= planned_at),
    closed_because  text        check (length(closed_because) between 1 and 600),
    check ((closed_at is null) = (closed_because is null))
);
create index on idea.test (idea_id);
create index on idea.test (runner_id);
comment on column idea.test.next_of_id is 'the test that was adapted into this one';
comment on column idea.test.closed_at is 'given up without a result, with a reason';

-- said before the test began, and never changed
create table idea.prediction (
    test_id         bigint      primary key references idea.test,
    number          numeric,
    unit            text        check (length(unit) between 1 and 60),
    due_on          date,
    sentence        text        check (length(sentence) between 1 and 600),
    by_id           bigint      not null references unit.person,
    at              timestamptz not null,
    unique (test_id, at),
    check ((number is null) = (unit is null) and (number is null) = (due_on is null)),
    check (number is not null or sentence is not null)
);

-- there is none without an earlier prediction
create table idea.result (
    test_id         bigint      primary key references idea.test,
    predicted_at    timestamptz not null,
    happened        text        not null check (length(happened) between 1 and 600),
    number          numeric,
    surprised       text        not null check (length(surprised) between 1 and 600),
    verdict         text        not null check (verdict in ('adopt', 'adapt', 'abandon')),
    by_id           bigint      not null references unit.person,
    at              timestamptz not null,
    foreign key (test_id, predicted_at) references idea.prediction (test_id, at),
    check (at > predicted_at)
);

-- stuck because…: goes to the layer that can remove it
create table idea.stuck (
    id              bigint      generated always as identity primary key,
    idea_id         bigint      not null references idea.idea,
    test_id         bigint      references idea.test,
    to_unit_id      bigint      not null references unit.unit,
    because         text        not null check (length(because) between 1 and 600),
    by_id           bigint      not null references unit.person,
    at              timestamptz not null,
    answer_by       timestamptz not null check (answer_by > at),
    answer          text        check (length(answer) between 1 and 600),
    answered_by_id  bigint      references unit.person,
    answered_at     timestamptz,
    check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by_id is null))
);
create index on idea.stuck (to_unit_id) where answered_at is null;
create index on idea.stuck (idea_id);

-- the two shares of a unit as they were shown for a month; never worked out anew
create table idea.share_month (
    unit_id         bigint      not null references unit.unit,
    month           date        not null check (extract(day from month) = 1),
    counted         jsonb       not null,
    shown           jsonb       not null,
    at              timestamptz not null,
    primary key (unit_id, month)
);
comment on column idea.share_month.counted is 'who counted then, with profession and grade as they were; shown to nobody';
comment on column idea.share_month.shown is 'what was published';

-- what was said, predicted and found stands as it was written
revoke update, delete, truncate on idea.move, idea.prediction, idea.result, idea.share_month from ${application};
revoke update, delete, truncate on idea.idea, idea.test, idea.stuck from ${application};
grant update (state, state_at, goes_up, gone_up_at, holder_id, answered_at, in_use_at) on idea.idea to ${application};
grant update (runner_id, until_on, started_at, closed_at, closed_because) on idea.test to ${application};
grant update (answer, answered_by_id, answered_at) on idea.stuck to ${application};
