package org.leadline.protocol;

import static org.leadline.protocol.db.Sequences.STEP_KEY;
import static org.leadline.protocol.db.Tables.CARD;
import static org.leadline.protocol.db.Tables.CITED;
import static org.leadline.protocol.db.Tables.STEP;
import static org.leadline.protocol.db.Tables.VERSION;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes versions of protocols: a draft changes until it is asked about; what was published never does, but for the day of its next review. */
@Repository
class VersionStore {
    private final DSLContext sql;

    VersionStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Empty where somebody began one meanwhile. */
    Optional<Long> insertDraft(long protocolId, DraftContent content, @Nullable String rules, long byId, Instant at) {
        Integer last = sql.select(DSL.max(VERSION.NUMBER))
                .from(VERSION)
                .where(VERSION.PROTOCOL_ID.eq(protocolId))
                .fetchSingle(DSL.max(VERSION.NUMBER));
        Optional<Long> id = sql.insertInto(VERSION)
                .set(VERSION.PROTOCOL_ID, protocolId)
                .set(VERSION.NUMBER, last == null ? 1 : last + 1)
                .set(VERSION.STATE, VersionState.DRAFT.word())
                .set(VERSION.RULES, rules)
                .set(VERSION.BY_ID, byId)
                .set(VERSION.AT, at.atOffset(ZoneOffset.UTC))
                .onConflictDoNothing()
                .returningResult(VERSION.ID)
                .fetchOptional(VERSION.ID);
        id.ifPresent(versionId -> put(versionId, content));
        return id;
    }

    /** False where the draft was saved meanwhile, or is none any more. */
    boolean update(long versionId, int edition, DraftContent content) {
        boolean mine = sql.update(VERSION)
                        .set(VERSION.EDITION, edition + 1)
                        .where(isDraft(versionId, edition))
                        .execute()
                == 1;
        if (mine) {
            put(versionId, content);
        }
        return mine;
    }

    /** False where the draft was saved meanwhile, or is none any more. @param rules null for none */
    boolean updateRules(long versionId, int edition, @Nullable String rules) {
        return sql.update(VERSION)
                        .set(VERSION.EDITION, edition + 1)
                        .set(VERSION.RULES, rules)
                        .where(isDraft(versionId, edition))
                        .execute()
                == 1;
    }

    /** Nothing happens where it is cited already. */
    void cite(long versionId, Cited cited, long byId, Instant at) {
        sql.insertInto(CITED)
                .set(CITED.VERSION_ID, versionId)
                .set(CITED.ADDRESS, cited.address())
                .set(CITED.TITLE, cited.title())
                .set(CITED.BY_ID, byId)
                .set(CITED.AT, at.atOffset(ZoneOffset.UTC))
                .onConflictDoNothing()
                .execute();
    }

    void uncite(long versionId, String address) {
        sql.deleteFrom(CITED)
                .where(CITED.VERSION_ID.eq(versionId), CITED.ADDRESS.eq(address))
                .execute();
    }

    /** False where it is no draft any more, or was saved meanwhile. */
    boolean ask(long versionId, int edition, long soundingId) {
        return sql.update(VERSION)
                        .set(VERSION.STATE, VersionState.ASKED.word())
                        .set(VERSION.SOUNDING_ID, soundingId)
                        .setNull(VERSION.AGREED_AT)
                        .where(isDraft(versionId, edition))
                        .execute()
                == 1;
    }

    void agree(long versionId, Instant at) {
        sql.update(VERSION)
                .set(VERSION.AGREED_AT, at.atOffset(ZoneOffset.UTC))
                .where(VERSION.ID.eq(versionId), VERSION.STATE.eq(VersionState.ASKED.word()))
                .execute();
    }

    void backToDraft(long versionId) {
        sql.update(VERSION)
                .set(VERSION.STATE, VersionState.DRAFT.word())
                .setNull(VERSION.AGREED_AT)
                .where(VERSION.ID.eq(versionId), VERSION.STATE.eq(VersionState.ASKED.word()))
                .execute();
    }

    /** Puts it in force and the one that was in force out of it. False where it was saved meanwhile, or is published or dropped already. */
    boolean publish(long versionId, int edition, @Nullable String unaskedBecause, long byId, Instant at) {
        Long protocolId = sql.select(VERSION.PROTOCOL_ID)
                .from(VERSION)
                .where(
                        VERSION.ID.eq(versionId),
                        VERSION.EDITION.eq(edition),
                        VERSION.STATE.in(VersionState.DRAFT.word(), VersionState.ASKED.word()))
                .forUpdate()
                .fetchOne(VERSION.PROTOCOL_ID);
        if (protocolId == null) {
            return false;
        }
        sql.update(VERSION)
                .set(VERSION.STATE, VersionState.REPLACED.word())
                .where(VERSION.PROTOCOL_ID.eq(protocolId), VERSION.STATE.eq(VersionState.PUBLISHED.word()))
                .execute();
        sql.update(VERSION)
                .set(VERSION.STATE, VersionState.PUBLISHED.word())
                .set(VERSION.UNASKED_BECAUSE, unaskedBecause)
                .set(VERSION.PUBLISHED_BY_ID, byId)
                .set(VERSION.PUBLISHED_AT, at.atOffset(ZoneOffset.UTC))
                .where(VERSION.ID.eq(versionId))
                .execute();
        return true;
    }

    void drop(long versionId, String because) {
        sql.update(VERSION)
                .set(VERSION.STATE, VersionState.DROPPED.word())
                .set(VERSION.DROPPED_BECAUSE, because)
                .where(VERSION.ID.eq(versionId), VERSION.STATE.in(VersionState.DRAFT.word(), VersionState.ASKED.word()))
                .execute();
    }

    void review(long versionId, LocalDate next, @Nullable LocalDate standardDate) {
        sql.update(VERSION)
                .set(VERSION.NEXT_REVIEW, next)
                .set(VERSION.STANDARD_DATE, standardDate)
                .where(VERSION.ID.eq(versionId), VERSION.STATE.eq(VersionState.PUBLISHED.word()))
                .execute();
    }

    private static Condition isDraft(long versionId, int edition) {
        return VERSION.ID
                .eq(versionId)
                .and(VERSION.EDITION.eq(edition))
                .and(VERSION.STATE.eq(VersionState.DRAFT.word()));
    }

    private void put(long versionId, DraftContent content) {
        sql.update(VERSION)
                .set(VERSION.SO_THAT, content.soThat())
                .set(VERSION.FOR_WHOM, content.forWhom())
                .set(VERSION.WHAT_CHANGED, content.whatChanged())
                .set(VERSION.STANDARD, content.standard())
                .set(VERSION.STANDARD_LINK, content.standardLink())
                .set(VERSION.STANDARD_DATE, content.standardDate())
                .set(VERSION.NEXT_REVIEW, content.nextReview())
                .where(VERSION.ID.eq(versionId))
                .execute();
        sql.deleteFrom(STEP).where(STEP.VERSION_ID.eq(versionId)).execute();
        sql.deleteFrom(CARD).where(CARD.VERSION_ID.eq(versionId)).execute();
        content.steps().forEach(step -> insert(versionId, step));
        content.cards()
                .forEach(card -> sql.insertInto(CARD)
                        .set(CARD.VERSION_ID, versionId)
                        .set(CARD.PLACE, card.place())
                        .set(CARD.IF_THIS, card.ifThis())
                        .set(CARD.THEN_THAT, card.thenThat())
                        .set(CARD.WHO, card.who())
                        .execute());
    }

    private void insert(long versionId, ProtocolStep step) {
        sql.insertInto(STEP)
                .set(STEP.VERSION_ID, versionId)
                .set(STEP.PLACE, step.place())
                .set(STEP.KEY, step.key() == 0 ? sql.nextval(STEP_KEY) : Long.valueOf(step.key()))
                .set(STEP.WORDS, step.words())
                .set(STEP.LABEL, step.label().word())
                .set(STEP.MUST_BECAUSE, step.mustBecause())
                .set(STEP.STRENGTH, step.strength().word())
                .set(STEP.SOURCE, step.source())
                .set(STEP.SO_THAT, step.soThat())
                .set(STEP.CALL_WHOM, step.callWhom())
                .set(STEP.COMPONENT_ID, step.componentId())
                .set(STEP.STANDARD_WORDS, step.standardWords())
                .set(STEP.DIFFERS_BECAUSE, step.differsBecause())
                .execute();
    }
}
