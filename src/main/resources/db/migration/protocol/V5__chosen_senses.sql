-- in which sense a version uses a word that professions read differently
create table protocol.chosen_sense (
    version_id bigint      not null references protocol.version,
    word_id    bigint      not null references unit.shared_word,
    sense_id   bigint      not null references unit.shared_sense,
    by_id      bigint      not null references unit.person,
    at         timestamptz not null,
    primary key (version_id, word_id)
);
