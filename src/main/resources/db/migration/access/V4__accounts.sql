-- Who may sign in. Each kind of credential has a table of its own beside the account, so that passkeys and single sign-on can join passphrases.
-- No row here moves when somebody signs in or asks for a page: such rows would stand beside unnamed views and say who was there.
create table access.account (
    person_id      bigint      primary key,
    sign_in_name   text        not null unique check (sign_in_name ~ '^[a-z0-9][a-z0-9._+@-]{1,253}$'),
    generation     integer     not null default 1 check (generation > 0),
    opened_at      timestamptz not null,
    closed_at      timestamptz
);
comment on table access.account is 'Who may sign in, and under which name';
comment on column access.account.person_id is 'the person; one account each';
comment on column access.account.sign_in_name is 'what they type: like an e-mail address, or a short name; small letters';
comment on column access.account.generation is 'a session of an earlier generation is over: counted up when all sessions of the person are ended';
comment on column access.account.closed_at is 'null while it is open';

create table access.passphrase (
    person_id bigint      primary key references access.account,
    hash      text        not null check (hash like '$argon2id$%'),
    chosen_at timestamptz not null
);
comment on table access.passphrase is 'The credential of those who sign in with a passphrase';
comment on column access.passphrase.hash is 'Argon2id with its salt and its costs, in the usual form';

create table access.invitation (
    person_id  bigint      primary key,
    token_hash bytea       not null unique check (octet_length(token_hash) = 32),
    until      timestamptz not null
);
comment on table access.invitation is 'Open invitations to choose a passphrase: the newest of each person, gone once it was used';
comment on column access.invitation.token_hash is 'SHA-256 of what stands in the address; the address itself is kept nowhere';

create table access.set_up_token (
    one        boolean     primary key default true check (one),
    token_hash bytea       not null check (octet_length(token_hash) = 32),
    made_at    timestamptz not null
);
comment on table access.set_up_token is 'What lets the first administrator in; gone once it was used';
comment on column access.set_up_token.token_hash is 'SHA-256 of what stood in the log';
