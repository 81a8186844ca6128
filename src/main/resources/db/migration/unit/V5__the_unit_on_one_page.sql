-- The unit on one page: people, information, technology, space, policies and processes, each in a few lines with an owner and the day it was last checked.
create table unit.facet (
    unit_id    bigint      not null references unit.unit,
    facet      text        not null check (facet in ('people', 'information', 'technology', 'space', 'policies', 'processes')),
    version    integer     not null check (version > 0),
    line       text        not null check (length(line) between 1 and 600),
    owner_id   bigint      not null references unit.person,
    checked_on date        not null,
    by_id      bigint      not null references unit.person,
    at         timestamptz not null,
    primary key (unit_id, facet, version)
);
