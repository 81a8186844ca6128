create schema if not exists post;

-- a letter that leaves the house: which words and which one link, never a question, a name or a tag; both are wiped once it is sent
create table post.letter (
    id              bigint      generated always as identity primary key,
    uid             uuid        not null unique,
    person_id       bigint      not null references unit.person,
    kind            text        check (kind ~ '^[a-z0-9-]{1,40}$'),
    about           text        check (about ~ '^/[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*$' and length(about) <= 200),
    path            text        check (path ~ '^/[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*$' and length(path) <= 200),
    begins_at       timestamptz,
    length_minutes  integer     check (length_minutes between 1 and 1440),
    state           text        not null check (state in ('waiting', 'kept', 'sent', 'undelivered')),
    fault           text        check (fault in ('no-address', 'refused', 'not-reached')),
    attempts        integer     not null default 0,
    at              timestamptz not null,
    sent_at         timestamptz,
    check ((begins_at is null) = (length_minutes is null)),
    check ((state = 'sent') = (sent_at is not null)),
    check ((state = 'sent') = (kind is null)),
    check ((state = 'sent') = (about is null)),
    check (state <> 'sent' or begins_at is null),
    check (state <> 'waiting' or path is not null),
    check (state in ('waiting', 'kept') or path is null),
    check ((state = 'undelivered') = (fault is not null))
);
comment on table post.letter is 'The outbox: letters that leave the house by mail';
comment on column post.letter.uid is 'the same at each attempt, so that a letter that arrives twice is known as one';
comment on column post.letter.about is 'the address of what it is about';
comment on column post.letter.path is 'where its link leads; it may open a form to whoever has it, so it is kept no longer than the letter needs it';
comment on column post.letter.begins_at is 'when its entry in a calendar begins; null where it has none';
create index on post.letter (about);
