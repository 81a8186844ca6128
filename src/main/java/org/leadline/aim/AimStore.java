package org.leadline.aim;

import static org.leadline.aim.db.Tables.AIM;
import static org.leadline.aim.db.Tables.AIM_WORDS;
import static org.leadline.aim.db.Tables.SHARE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Records;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.leadline.aim.db.tables.AimWords;
import org.leadline.aim.db.tables.records.AimRecord;
import org.leadline.aim.db.tables.records.AimWordsRecord;
import org.springframework.stereotype.Repository;

/** Aims, in PostgreSQL: their words are added to, never changed. */
@Repository
class AimStore {
    static final int MOST_AIMS = 3;
    private static final int LOCK = 0xa1_3;
    private static final Condition OF_THE_UNIT = AIM.PERSON_ID.isNull().and(AIM.JOINT.isFalse());
    private static final Condition IN_FORCE = AIM.ADOPTED_AT.isNotNull().and(AIM.RETIRED_AT.isNull());
    private final DSLContext sql;

    AimStore(DSLContext sql) {
        this.sql = sql;
    }

    /** An aim with all its words, the newest first. */
    record AimRows(AimRecord aim, List<AimWordsRecord> words) {}

    Optional<AimRows> findAim(long id) {
        return aims(AIM.ID.eq(id)).stream().findFirst();
    }

    /** The unit's own aims that are in force, by their places: neither those of its people nor joint ones. */
    List<AimRows> listAims(long unitId) {
        return aims(AIM.UNIT_ID.eq(unitId).and(OF_THE_UNIT).and(IN_FORCE));
    }

    /** All aims in force of those units, of their people too, and the joint ones that are at home there; by their numbers where no place tells. */
    List<AimRows> listInForce(Collection<Long> unitIds) {
        return unitIds.isEmpty() ? List.of() : aims(AIM.UNIT_ID.in(unitIds).and(IN_FORCE));
    }

    /** The aims in force of the people of a unit. */
    List<AimRows> listOfPeople(long unitId) {
        return aims(AIM.UNIT_ID.eq(unitId).and(AIM.PERSON_ID.isNotNull()).and(IN_FORCE));
    }

    /** The aims of a person, in any unit, drafts last. */
    List<AimRows> listOfPerson(long personId) {
        return aims(AIM.PERSON_ID.eq(personId).and(AIM.RETIRED_AT.isNull()));
    }

    /** Joint aims, drafts too, that are at home in a unit or have a share there. */
    List<AimRows> listJoint(long unitId) {
        return aims(AIM.JOINT.isTrue().and(AIM.RETIRED_AT.isNull())
                .and(AIM.UNIT_ID
                        .eq(unitId)
                        .or(AIM.ID.in(DSL.select(SHARE.AIM_ID)
                                .from(SHARE)
                                .where(SHARE.UNIT_ID.eq(unitId), SHARE.ENDED_AT.isNull())))));
    }

    /** The unit's own drafts, the newest first. */
    List<AimRows> listDrafts(long unitId) {
        return aims(AIM.UNIT_ID.eq(unitId)
                        .and(OF_THE_UNIT)
                        .and(AIM.ADOPTED_AT.isNull())
                        .and(AIM.RETIRED_AT.isNull()))
                .reversed();
    }

    List<AimRows> list(Collection<Long> aimIds) {
        return aimIds.isEmpty() ? List.of() : aims(AIM.ID.in(aimIds));
    }

    /** The unit's own aims that were adopted and retired, the newest first. */
    List<AimRows> listRetired(long unitId) {
        return aims(AIM.UNIT_ID.eq(unitId).and(OF_THE_UNIT).and(AIM.ADOPTED_AT.isNotNull()).and(AIM.RETIRED_AT.isNotNull()))
                .stream()
                .sorted((one, other) ->
                        other.aim().getRetiredAt().compareTo(one.aim().getRetiredAt()))
                .toList();
    }

    /** Whether an aim that is not retired, a draft too, hangs from that value. */
    boolean isValueOfAnAim(long valueId) {
        return sql.fetchExists(newest().where(AIM_WORDS.VALUE_ID.eq(valueId)));
    }

    private SelectOnConditionStep<Record1<Integer>> newest() {
        AimWords later = AIM_WORDS.as("later");
        return sql.selectOne()
                .from(AIM_WORDS)
                .join(AIM)
                .on(AIM.ID.eq(AIM_WORDS.AIM_ID), AIM.RETIRED_AT.isNull())
                .andNotExists(DSL.selectOne()
                        .from(later)
                        .where(later.AIM_ID.eq(AIM_WORDS.AIM_ID), later.VERSION.gt(AIM_WORDS.VERSION)));
    }

    /** The aims that somebody owns, in any unit, drafts too. */
    List<AimRows> listOwned(long personId) {
        Condition everTheirs =
                AIM.ID.in(DSL.select(AIM_WORDS.AIM_ID).from(AIM_WORDS).where(AIM_WORDS.OWNER_ID.eq(personId)));
        return aims(everTheirs.and(AIM.RETIRED_AT.isNull())).stream()
                .filter(rows -> rows.words().getFirst().getOwnerId() == personId)
                .toList();
    }

    /**
     * Whose a new aim is.
     *
     * @param personId null for a unit's own and for a joint one
     * @param cameOfId the aim of another layer that it came of; null for none
     */
    record Whose(long unitId, @Nullable Long personId, boolean joint, @Nullable Long cameOfId) {}

    /** The number of a new aim in the first free place; empty where every place is taken. */
    Optional<Long> takePlace(Whose whose, Instant now) {
        for (int place = 1; place <= MOST_AIMS; place++) {
            Optional<Long> id = insert(whose, place, now);
            if (id.isPresent()) {
                return id;
            }
        }
        return Optional.empty();
    }

    /** The number of a new draft, which has no place. */
    long draft(Whose whose) {
        return insert(whose, null, null).orElseThrow();
    }

    /** Gives a draft the first free place, a joint one just a place; not where every place is taken, or it is no draft any more. */
    boolean adopt(AimRecord draft, Instant now) {
        if (draft.getJoint()) {
            return adopt(draft.getId(), 1, now);
        }
        Set<Integer> taken = sql
                .select(AIM.PLACE)
                .from(AIM)
                .where(
                        AIM.UNIT_ID.eq(draft.getUnitId()),
                        AIM.JOINT.isFalse(),
                        AIM.PERSON_ID.isNotDistinctFrom(draft.getPersonId()),
                        IN_FORCE)
                .fetch(Records.mapping(place -> place))
                .stream()
                .collect(Collectors.toSet());
        return IntStream.rangeClosed(1, MOST_AIMS)
                .filter(place -> !taken.contains(place))
                .boxed()
                .findFirst()
                .filter(place -> adopt(draft.getId(), place, now))
                .isPresent();
    }

    private boolean adopt(long aimId, int place, Instant now) {
        return sql.update(AIM)
                        .set(AIM.PLACE, place)
                        .set(AIM.ADOPTED_AT, now.atOffset(ZoneOffset.UTC))
                        .where(AIM.ID.eq(aimId), AIM.ADOPTED_AT.isNull(), AIM.RETIRED_AT.isNull())
                        .execute()
                == 1;
    }

    /** Waits until nobody else adopts, so that two at once do not both take the last place; until the transaction ends. */
    void lock() {
        sql.execute("select pg_advisory_xact_lock({0})", LOCK);
    }

    /** How many joint aims in force a unit owns, or somebody of it. */
    int countJoint(long unitId) {
        return (int) listJoint(unitId).stream()
                .filter(rows -> rows.aim().getAdoptedAt() != null)
                .filter(rows -> sql.fetchExists(
                        SHARE,
                        SHARE.AIM_ID.eq(rows.aim().getId()),
                        SHARE.UNIT_ID.eq(unitId),
                        SHARE.ENDED_AT.isNull()))
                .count();
    }

    /** A joint aim moves to the nearest unit above all its owners. */
    void moveTo(long aimId, long unitId) {
        sql.update(AIM).set(AIM.UNIT_ID, unitId).where(AIM.ID.eq(aimId)).execute();
    }

    private Optional<Long> insert(Whose whose, @Nullable Integer place, @Nullable Instant adoptedAt) {
        return sql.insertInto(AIM)
                .set(AIM.UNIT_ID, whose.unitId())
                .set(AIM.PERSON_ID, whose.personId())
                .set(AIM.JOINT, whose.joint())
                .set(AIM.CAME_OF_ID, whose.cameOfId())
                .set(AIM.PLACE, place)
                .set(AIM.ADOPTED_AT, adoptedAt == null ? null : adoptedAt.atOffset(ZoneOffset.UTC))
                .onConflictDoNothing()
                .returningResult(AIM.ID)
                .fetchOptional(Records.mapping(written -> written));
    }

    /** What an aim says from now on. */
    record Said(
            String line,
            @Nullable Long valueId,
            Origin origin,
            @Nullable String changedInIt,
            @Nullable LocalDate until,
            long ownerId,
            boolean stretch,
            @Nullable String measureAddress) {

        /** What those words say. */
        static Said of(AimWordsRecord words) {
            return new Said(
                    words.getLine(),
                    words.getValueId(),
                    Origin.of(words.getOrigin()),
                    words.getChangedInIt(),
                    words.getUntilOn(),
                    words.getOwnerId(),
                    words.getStretch(),
                    words.getMeasureAddress());
        }

        Said ownedBy(long newOwnerId) {
            return new Said(line, valueId, origin, changedInIt, until, newOwnerId, stretch, measureAddress);
        }
    }

    /** Whether these words are the next; not where somebody else wrote that version meanwhile. */
    boolean addWords(long aimId, int version, String done, Said said, long byId, Instant now) {
        return sql.insertInto(AIM_WORDS)
                        .set(AIM_WORDS.AIM_ID, aimId)
                        .set(AIM_WORDS.VERSION, version)
                        .set(AIM_WORDS.DONE, done)
                        .set(AIM_WORDS.LINE, said.line())
                        .set(AIM_WORDS.VALUE_ID, said.valueId())
                        .set(AIM_WORDS.ORIGIN, said.origin().word())
                        .set(AIM_WORDS.CHANGED_IN_IT, said.changedInIt())
                        .set(AIM_WORDS.UNTIL_ON, said.until())
                        .set(AIM_WORDS.OWNER_ID, said.ownerId())
                        .set(AIM_WORDS.STRETCH, said.stretch())
                        .set(AIM_WORDS.MEASURE_ADDRESS, said.measureAddress())
                        .set(AIM_WORDS.BY_ID, byId)
                        .set(AIM_WORDS.AT, now.atOffset(ZoneOffset.UTC))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    boolean retireAim(long id, String because, long byId, Instant now) {
        return sql.update(AIM)
                        .set(AIM.RETIRED_AT, now.atOffset(ZoneOffset.UTC))
                        .set(AIM.RETIRED_BECAUSE, because)
                        .set(AIM.RETIRED_BY_ID, byId)
                        .where(AIM.ID.eq(id), AIM.RETIRED_AT.isNull())
                        .execute()
                == 1;
    }

    private List<AimRows> aims(Condition which) {
        return sql
                .select(
                        AIM,
                        DSL.multiset(DSL.selectFrom(AIM_WORDS)
                                        .where(AIM_WORDS.AIM_ID.eq(AIM.ID))
                                        .orderBy(AIM_WORDS.VERSION.desc()))
                                .convertFrom(words -> words.into(AIM_WORDS)))
                .from(AIM)
                .where(which)
                .orderBy(AIM.PLACE, AIM.ID)
                .fetch(row -> new AimRows(row.value1(), List.copyOf(row.value2())))
                .stream()
                .toList();
    }
}
