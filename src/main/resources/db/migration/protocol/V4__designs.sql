-- The design of a process: who, how, how known, when reviewed. Each line is an answer with its version.
create table protocol.design_line (
    process_id  bigint      not null references care.process,
    part        text        not null check (part in ('policy', 'accountability', 'technology', 'space', 'measure', 'protocol')),
    version     integer     not null check (version > 0),
    words       text        not null check (length(words) between 1 and 600),
    link        text        check (length(link) between 1 and 400),
    by_id       bigint      not null references unit.person,
    at          timestamptz not null,
    primary key (process_id, part, version)
);
create table protocol.design (
    process_id  bigint      primary key references care.process,
    next_review date        not null,
    by_id       bigint      not null references unit.person,
    at          timestamptz not null
);
