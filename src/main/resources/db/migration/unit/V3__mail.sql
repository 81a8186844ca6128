-- where letters to a person go; null where they have none, and then they are told by other people
alter table unit.person add column email text check (
    length(email) <= 254
    and email ~ '^[A-Za-z0-9.!#$%&''*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?([.][A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+$');
comment on column unit.person.email is 'for letters only; on no page but their own';
