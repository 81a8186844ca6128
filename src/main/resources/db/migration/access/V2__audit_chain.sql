-- The audit trail becomes a chain: each row carries its place, the hash of the row before it, and its own hash over both and over all it says
-- (org.leadline.access.chain). The first row's previous hash is the hash of all rows from before the chain, so that these are held fast too.
alter table access.audit add column note text;
update access.audit set note = detail ->> 'note' where detail is not null;
alter table access.audit drop column detail;

alter table access.audit
    add column place         bigint unique check (place > 0),
    add column previous_hash bytea  check (octet_length(previous_hash) = 32),
    add column hash          bytea  check (octet_length(hash) = 32);

-- "not valid": rows from before the chain stay as they are, and none comes in outside the chain any more
alter table access.audit add constraint every_row_is_chained
    check (place is not null and previous_hash is not null and hash is not null) not valid;

comment on table access.audit is 'The audit trail: append-only, and chained by hashes';
comment on column access.audit.actor is 'who did it: "person/12", a part of the system, or "somebody" where nobody may be named';
comment on column access.audit.unit_id is
    'the unit whose thing it is, or of which somebody is who tried what was refused; null when it belongs to no unit';
comment on column access.audit.note is 'a few words more; one line, control characters written out';
comment on column access.audit.place is 'its place in the chain, from 1 without a gap; null for a row from before the chain';
comment on column access.audit.previous_hash is 'the hash of the row before; of place 1 the hash of all rows from before the chain';
comment on column access.audit.hash is 'SHA-256 of what the row says, its place and the hash before it';

create index audit_of_time on access.audit (at, id);
