-- Aims up, down and sideways: of a person or of several together, drafted before they are adopted, serving one another, passed between layers, marked with
-- what they do to others, asked about before they are agreed.

alter table aim.aim
    alter column place drop not null,
    add column person_id  bigint      references unit.person,
    add column joint      boolean     not null default false,
    add column came_of_id bigint      references aim.aim,
    add column adopted_at timestamptz;
comment on column aim.aim.person_id is 'whose it is; null for the unit''s own and for joint ones';
comment on column aim.aim.joint is 'of two or more owners together, who stand in aim.share';
comment on column aim.aim.came_of_id is 'the aim of the layer above or below from which it came by passing: the same aim at another layer';
comment on column aim.aim.adopted_at is 'null while it is a draft, which has no place';
update aim.aim set adopted_at = (select min(at) from aim.aim_words where aim_id = aim.id);
alter table aim.aim
    add check (person_id is null or not joint),
    add check ((adopted_at is null) = (place is null) or retired_at is not null);
drop index aim.one_aim_in_a_place;
create unique index one_aim_in_a_place on aim.aim (unit_id, coalesce(person_id, 0), place) where retired_at is null and not joint;
comment on index aim.one_aim_in_a_place is 'three of a unit and three of a person in it; of joint ones each owner has three, wherever they are at home';

alter table aim.aim_words
    add column stretch         boolean not null default false,
    add column measure_address text    check (measure_address ~ '^/[a-z0-9/-]{1,200}$'),
    drop constraint aim_words_done_check,
    add constraint aim_words_done_check check (done in ('entered', 'changed', 'looked', 'given-on', 'adopted', 'passed'));
comment on column aim.aim_words.stretch is 'more than they have ever done: believed? recent wins? slack?';
comment on column aim.aim_words.measure_address is 'the one measure that tells whether it is reached; of a joint aim the result of all';

create table aim.share (
    id              bigint      generated always as identity primary key,
    aim_id          bigint      not null references aim.aim,
    unit_id         bigint      not null references unit.unit,
    person_id       bigint      references unit.person,
    brings          text        check (length(brings) between 1 and 600),
    measure_address text        check (measure_address ~ '^/[a-z0-9/-]{1,200}$'),
    by_id           bigint      not null references unit.person,
    at              timestamptz not null,
    ended_at        timestamptz
);
create unique index one_share_each on aim.share (aim_id, unit_id, coalesce(person_id, 0)) where ended_at is null;
comment on table aim.share is 'who owns a joint aim together, what each brings and cannot give, and each one''s own number';

create table aim.serves (
    id          bigint      generated always as identity primary key,
    aim_id      bigint      not null references aim.aim,
    served_id   bigint      not null references aim.aim,
    by_id       bigint      not null references unit.person,
    at          timestamptz not null,
    ended_by_id bigint      references unit.person,
    ended_at    timestamptz,
    check (aim_id <> served_id),
    check ((ended_at is null) = (ended_by_id is null))
);
create unique index served_once on aim.serves (aim_id, served_id) where ended_at is null;

create table aim.effect (
    id         bigint      generated always as identity primary key,
    aim_id     bigint      not null references aim.aim,
    touched_id bigint      not null references aim.aim,
    side       text        not null check (side in ('maker', 'neighbour')),
    effect     text        not null check (effect in ('helps', 'hurts', 'neither', 'not-known')),
    line       text        check (length(line) between 1 and 200),
    by_id      bigint      not null references unit.person,
    at         timestamptz not null,
    stands_at  timestamptz not null,
    check (aim_id <> touched_id)
);
create index effect_of on aim.effect (aim_id, touched_id, side, id desc);
create index effect_on on aim.effect (touched_id);
comment on table aim.effect is 'what an aim does to another, marked from both sides; added to, never changed: the newest of a side counts';
comment on column aim.effect.stands_at is 'from when anybody but the pair reads it: a week later where it hurts';

create table aim.talk (
    id                bigint      generated always as identity primary key,
    unit_id           bigint      not null references unit.unit,
    by_id             bigint      not null references unit.person,
    other_unit_id     bigint      not null references unit.unit,
    with_id           bigint      not null references unit.person,
    starts_at         timestamptz not null,
    asked_at          timestamptz not null,
    changed_at        timestamptz not null,
    held_at           timestamptz,
    called_off_at     timestamptz,
    called_off_reason text        check (length(called_off_reason) between 1 and 600),
    check (by_id <> with_id),
    check (held_at is null or called_off_at is null)
);
create table aim.talk_line (
    id      bigint      generated always as identity primary key,
    talk_id bigint      not null references aim.talk,
    kind    text        not null check (kind in ('same', 'differs', 'left-out')),
    line    text        not null check (length(line) between 1 and 200),
    by_id   bigint      not null references unit.person,
    at      timestamptz not null
);
create table aim.talk_offer (
    talk_id    bigint      not null references aim.talk,
    promise_id bigint      not null,
    by_id      bigint      not null references unit.person,
    at         timestamptz not null,
    primary key (talk_id, promise_id)
);

create table aim.asked (
    id          bigint      generated always as identity primary key,
    aim_id      bigint      not null references aim.aim,
    version     integer     not null,
    about       text        not null check (about in ('worth', 'method', 'belief')),
    unit_id     bigint      not null references unit.unit,
    sounding_id bigint      not null unique,
    by_id       bigint      not null references unit.person,
    at          timestamptz not null
);
comment on table aim.asked is 'the soundings about an aim: is it worth it to us, how shall we, do we believe it';
comment on column aim.asked.unit_id is 'whose people were asked; of a joint aim each owning unit asks its own';
create index asked_about on aim.asked (aim_id);
create table aim.heard (
    id            bigint      generated always as identity primary key,
    asked_id      bigint      not null unique references aim.asked,
    changed       text        not null check (length(changed) between 1 and 600),
    answer_to_low text        check (length(answer_to_low) between 1 and 600),
    by_id         bigint      not null references unit.person,
    at            timestamptz not null
);
comment on table aim.heard is 'what was changed because of what was heard, told to everybody who was asked';
create table aim.agreement (
    aim_id   bigint      not null references aim.aim,
    version  integer     not null,
    heard_id bigint      not null references aim.heard,
    by_id    bigint      not null references unit.person,
    at       timestamptz not null,
    primary key (aim_id, version)
);
comment on table aim.agreement is 'an aim is agreed in the words of one version, and only after something was heard';

create table aim.stretch_read (
    id          bigint      generated always as identity primary key,
    asked_id    bigint      not null unique references aim.asked,
    guard       text        not null check (guard in ('go', 'small-wins', 'not-yet', 'not-heard')),
    because     text        not null check (length(because) between 1 and 600),
    at          timestamptz not null
);

create table aim.round (
    id            bigint      generated always as identity primary key,
    unit_id       bigint      not null references unit.unit,
    by_id         bigint      not null references unit.person,
    at            timestamptz not null,
    adopt_by      timestamptz not null,
    naming_id     bigint      not null,
    ranking_id    bigint,
    ended_at      timestamptz,
    ended_because text        check (length(ended_because) between 1 and 600)
);
create unique index one_round_at_a_time on aim.round (unit_id) where ended_at is null;
comment on column aim.round.naming_id is 'the sounding in which everybody names aims, blind';
comment on column aim.round.ranking_id is 'the sounding in which everybody says what each is worth; null until what was named is merged';
create table aim.candidate (
    id          bigint  generated always as identity primary key,
    round_id    bigint  not null references aim.round,
    place       integer not null,
    line        text    not null check (length(line) between 1 and 200),
    value_id    bigint  references aim.value,
    merged_from text    not null,
    aim_id      bigint  references aim.aim,
    not_because text    check (length(not_because) between 1 and 600)
);
comment on column aim.candidate.merged_from is 'what was named, in its own words, one on each line';
comment on column aim.candidate.aim_id is 'the aim that it was adopted as; null for the others';

create table aim.frame (
    id          bigint      generated always as identity primary key,
    unit_id     bigint      not null references unit.unit,
    version     integer     not null check (version > 0),
    ours        text        not null check (ours in ('production', 'problem-solving', 'learning')),
    rival       text        not null check (rival in ('production', 'problem-solving', 'learning')),
    because     text        check (length(because) between 1 and 600),
    by_id       bigint      not null references unit.person,
    at          timestamptz not null,
    sounding_id bigint      unique,
    won         text        check (won in ('production', 'problem-solving', 'learning')),
    decided_at  timestamptz,
    unique (unit_id, version),
    check (ours <> rival),
    check ((won is null) = (decided_at is null))
);
create table aim.frame_line (
    frame_id bigint not null references aim.frame,
    facet    text   not null check (facet in ('policies', 'protocols', 'technology', 'space', 'measures', 'neighbours')),
    ours     text   not null check (length(ours) between 1 and 600),
    rival    text   not null check (length(rival) between 1 and 600),
    primary key (frame_id, facet)
);

create table aim.pass (
    id               bigint      generated always as identity primary key,
    aim_id           bigint      not null references aim.aim,
    version          integer     not null,
    to_unit_id       bigint      not null references unit.unit,
    direction        text        not null check (direction in ('up', 'down')),
    note             text        check (length(note) between 1 and 600),
    by_id            bigint      not null references unit.person,
    at               timestamptz not null,
    answer_by        timestamptz not null,
    taken_aim_id     bigint      references aim.aim,
    nothing_because  text        check (length(nothing_because) between 1 and 600),
    returned_because text        check (length(returned_because) between 1 and 600),
    answered_by_id   bigint      references unit.person,
    answered_at      timestamptz,
    check (taken_aim_id is null or returned_because is null),
    check ((answered_at is null) = (answered_by_id is null)),
    check ((answered_at is not null) = (taken_aim_id is not null or returned_because is not null))
);
create unique index passed_once_at_a_time on aim.pass (aim_id, to_unit_id) where answered_at is null;
comment on column aim.pass.nothing_because is 'why nothing was changed in an aim that was handed down';

create table aim.wish (
    person_id bigint      not null references unit.person,
    year      integer     not null,
    words     text        not null check (length(words) between 1 and 600),
    aim_id    bigint      references aim.aim,
    at        timestamptz not null,
    primary key (person_id, year)
);
comment on table aim.wish is 'what somebody wants from this year: their own line, read by nobody else';
