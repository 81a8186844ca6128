-- What surprised the people of a unit, by the day. Of nobody: no author is kept.
create table protocol.surprise (
    id          bigint  generated always as identity primary key,
    protocol_id bigint  not null references protocol.protocol,
    if_this     text    not null check (length(if_this) between 1 and 200),
    on_card     boolean not null,
    on_day      date    not null
);
create index on protocol.surprise (protocol_id, on_day);
comment on table protocol.surprise is 'a surprise of a day: one that a card of the protocol foresaw, or one that no card did';
comment on column protocol.surprise.if_this is 'the words of the card that foresaw it, or of the card that was made of it';
