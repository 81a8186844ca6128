-- The weekly letter: what waits, as kinds and addresses. No question, name, tag or title of anything stands in it.
create table post.letter_line (
    letter_id bigint   not null references post.letter on delete cascade,
    place     smallint not null check (place between 1 and 100),
    kind      text     not null check (kind ~ '^[a-z0-9-]{1,40}$'),
    number    integer  check (number > 1),
    path      text     not null check (path ~ '^/[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*$' and length(path) <= 200),
    primary key (letter_id, place)
);
comment on table post.letter_line is 'One action of a weekly letter; gone once the letter is sent';
comment on column post.letter_line.kind is 'which generic words';
comment on column post.letter_line.number is 'how many; null for one, and where a number would tell more than that';

-- who does not want it
create table post.weekly_stop (
    person_id bigint      primary key references unit.person,
    at        timestamptz not null
);
comment on table post.weekly_stop is 'Who has stopped the weekly letter; until they start it again';

-- the weeks whose letters were begun: each once
create table post.weekly (
    monday date primary key
);
comment on table post.weekly is 'The Mondays on which weekly letters were begun';
