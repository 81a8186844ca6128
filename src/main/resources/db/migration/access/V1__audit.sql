-- Who did what, and when. Append-only: the application may add a line and read it, nothing else.
create schema access;

create table access.audit (
    id      bigint generated always as identity primary key,
    at      timestamptz not null,
    actor   text        not null,
    action  text        not null,
    subject text        not null,
    unit_id bigint,
    detail  jsonb
);
comment on table access.audit is 'The audit trail: append-only';
comment on column access.audit.actor is 'who did it: the slug of a person, or "system"';
comment on column access.audit.action is 'what was done, in the past tense';
comment on column access.audit.subject is 'the address of the thing, such as /care/process/12';
comment on column access.audit.unit_id is 'the unit whose thing it is; null when it belongs to no unit';

create index audit_of_subject on access.audit (subject, id);
create index audit_of_unit on access.audit (unit_id, id);

revoke update, delete, truncate on access.audit from ${application};
