-- What came from a page that may send it twice (no network, a second tap): each key acts once. Neither what was done nor when stands here but for the
-- day, after which rows are swept.
create table access.once (
    key       uuid primary key,
    person_id bigint not null,
    address   text check (length(address) between 1 and 300),
    day       date not null
);
comment on table access.once is 'Keys of acts that must not be done twice';
comment on column access.once.person_id is 'whose act it is; a key of somebody else opens nothing';
comment on column access.once.address is 'where its result stands; null only within the transaction that does it';
create index on access.once (day);
