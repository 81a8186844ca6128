-- You hear back: what became of something that somebody said, until they have seen it
create table post.told_back (
    id                bigint      generated always as identity primary key,
    person_id         bigint      not null references unit.person,
    through_person_id bigint      references unit.person check (through_person_id <> person_id),
    unit_id           bigint      not null references unit.unit,
    about             text        not null check (length(about) between 1 and 200),
    title             text        not null check (length(title) between 1 and 600),
    sentence          text        not null check (length(sentence) between 1 and 2000),
    at                timestamptz not null,
    seen_at           timestamptz
);
comment on table post.told_back is 'What became of something that somebody said, as it is told back to them';
comment on column post.told_back.through_person_id is 'who tells them, where they have no e-mail address and spoke through a scribe';
comment on column post.told_back.about is 'the address of the thing';
comment on column post.told_back.title is 'the thing in the words it was said in';
create index on post.told_back (person_id, seen_at);
create index on post.told_back (through_person_id) where through_person_id is not null;
create index on post.told_back (about);
