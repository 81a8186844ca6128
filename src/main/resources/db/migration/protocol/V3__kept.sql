-- What the rules of a version in force gave on the notes of its process, worked out when either changed.
create table protocol.kept (
    version_id  bigint      primary key references protocol.version,
    notes       text        not null,
    result      jsonb,
    problem     text,
    at          timestamptz not null,
    check ((result is null) <> (problem is null))
);
comment on column protocol.kept.notes is 'which reading of the notes was used';
-- a rule that is counted as a measure, month by month
create table protocol.rule_measure (
    protocol_id bigint      not null references protocol.protocol,
    rule        text        not null check (length(rule) between 1 and 400),
    measure_id  bigint      not null unique references measure.measure,
    by_id       bigint      not null references unit.person,
    at          timestamptz not null,
    primary key (protocol_id, rule)
);
