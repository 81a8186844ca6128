create schema if not exists start;

-- How far a unit is on the guided path. Whether a step is done is read from what was really entered; only what nothing else holds stands here.
create table start.path (
    unit_id     bigint      primary key references unit.unit,
    template    text        not null check (template in ('ward', 'clinic', 'practice')),
    begun_at    timestamptz not null,
    printed_at  timestamptz
);
comment on column start.path.template is 'whose words and examples the path offers';
comment on column start.path.printed_at is 'when somebody said that the first sheet is printed';

create table start.later (
    unit_id bigint not null references unit.unit,
    step    text   not null check (step in ('numbers', 'people', 'aims', 'processes', 'neighbour')),
    primary key (unit_id, step)
);
comment on table start.later is 'steps that were left for later';

create table start.draft (
    unit_id     bigint not null references unit.unit,
    person_id   bigint not null references unit.person,
    step        text   not null check (step in ('numbers', 'people', 'aims', 'processes', 'neighbour')),
    fields      jsonb  not null,
    primary key (unit_id, person_id, step)
);
comment on table start.draft is 'what somebody typed into a step and left for later; theirs alone';
