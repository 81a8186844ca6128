package org.leadline.access;

import static org.leadline.access.db.Tables.ACCOUNT;
import static org.leadline.access.db.Tables.INVITATION;
import static org.leadline.access.db.Tables.PASSPHRASE;
import static org.leadline.access.db.Tables.SET_UP_TOKEN;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Accounts, their passphrases, and what lets somebody choose one, in PostgreSQL. */
@Repository
class AccountStore {
    /** The lock of the first account; "first" in ASCII. */
    private static final long FIRST_LOCK = 0x6669727374L;

    private final DSLContext sql;

    AccountStore(DSLContext sql) {
        this.sql = sql;
    }

    /** What a try to sign in is held against. */
    record Held(long personId, String hash) {}

    /** An account as its sessions see it. */
    record Standing(int generation, boolean closed) {}

    boolean hasOpen(long personId) {
        return sql.fetchExists(ACCOUNT, ACCOUNT.PERSON_ID.eq(personId), ACCOUNT.CLOSED_AT.isNull());
    }

    boolean isAny() {
        return sql.fetchExists(ACCOUNT);
    }

    Optional<String> findName(long personId) {
        return sql.select(ACCOUNT.SIGN_IN_NAME)
                .from(ACCOUNT)
                .where(ACCOUNT.PERSON_ID.eq(personId))
                .fetchOptional(ACCOUNT.SIGN_IN_NAME);
    }

    Optional<Long> findPerson(String signInName) {
        return sql.select(ACCOUNT.PERSON_ID)
                .from(ACCOUNT)
                .where(ACCOUNT.SIGN_IN_NAME.eq(signInName))
                .fetchOptional(ACCOUNT.PERSON_ID);
    }

    Optional<Standing> findStanding(long personId) {
        return sql.select(ACCOUNT.GENERATION, ACCOUNT.CLOSED_AT.isNotNull())
                .from(ACCOUNT)
                .where(ACCOUNT.PERSON_ID.eq(personId))
                .fetchOptional(Records.mapping(Standing::new));
    }

    /** Of an open account alone. */
    Optional<Held> findHeld(String signInName) {
        return sql.select(ACCOUNT.PERSON_ID, PASSPHRASE.HASH)
                .from(ACCOUNT)
                .join(PASSPHRASE)
                .on(PASSPHRASE.PERSON_ID.eq(ACCOUNT.PERSON_ID))
                .where(ACCOUNT.SIGN_IN_NAME.eq(signInName), ACCOUNT.CLOSED_AT.isNull())
                .fetchOptional(Records.mapping(Held::new));
    }

    /** Opens an account, or opens one anew; sessions from before are over. */
    void open(long personId, String signInName, Instant now) {
        sql.insertInto(ACCOUNT)
                .set(ACCOUNT.PERSON_ID, personId)
                .set(ACCOUNT.SIGN_IN_NAME, signInName)
                .set(ACCOUNT.OPENED_AT, at(now))
                .onConflict(ACCOUNT.PERSON_ID)
                .doUpdate()
                .set(ACCOUNT.SIGN_IN_NAME, signInName)
                .set(ACCOUNT.OPENED_AT, at(now))
                .setNull(ACCOUNT.CLOSED_AT)
                .set(ACCOUNT.GENERATION, ACCOUNT.GENERATION.plus(1))
                .execute();
    }

    int close(long personId, Instant now) {
        return sql.update(ACCOUNT)
                .set(ACCOUNT.CLOSED_AT, at(now))
                .set(ACCOUNT.GENERATION, ACCOUNT.GENERATION.plus(1))
                .where(ACCOUNT.PERSON_ID.eq(personId), ACCOUNT.CLOSED_AT.isNull())
                .execute();
    }

    int endSessions(long personId) {
        return sql.update(ACCOUNT)
                .set(ACCOUNT.GENERATION, ACCOUNT.GENERATION.plus(1))
                .where(ACCOUNT.PERSON_ID.eq(personId))
                .execute();
    }

    void keepPassphrase(long personId, String hash, Instant now) {
        sql.insertInto(PASSPHRASE)
                .set(PASSPHRASE.PERSON_ID, personId)
                .set(PASSPHRASE.HASH, hash)
                .set(PASSPHRASE.CHOSEN_AT, at(now))
                .onConflict(PASSPHRASE.PERSON_ID)
                .doUpdate()
                .set(PASSPHRASE.HASH, hash)
                .set(PASSPHRASE.CHOSEN_AT, at(now))
                .execute();
    }

    void keepInvitation(long personId, byte[] hash, Instant until) {
        sql.insertInto(INVITATION)
                .set(INVITATION.PERSON_ID, personId)
                .set(INVITATION.TOKEN_HASH, hash)
                .set(INVITATION.UNTIL, at(until))
                .onConflict(INVITATION.PERSON_ID)
                .doUpdate()
                .set(INVITATION.TOKEN_HASH, hash)
                .set(INVITATION.UNTIL, at(until))
                .execute();
    }

    Optional<Long> findInvited(byte[] hash, Instant now) {
        return sql.select(INVITATION.PERSON_ID)
                .from(INVITATION)
                .where(INVITATION.TOKEN_HASH.eq(hash), INVITATION.UNTIL.gt(at(now)))
                .fetchOptional(INVITATION.PERSON_ID);
    }

    int removeInvitation(byte[] hash) {
        return sql.deleteFrom(INVITATION).where(INVITATION.TOKEN_HASH.eq(hash)).execute();
    }

    void removeInvitationOf(long personId) {
        sql.deleteFrom(INVITATION).where(INVITATION.PERSON_ID.eq(personId)).execute();
    }

    void keepSetUpToken(byte[] hash, Instant now) {
        sql.insertInto(SET_UP_TOKEN)
                .set(SET_UP_TOKEN.TOKEN_HASH, hash)
                .set(SET_UP_TOKEN.MADE_AT, at(now))
                .onConflict(SET_UP_TOKEN.ONE)
                .doUpdate()
                .set(SET_UP_TOKEN.TOKEN_HASH, hash)
                .set(SET_UP_TOKEN.MADE_AT, at(now))
                .execute();
    }

    boolean hasSetUpToken() {
        return sql.fetchExists(SET_UP_TOKEN);
    }

    boolean isSetUpToken(byte[] hash) {
        return sql.fetchExists(SET_UP_TOKEN, SET_UP_TOKEN.TOKEN_HASH.eq(hash));
    }

    int removeSetUpToken(byte[] hash) {
        return sql.deleteFrom(SET_UP_TOKEN)
                .where(SET_UP_TOKEN.TOKEN_HASH.eq(hash))
                .execute();
    }

    void removeSetUpToken() {
        sql.deleteFrom(SET_UP_TOKEN).execute();
    }

    /** Until the transaction ends, nobody else makes or uses the token of the first account. */
    void lockFirst() {
        sql.query("select pg_advisory_xact_lock({0})", DSL.inline(FIRST_LOCK)).execute();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
