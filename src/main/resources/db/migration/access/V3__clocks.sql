-- What is to happen at an instant: one row a clock and thing, gone once it has struck. The columns are those that db-scheduler reads and writes.
create table access.clock (
    task_name            text        not null check (task_name ~ '^[a-z0-9-]{1,64}$'),
    task_instance        text        not null check (length(task_instance) between 1 and 200),
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
comment on table access.clock is 'What is to happen to a thing, and when; kept in the form of db-scheduler';
comment on column access.clock.task_name is 'which clock';
comment on column access.clock.task_instance is 'the thing it strikes for';
comment on column access.clock.execution_time is 'when';

create index on access.clock (execution_time);
create index on access.clock (last_heartbeat);
