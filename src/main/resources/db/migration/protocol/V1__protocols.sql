create schema if not exists protocol;

-- How a process is done, written down by the people who do it: versions, drafted, asked about, published. A component
-- (line insertion) is a protocol of its own; its process keeps its own kind of care inside any parent that uses it.
create table protocol.protocol (
    id              bigint      generated always as identity primary key,
    unit_id         bigint      not null references unit.unit,
    process_id      bigint      not null references care.process,
    title           text        not null check (length(title) between 1 and 120),
    owner_id        bigint      not null references unit.person,
    retired_at      timestamptz,
    retired_because text        check (length(retired_because) between 1 and 600),
    check ((retired_at is null) = (retired_because is null))
);
create unique index protocol_title_once_in_a_unit on protocol.protocol (unit_id, lower(title));
create index on protocol.protocol (process_id);

create table protocol.version (
    id              bigint      generated always as identity primary key,
    protocol_id     bigint      not null references protocol.protocol,
    number          integer     not null check (number > 0),
    state           text        not null check (state in ('draft', 'asked', 'published', 'replaced', 'dropped')),
    so_that         text        not null default '' check (length(so_that) <= 200),
    for_whom        text        not null default '' check (length(for_whom) <= 300),
    what_changed    text        not null default '' check (length(what_changed) <= 600),
    standard        text        check (length(standard) between 1 and 200),
    standard_link   text        check (length(standard_link) between 1 and 400),
    standard_date   date,
    rules           text        check (length(rules) between 1 and 100000),
    next_review     date,
    sounding_id     bigint      unique,
    agreed_at       timestamptz,
    unasked_because text        check (length(unasked_because) between 1 and 300),
    edition         integer     not null default 1,
    by_id           bigint      not null references unit.person,
    at              timestamptz not null,
    published_at    timestamptz,
    published_by_id bigint      references unit.person,
    dropped_because text        check (length(dropped_because) between 1 and 600),
    unique (protocol_id, number),
    check ((state in ('published', 'replaced')) = (published_at is not null)),
    check ((state = 'dropped') = (dropped_because is not null))
);
create unique index one_draft_at_a_time on protocol.version (protocol_id) where state in ('draft', 'asked');
create unique index one_version_in_force on protocol.version (protocol_id) where state = 'published';
comment on column protocol.version.agreed_at is 'when it was decided, after the unit was asked, to use it as it is';
comment on column protocol.version.unasked_because is 'why the unit was not asked before it was published; everybody reads it';
comment on column protocol.version.standard_date is 'of the newest edition of the standard that we know of';
comment on column protocol.version.edition is 'counts the changes of a draft: whoever saves an older edition is told';
comment on column protocol.version.rules is 'rules that can be checked against the notes, as a rules file (docs/guide/reference)';
comment on column protocol.version.for_whom is 'everybody this protocol is for: the people counted as eligible';

create table protocol.step (
    version_id      bigint      not null references protocol.version,
    place           integer     not null check (place > 0),
    key             bigint      not null,
    words           text        not null check (length(words) between 1 and 300),
    label           text        not null check (label in ('must', 'usually', 'your-call', 'never')),
    must_because    text        check (length(must_because) between 1 and 300),
    strength        text        not null check (strength in ('strong', 'some', 'custom')),
    source          text        check (length(source) between 1 and 300),
    so_that         text        check (length(so_that) between 1 and 200),
    call_whom       text        check (length(call_whom) between 1 and 120),
    component_id    bigint      references protocol.protocol,
    standard_words  text        check (length(standard_words) between 1 and 600),
    differs_because text        check (length(differs_because) between 1 and 300),
    primary key (version_id, place),
    unique (version_id, key),
    check (label not in ('must', 'never') or must_because is not null)
);
create sequence protocol.step_key;
comment on column protocol.step.key is 'the same step in every version of a protocol, whatever its words';
comment on column protocol.step.call_whom is 'of a never: whom to call instead of over-riding it';
comment on column protocol.step.component_id is 'the step is another protocol, done as it says';
comment on column protocol.step.standard_words is 'what the external standard says at this place';

-- if this, then that, and who
create table protocol.card (
    version_id bigint  not null references protocol.version,
    place      integer not null check (place > 0),
    if_this    text    not null check (length(if_this) between 1 and 200),
    then_that  text    not null check (length(then_that) between 1 and 300),
    who        text    not null check (length(who) between 1 and 120),
    primary key (version_id, place)
);

-- why a version is as it is: decisions, findings, over-rides, by address and title at the time
create table protocol.cited (
    version_id bigint      not null references protocol.version,
    address    text        not null check (address ~ '^/[a-z0-9/-]{1,200}$'),
    title      text        not null check (length(title) between 1 and 200),
    by_id      bigint      not null references unit.person,
    at         timestamptz not null,
    primary key (version_id, address)
);
