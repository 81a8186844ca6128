-- What the team calls the steps of a process when its flow is read: added to, never changed.
create table care.flow_choices (
    process_id  bigint      not null references care.process,
    version     integer     not null check (version > 0),
    milestones  jsonb       not null,
    treatments  jsonb       not null,
    kinds       jsonb       not null,
    by_id       bigint      not null references unit.person,
    at          timestamptz not null,
    primary key (process_id, version)
);
comment on column care.flow_choices.milestones is 'steps in the order in which a journey passes them';
comment on column care.flow_choices.treatments is 'steps the team calls treatment';
comment on column care.flow_choices.kinds is 'step -> assess, decide, treat, monitor, coordinate or wait';
-- the flow of all imports of a process, worked out when they or the choices changed
create table care.flow_reading (
    process_id  bigint      primary key references care.process,
    version     text        not null,
    reading     jsonb       not null,
    at          timestamptz not null
);
-- a drift alarm that the team was asked about
create table care.drift_told (
    process_id  bigint      not null references care.process,
    since       date        not null,
    told_at     timestamptz not null,
    answer      text        check (answer in ('new-codes', 'new-form', 'other-patients', 'care-changed', 'not-known')),
    line        text        check (length(line) between 1 and 300),
    answered_by_id bigint   references unit.person,
    answered_at timestamptz,
    primary key (process_id, since),
    check ((answer is null) = (answered_at is null))
);
