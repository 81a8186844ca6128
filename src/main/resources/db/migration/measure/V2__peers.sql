-- Whether the numbers of a measure may leave its unit, and by which stretch of time. What has left once by the month never leaves by the quarter as well:
-- from two ways of adding up, hidden counts could be worked out.
create table measure.leaving (
    measure_id      bigint      primary key references measure.measure,
    stretch         text        not null check (stretch in ('month', 'quarter')),
    goes_up         boolean     not null,
    by_id           bigint      not null references unit.person,
    at              timestamptz not null
);
comment on column measure.leaving.goes_up is 'whether the layers above see them, too; peers see them by their own agreement';

-- Units that compare one measure with each other, because each of them agreed to it.
create table measure.peer_group (
    id              bigint      generated always as identity primary key,
    name            text        not null check (length(name) between 1 and 120),
    compared        text        not null check (length(compared) between 1 and 600),
    question        text        not null check (length(question) between 1 and 200),
    unit_id         bigint      not null references unit.unit,
    by_id           bigint      not null references unit.person,
    at              timestamptz not null
);
comment on column measure.peer_group.compared is 'what is counted, in words that all of them share';
comment on column measure.peer_group.question is 'what they want to understand about how it is done';

create table measure.peer (
    group_id        bigint      not null references measure.peer_group,
    unit_id         bigint      not null references unit.unit,
    measure_id      bigint      references measure.measure,
    steps           text        not null default '' check (length(steps) <= 1200),
    invited_by_id   bigint      not null references unit.person,
    invited_at      timestamptz not null,
    sounding_id     bigint,
    joined_on       date,
    left_on         date,
    left_by_id      bigint      references unit.person,
    primary key (group_id, unit_id),
    check ((joined_on is null) = (sounding_id is null)),
    check (left_on is null or joined_on is not null),
    check ((left_on is null) = (left_by_id is null)),
    check (joined_on is null or measure_id is not null)
);
create index on measure.peer (unit_id);
create index on measure.peer (measure_id);
comment on column measure.peer.steps is 'how the unit does it, a step a line, as it tells its peers';
comment on column measure.peer.sounding_id is 'the sounding in which the people of the unit decided to join';

-- What would explain this? Asked about the process, never about who is first.
create table measure.peer_question (
    id              bigint      generated always as identity primary key,
    group_id        bigint      not null references measure.peer_group,
    unit_id         bigint      not null references unit.unit,
    line            text        not null check (length(line) between 1 and 200),
    by_id           bigint      not null references unit.person,
    at              timestamptz not null
);
create index on measure.peer_question (group_id);

-- Numbers that were published elsewhere, of many organisations at once.
create table measure.outside_set (
    id              bigint      generated always as identity primary key,
    unit_id         bigint      not null references unit.unit,
    title           text        not null check (length(title) between 1 and 120),
    source          text        not null check (length(source) between 1 and 200),
    licence         text        not null check (length(licence) between 1 and 200),
    numerator       text        not null check (length(numerator) between 1 and 80),
    denominator     text        check (length(denominator) between 1 and 80),
    rest            boolean     not null check (not rest or denominator is not null),
    kind            text        not null check (kind in ('proportion', 'rate', 'count')),
    better          text        not null check (better in ('up', 'down', 'neither')),
    target          double precision,
    public_already  boolean     not null,
    by_id           bigint      not null references unit.person,
    at              timestamptz not null,
    taken_back_at   timestamptz,
    file_name       text        not null check (length(file_name) between 1 and 200),
    lines           integer     not null check (lines > 0)
);
create index on measure.outside_set (unit_id);
comment on column measure.outside_set.rest is 'whether what is left of the denominator is counted: those not late, of all';
comment on column measure.outside_set.public_already is 'whether everybody can read the numbers anyway; else small ones are hidden';

create table measure.outside_figure (
    set_id          bigint      not null references measure.outside_set,
    organisation    text        not null check (length(organisation) between 1 and 80),
    day             date        not null,
    numerator       double precision not null check (numerator >= 0),
    denominator     double precision check (denominator >= 0),
    primary key (set_id, organisation, day)
);

-- A file that waits to be looked at; kept for a day at most.
create table measure.outside_file (
    id              uuid        primary key,
    unit_id         bigint      not null references unit.unit,
    file_name       text        not null check (length(file_name) between 1 and 200),
    bytes           bytea       not null,
    by_id           bigint      not null references unit.person,
    received_at     timestamptz not null
);

revoke update, delete, truncate on measure.peer_group, measure.peer_question, measure.outside_figure, measure.outside_set from ${application};
grant update (taken_back_at) on measure.outside_set to ${application};
