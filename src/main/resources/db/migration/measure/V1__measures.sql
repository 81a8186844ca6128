create schema if not exists measure;

-- What a unit counts over time. A definition stands in rows of its own, added to and never changed; its newest row is in force.
create table measure.measure (
    id              bigint      generated always as identity primary key,
    unit_id         bigint      not null references unit.unit,
    name            text        not null check (length(name) between 1 and 120),
    retired_at      timestamptz,
    retired_because text        check (length(retired_because) between 1 and 600),
    retired_by_id   bigint      references unit.person,
    check ((retired_at is null) = (retired_because is null) and (retired_at is null) = (retired_by_id is null))
);
create unique index one_measure_of_a_name on measure.measure (unit_id, lower(name)) where retired_at is null;
comment on column measure.measure.name is 'as the definition in force has it';

create table measure.definition (
    measure_id      bigint      not null references measure.measure,
    version         integer     not null check (version > 0),
    done            text        not null check (done in ('defined', 'changed', 'reviewed', 'renewed', 'given-on')),
    name            text        not null check (length(name) between 1 and 120),
    counted         text        not null check (length(counted) between 1 and 200),
    why             text        not null check (length(why) between 1 and 200),
    numerator       text        not null check (length(numerator) between 1 and 200),
    denominator     text        check (length(denominator) between 1 and 200),
    unit_of_number  text        not null check (length(unit_of_number) between 1 and 40),
    per             double precision not null check (per > 0 and per <= 1000000),
    kind            text        not null check (kind in ('proportion', 'rate', 'count', 'value', 'wait',
                        'time-between', 'cases-between', 'unknown')),
    period          text        not null check (period in ('day', 'week', 'month', 'event')),
    source          text        not null check (length(source) between 1 and 200),
    better          text        not null check (better in ('up', 'down', 'neither')),
    target          double precision,
    target_set_by   text        check (length(target_set_by) between 1 and 120),
    target_handed   boolean     not null default false,
    target_lapses   date,
    crowds_out      text        check (length(crowds_out) between 1 and 600),
    balancing_id    bigint      references measure.measure check (balancing_id <> measure_id),
    waiver          text        check (length(waiver) between 1 and 600),
    harm            boolean     not null,
    usual_gap_aim   double precision check (usual_gap_aim > 0),
    author_id       bigint      not null references unit.person,
    checker_id      bigint      not null references unit.person check (checker_id <> author_id),
    checked_at      timestamptz,
    owner_id        bigint      not null references unit.person,
    next_review     date        not null,
    process_address text        check (length(process_address) between 1 and 300),
    aim_address     text        check (length(aim_address) between 1 and 300),
    notes_counted   text        check (notes_counted in ('journeys', 'with-step', 'wait')),
    notes_step      text        check (length(notes_step) <= 400),
    notes_until     text        check (length(notes_until) <= 400),
    by_id           bigint      not null references unit.person,
    at              timestamptz not null,
    primary key (measure_id, version),
    check ((target is null) = (target_set_by is null) and (target is null) = (target_lapses is null)
        and (target is null) = (crowds_out is null)),
    check (not target_handed or target is not null),
    check (not target_handed or balancing_id is not null or waiver is not null),
    check ((kind in ('proportion', 'rate')) = (denominator is not null)),
    check (notes_counted is null or process_address is not null and period <> 'event'),
    check ((notes_counted is null) = (notes_step is null) and (notes_counted is null) = (notes_until is null))
);
comment on column measure.definition.author_id is 'who wrote these words; a row that only reviews, renews or gives on keeps the author of the words';
comment on column measure.definition.checked_at is 'when the checker looked at these words; null until then';
comment on column measure.definition.target_lapses is 'on this day the target counts no more, unless it is renewed before';

-- One number of a measure in each of its versions: a correction is one more.
create table measure.figure (
    measure_id      bigint      not null references measure.measure,
    day             date        not null,
    version         integer     not null check (version > 0),
    numerator       double precision,
    denominator     double precision check (denominator >= 0),
    source          text        not null check (source in ('from-file', 'by-hand', 'from-notes')),
    because         text        check (length(because) between 1 and 600),
    import_id       uuid,
    by_id           bigint      not null references unit.person,
    at              timestamptz not null,
    primary key (measure_id, day, version),
    check ((version = 1) = (because is null)),
    check (numerator not in ('NaN', 'Infinity', '-Infinity') and denominator not in ('NaN', 'Infinity'))
);
comment on column measure.figure.day is 'the first day of its period, or the day of the event';
comment on column measure.figure.numerator is 'null where it is known that there is no number';

-- A file that waits to be looked at, or whose numbers were entered; the file itself is kept until then only.
create table measure.import (
    id              uuid        primary key,
    unit_id         bigint      not null references unit.unit,
    measure_id      bigint      references measure.measure,
    file_name       text        not null check (length(file_name) between 1 and 200),
    bytes           bytea,
    by_id           bigint      not null references unit.person,
    received_at     timestamptz not null,
    committed_at    timestamptz,
    added           integer,
    changed         integer,
    same            integer,
    check ((bytes is null) = (committed_at is not null)),
    check ((committed_at is null) = (added is null) and (added is null) = (changed is null) and (added is null) = (same is null))
);
alter table measure.figure add foreign key (import_id) references measure.import;
create index on measure.figure (import_id) where import_id is not null;
comment on column measure.import.measure_id is 'null where the file names its measures';

create table measure.query (
    id              bigint      generated always as identity primary key,
    measure_id      bigint      not null references measure.measure,
    day             date,
    chip            text        not null check (chip in ('definition', 'looks-wrong', 'not-our-patients', 'other')),
    line            text        check (length(line) between 1 and 600),
    by_id           bigint      not null references unit.person,
    at              timestamptz not null,
    answer_by       timestamptz not null check (answer_by > at),
    answer          text        check (length(answer) between 1 and 600),
    changed_number  boolean,
    answered_by_id  bigint      references unit.person,
    answered_at     timestamptz,
    check (chip <> 'other' or line is not null),
    check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by_id is null)
        and (answer is null) = (changed_number is null))
);
create index on measure.query (measure_id);

-- From a day on a measure has a centre and limits of its own, because somebody other than its owner said so.
create table measure.phase (
    id              bigint      generated always as identity primary key,
    measure_id      bigint      not null references measure.measure,
    day             date        not null,
    reason          text        not null check (length(reason) between 1 and 600),
    link_address    text        check (length(link_address) between 1 and 300),
    by_id           bigint      not null references unit.person,
    owner_id        bigint      not null references unit.person check (owner_id <> by_id),
    at              timestamptz not null,
    before_centre   double precision,
    before_lower    double precision,
    before_upper    double precision,
    after_centre    double precision,
    after_lower     double precision,
    after_upper     double precision,
    withdrawn_because text      check (length(withdrawn_because) between 1 and 600),
    withdrawn_by_id bigint      references unit.person,
    withdrawn_at    timestamptz,
    check ((withdrawn_at is null) = (withdrawn_because is null) and (withdrawn_at is null) = (withdrawn_by_id is null))
);
create unique index one_phase_from_a_day on measure.phase (measure_id, day) where withdrawn_at is null;
comment on column measure.phase.owner_id is 'who owned the measure then';

-- Single cases, told by staff to staff: no day is kept, and nothing that points at anybody.
create table measure.story (
    id              bigint      generated always as identity primary key,
    measure_id      bigint      not null references measure.measure,
    thought         text        not null check (length(thought) between 1 and 600),
    tried           text        not null check (length(tried) between 1 and 600),
    saw             text        not null check (length(saw) between 1 and 600),
    next            text        not null check (length(next) between 1 and 600),
    by_id           bigint      not null references unit.person
);
create index on measure.story (measure_id);

-- What can be chosen, and what can have mattered; counted by the month, so that no row is of one person's day.
create table measure.option (
    id              bigint      generated always as identity primary key,
    measure_id      bigint      not null references measure.measure,
    place           integer     check (place >= 0),
    name            text        not null check (length(name) between 1 and 80),
    unique (measure_id, name)
);
create unique index one_option_in_a_place on measure.option (measure_id, place);
comment on column measure.option.place is 'null where it is offered no more';

create table measure.chip (
    measure_id      bigint      not null references measure.measure,
    place           integer     not null check (place >= 0),
    words           text        not null check (length(words) between 1 and 60),
    primary key (measure_id, place),
    unique (measure_id, words)
);

create table measure.chosen (
    option_id       bigint      not null references measure.option,
    month           date        not null check (extract(day from month) = 1),
    mattered        text        not null check (length(mattered) <= 60),
    times           integer     not null check (times > 0),
    primary key (option_id, month, mattered)
);
comment on column measure.chosen.mattered is 'blank where nothing was said';

create table measure.went (
    option_id       bigint      not null references measure.option,
    month           date        not null check (extract(day from month) = 1),
    well            boolean     not null,
    times           integer     not null check (times > 0),
    primary key (option_id, month, well)
);

-- what was written stands as it was written
revoke update, delete, truncate on measure.measure, measure.definition, measure.figure, measure.query, measure.phase from ${application};
grant update (name, retired_at, retired_because, retired_by_id) on measure.measure to ${application};
grant update (checked_at) on measure.definition to ${application};
grant update (answer, changed_number, answered_by_id, answered_at) on measure.query to ${application};
grant update (withdrawn_because, withdrawn_by_id, withdrawn_at) on measure.phase to ${application};
