create schema if not exists unit;

create table unit.unit (
    id          bigint generated always as identity primary key,
    slug        text   not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
    name        text   not null check (length(name) between 1 and 120),
    kind        text   not null check (kind in ('board', 'division', 'ward', 'clinic', 'practice', 'team')),
    parent_id   bigint references unit.unit,
    check (parent_id <> id)
);
create index on unit.unit (parent_id);

create table unit.telephone (
    unit_id     bigint  not null references unit.unit,
    place       integer not null,
    purpose     text    not null check (length(purpose) between 1 and 120),
    number      text    not null check (length(number) between 1 and 40),
    primary key (unit_id, place)
);

-- neighbours are mutual: the smaller number stands first
create table unit.neighbour (
    unit_id     bigint not null references unit.unit,
    other_id    bigint not null references unit.unit,
    primary key (unit_id, other_id),
    check (unit_id < other_id)
);

create table unit.person (
    id              bigint  generated always as identity primary key,
    slug            text    not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
    name            text    not null check (length(name) between 1 and 120),
    profession      text    not null check (length(profession) between 1 and 80),
    grade           text    check (length(grade) between 1 and 80),
    about           text    check (length(about) between 1 and 200),
    home_unit_id    bigint  not null references unit.unit,
    patient_partner boolean not null,
    leaving_on      date
);

create table unit.role (
    id          bigint generated always as identity primary key,
    person_id   bigint not null references unit.person,
    unit_id     bigint not null references unit.unit,
    role        text   not null check (role in ('member', 'lead', 'deputy', 'shift-lead', 'administrator', 'patient-partner')),
    begun_on    date   not null,
    ended_at    timestamptz
);
create unique index role_once_at_a_time on unit.role (person_id, unit_id, role) where ended_at is null;
create index on unit.role (unit_id);
