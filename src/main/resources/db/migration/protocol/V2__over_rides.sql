-- Somebody departed from a step or from a target, for a patient's good or for want of something. Tapping records it; it allows nothing.
create table protocol.departure (
    id            bigint      generated always as identity primary key,
    unit_id       bigint      not null references unit.unit,
    version_id    bigint      references protocol.version,
    step_key      bigint,
    target        text        check (target ~ '^/[a-z0-9/-]{1,200}$'),
    subject       text        not null check (length(subject) between 1 and 300),
    owner_id      bigint      not null references unit.person,
    reason        text        check (reason ~ '^[a-z-]{1,60}$'),
    best_interest boolean     not null default false,
    line          text        check (length(line) between 1 and 300),
    by_id         bigint      not null references unit.person,
    named         boolean     not null default false,
    profession    text        not null,
    grade         text,
    at            timestamptz not null,
    nudge_at      timestamptz,
    taken_back_at timestamptz,
    look_back_on  date,
    helped        text        check (helped in ('yes', 'no', 'cannot-tell')),
    helped_line   text        check (length(helped_line) between 1 and 300),
    helped_at     timestamptz,
    cluster_id    bigint,
    check ((target is null) <> (version_id is null)),
    check ((version_id is null) = (step_key is null)),
    check ((helped is null) = (helped_at is null))
);
create index on protocol.departure (unit_id, at desc);
create index on protocol.departure (version_id, step_key);
create index on protocol.departure (by_id, at desc);
comment on column protocol.departure.by_id is 'read by its author only, unless named; never counted for anybody else';
comment on column protocol.departure.reason is 'a code of non-adherence-reason-codes; null until given';

-- Three alike, from two authors or more: the owner and one peer sort them, each alone, within fourteen days.
create table protocol.cluster (
    id           bigint      generated always as identity primary key,
    unit_id      bigint      not null references unit.unit,
    protocol_id  bigint      references protocol.protocol,
    step_key     bigint,
    target       text        check (target ~ '^/[a-z0-9/-]{1,200}$'),
    subject      text        not null check (length(subject) between 1 and 300),
    reason       text        not null check (reason ~ '^[a-z-]{1,60}$'),
    owner_id     bigint      not null references unit.person,
    peer_id      bigint      references unit.person,
    opened_at    timestamptz not null,
    answer_by    timestamptz not null,
    answer       text        check (answer in ('warranted', 'rule-is-wrong', 'needs-a-talk')),
    answer_line  text        check (length(answer_line) between 1 and 600),
    answered_at  timestamptz,
    next_version bigint      references protocol.version,
    check ((target is null) <> (protocol_id is null)),
    check ((answer is null) = (answered_at is null))
);
create index on protocol.cluster (unit_id, opened_at desc);
alter table protocol.departure add foreign key (cluster_id) references protocol.cluster;
create table protocol.sorted (
    cluster_id bigint      not null references protocol.cluster,
    by_id      bigint      not null references unit.person,
    as_owner   boolean     not null,
    sort       text        not null check (sort in ('warranted', 'rule-is-wrong', 'needs-a-talk')),
    line       text        check (length(line) between 1 and 300),
    at         timestamptz not null,
    primary key (cluster_id, as_owner)
);
comment on table protocol.sorted is 'each alone: neither reads the other before both have sorted';
-- questions go through Leadline: the asker does not learn whom
create table protocol.question (
    id           bigint      generated always as identity primary key,
    departure_id bigint      not null references protocol.departure,
    words        text        not null check (length(words) between 1 and 300),
    by_id        bigint      not null references unit.person,
    at           timestamptz not null,
    answer       text        check (length(answer) between 1 and 600),
    answered_at  timestamptz
);
