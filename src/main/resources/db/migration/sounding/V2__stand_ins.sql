-- Who stands in when somebody who asks or decides leaves. The promise stays as it was frozen: a stand-in is somebody who may read by it anyway.
create table sounding.stand_in (
    id              bigint      generated always as identity primary key,
    sounding_id     bigint      not null references sounding.sounding,
    for_id          bigint      not null references unit.person,
    person_id       bigint      not null references unit.person check (person_id <> for_id),
    by_id           bigint      not null references unit.person,
    at              timestamptz not null
);
comment on column sounding.stand_in.for_id is 'whose asking, deciding or standing in it is';
create index on sounding.stand_in (sounding_id);
create index on sounding.stand_in (person_id);
revoke update, truncate on sounding.stand_in from ${application};
