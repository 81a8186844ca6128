create schema if not exists care;

-- the register: a process needs no log to stand in it
create table care.process (
    id              bigint      generated always as identity primary key,
    unit_id         bigint      not null references unit.unit,
    name            text        not null check (length(name) between 1 and 120),
    purpose         text        not null check (length(purpose) between 1 and 200),
    owner_id        bigint      not null references unit.person,
    owner_name      text        not null,
    known_best_way  boolean     not null,
    best_way_steps  text        check (length(best_way_steps) between 1 and 400),
    version         integer     not null default 1,
    check (known_best_way or best_way_steps is null)
);
create unique index process_name_once_in_a_unit on care.process (unit_id, lower(name));

-- what a team has called a process, and since when: added to, never changed
create table care.process_mode (
    id          bigint      generated always as identity primary key,
    process_id  bigint      not null references care.process,
    mode        text        not null check (mode in ('same-every-time', 'choose-together', 'find-out')),
    since       date        not null,
    why         text        check (length(why) between 1 and 400),
    by_id       bigint      not null references unit.person,
    by_name     text        not null,
    at          timestamptz not null
);
create index on care.process_mode (process_id, since desc, id desc);

-- a file that was sent and waits, or its import's fate; gone a day after it was sent
create table care.upload (
    id              bigint      generated always as identity primary key,
    process_id      bigint      not null references care.process,
    stored_as       text        not null unique check (stored_as ~ '^[0-9a-f]{32}$'),
    file_name       text        not null check (length(file_name) between 1 and 120),
    size_bytes      bigint      not null check (size_bytes > 0),
    sha256          text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    state           text        not null check (state in
                        ('received', 'waiting', 'importing', 'imported', 'unchanged', 'refused', 'stopped')),
    by_id           bigint      not null references unit.person,
    by_name         text        not null,
    at              timestamptz not null,
    choices         jsonb,
    faults          jsonb,
    stopped_by      text        check (stopped_by in ('person', 'restart', 'fault', 'damaged', 'other-ids')),
    import_id       bigint
);
create index on care.upload (process_id);

-- one import: the row is the commit, the file of its name in the folder of logs holds the events
create table care.log_import (
    id              bigint      generated always as identity primary key,
    process_id      bigint      not null references care.process,
    stored_as       text        not null unique check (stored_as ~ '^[0-9a-f]{32}$'),
    content_sha256  text        not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
    file_name       text        not null check (length(file_name) between 1 and 120),
    file_sha256     text        not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
    choices         jsonb       not null,
    case_key        text        check (case_key ~ '^[0-9a-f]{16}$'),
    row_count       bigint      not null,
    event_count     bigint      not null,
    case_count      bigint      not null,
    first_event_at  timestamptz not null,
    last_event_at   timestamptz not null,
    cautions        jsonb       not null,
    by_id           bigint      not null references unit.person,
    by_name         text        not null,
    at              timestamptz not null,
    unique (process_id, content_sha256)
);
comment on column care.log_import.case_key is
    'which key the case ids were hashed with (a fingerprint of it); null where they were kept as they were';

-- what is counted in a reading, and how: added to, never changed
create table care.picks (
    process_id  bigint      not null references care.process,
    version     integer     not null check (version > 0),
    picks       jsonb       not null,
    by_id       bigint      not null references unit.person,
    by_name     text        not null,
    at          timestamptz not null,
    primary key (process_id, version)
);

-- the reading of all imports of a process, worked out when they or the picks changed
create table care.reading (
    process_id  bigint      primary key references care.process,
    version     text        not null,
    reading     jsonb       not null,
    at          timestamptz not null
);
