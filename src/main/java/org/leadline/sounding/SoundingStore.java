package org.leadline.sounding;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.leadline.sounding.db.Tables.ASKED;
import static org.leadline.sounding.db.Tables.DECIDER;
import static org.leadline.sounding.db.Tables.PROMISE;
import static org.leadline.sounding.db.Tables.SOUNDING;
import static org.leadline.sounding.db.Tables.STAND_IN;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.leadline.sounding.act.Choice;
import org.leadline.sounding.act.Question;
import org.leadline.sounding.act.Readers;
import org.leadline.sounding.act.State;
import org.leadline.sounding.act.Template;
import org.leadline.sounding.act.Turn;
import org.springframework.stereotype.Repository;

/** Opened soundings with their promises and whom they asked, in PostgreSQL. */
@Repository
class SoundingStore {
    private static final Field<List<Someone>> DECIDERS = multiset(select(DECIDER.PERSON_ID, DECIDER.NAME)
                    .from(DECIDER)
                    .where(DECIDER.SOUNDING_ID.eq(SOUNDING.ID))
                    .orderBy(DECIDER.NAME))
            .as("deciders")
            .convertFrom(rows -> rows.map(Records.mapping(Someone::new)));

    private final DSLContext sql;

    SoundingStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Sounding> find(long id) {
        return list(SOUNDING.ID.eq(id)).stream().findFirst();
    }

    /** The sounding, and nobody else changes it, its box or its views until this transaction ends. */
    Optional<Sounding> lock(long id) {
        return sql.select(SOUNDING.ID)
                .from(SOUNDING)
                .where(SOUNDING.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .flatMap(row -> find(id));
    }

    /** The sounding as it stands, which nobody changes until this transaction ends; others may read it too. */
    Optional<Sounding> hold(long id) {
        return sql.select(SOUNDING.ID)
                .from(SOUNDING)
                .where(SOUNDING.ID.eq(id))
                .forShare()
                .fetchOptional()
                .flatMap(row -> find(id));
    }

    List<Long> listIds() {
        return sql.select(SOUNDING.ID).from(SOUNDING).fetch(SOUNDING.ID);
    }

    /** Where the person asked, was asked, decides or stands in, or of a unit of theirs; the newest first. */
    List<Sounding> listFor(long personId, Collection<Long> units) {
        return list(SOUNDING.ASKER_ID
                .eq(personId)
                .or(SOUNDING.DEPUTY_ID.eq(personId))
                .or(SOUNDING.UNIT_ID.in(units))
                .or(exists(
                        selectOne().from(ASKED).where(ASKED.SOUNDING_ID.eq(SOUNDING.ID), ASKED.PERSON_ID.eq(personId))))
                .or(exists(selectOne()
                        .from(STAND_IN)
                        .where(STAND_IN.SOUNDING_ID.eq(SOUNDING.ID), STAND_IN.PERSON_ID.eq(personId))))
                .or(exists(selectOne()
                        .from(DECIDER)
                        .where(DECIDER.SOUNDING_ID.eq(SOUNDING.ID), DECIDER.PERSON_ID.eq(personId)))));
    }

    /** The unit's, whose answer was or is due in that time, first to last. */
    List<Sounding> listDue(long unitId, Instant from, Instant until) {
        return list(
                SOUNDING.UNIT_ID.eq(unitId).and(PROMISE.ANSWER_BY.ge(at(from))).and(PROMISE.ANSWER_BY.lt(at(until))));
    }

    /** The unit's, the newest first. */
    List<Sounding> listOf(long unitId) {
        return list(SOUNDING.UNIT_ID.eq(unitId));
    }

    /** The unit's about that address, the newest first. */
    List<Sounding> listAbout(long unitId, String address) {
        return list(SOUNDING.UNIT_ID.eq(unitId).and(SOUNDING.ABOUT_ADDRESS.eq(address)));
    }

    /** The unit's about addresses that begin so, the newest first. */
    List<Sounding> listAboutBeginning(long unitId, String beginning) {
        return list(SOUNDING.UNIT_ID.eq(unitId).and(SOUNDING.ABOUT_ADDRESS.startsWith(beginning)));
    }

    List<Asked> listAsked(long id) {
        return sql.select(
                        ASKED.PERSON_ID,
                        ASKED.UNIT_ID,
                        ASKED.TURN.convertFrom(Turn::of),
                        ASKED.PROFESSION,
                        ASKED.GRADE,
                        ASKED.PARTNER)
                .from(ASKED)
                .where(ASKED.SOUNDING_ID.eq(id))
                .orderBy(ASKED.PERSON_ID)
                .fetch(Records.mapping(Asked::new));
    }

    long insert(Sounding sounding, List<Asked> asked) {
        About about = sounding.about();
        Promise promise = sounding.promise();
        long id = sql.insertInto(SOUNDING)
                .set(SOUNDING.UNIT_ID, sounding.unitId())
                .set(SOUNDING.TEMPLATE, sounding.template().word())
                .set(SOUNDING.QUESTION, sounding.question())
                .set(SOUNDING.ABOUT_ADDRESS, about == null ? null : about.address())
                .set(SOUNDING.ABOUT_TITLE, about == null ? null : about.title())
                .set(SOUNDING.AGAIN_OF, sounding.againOf())
                .set(SOUNDING.WHAT_IS_NEW, sounding.whatIsNew())
                .set(SOUNDING.ASKER_ID, sounding.asker().personId())
                .set(SOUNDING.ASKER_NAME, sounding.asker().name())
                .set(SOUNDING.DEPUTY_ID, sounding.deputyId())
                .set(SOUNDING.OPENED_AT, at(sounding.openedAt()))
                .set(SOUNDING.STATE, sounding.state().word())
                .set(SOUNDING.STATE_AT, at(sounding.stateAt()))
                .set(SOUNDING.ASKED_COUNT, sounding.askedCount())
                .returningResult(SOUNDING.ID)
                .fetchSingle(Records.mapping(written -> written));
        sql.insertInto(PROMISE)
                .set(PROMISE.SOUNDING_ID, id)
                .set(PROMISE.READERS, promise.readers().word())
                .set(PROMISE.NAMED, promise.named())
                .set(PROMISE.REASONS, promise.reasons())
                .set(PROMISE.CLOSES_AT, at(promise.closesAt()))
                .set(PROMISE.ANSWER_BY, at(promise.answerBy()))
                .set(PROMISE.MAY_CHANGE, promise.mayChange())
                .set(PROMISE.QUESTIONS, JsonStore.of(promise.questions()))
                .set(PROMISE.CHOICES, JsonStore.of(promise.choices()))
                .set(PROMISE.BY_PROFESSION, promise.byProfession())
                .execute();
        for (Asked person : asked) {
            sql.insertInto(ASKED)
                    .set(ASKED.SOUNDING_ID, id)
                    .set(ASKED.PERSON_ID, person.personId())
                    .set(ASKED.UNIT_ID, person.unitId())
                    .set(ASKED.TURN, person.turn().word())
                    .set(ASKED.PROFESSION, person.profession())
                    .set(ASKED.GRADE, person.grade())
                    .set(ASKED.PARTNER, person.partner())
                    .execute();
        }
        for (Someone decider : promise.deciders()) {
            sql.insertInto(DECIDER, DECIDER.SOUNDING_ID, DECIDER.PERSON_ID, DECIDER.NAME)
                    .values(id, decider.personId(), decider.name())
                    .execute();
        }
        return id;
    }

    void enter(long id, State state, Instant now, @Nullable String because) {
        sql.update(SOUNDING)
                .set(SOUNDING.STATE, state.word())
                .set(SOUNDING.STATE_AT, at(now))
                .set(SOUNDING.ENDED_BECAUSE, because)
                .where(SOUNDING.ID.eq(id))
                .execute();
    }

    void count(long id, int heard, int left) {
        sql.update(SOUNDING)
                .set(SOUNDING.HEARD_COUNT, heard)
                .set(SOUNDING.LEFT_COUNT, left)
                .where(SOUNDING.ID.eq(id))
                .execute();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private List<Sounding> list(Condition which) {
        return sql.select(SOUNDING.fields())
                .select(PROMISE.fields())
                .select(DECIDERS)
                .from(SOUNDING)
                .join(PROMISE)
                .on(PROMISE.SOUNDING_ID.eq(SOUNDING.ID))
                .where(which)
                .orderBy(SOUNDING.ID.desc())
                .fetch(SoundingStore::sounding);
    }

    private static Sounding sounding(Record row) {
        String address = row.get(SOUNDING.ABOUT_ADDRESS);
        String title = row.get(SOUNDING.ABOUT_TITLE);
        return new Sounding(
                row.get(SOUNDING.ID),
                row.get(SOUNDING.UNIT_ID),
                Template.of(row.get(SOUNDING.TEMPLATE)),
                row.get(SOUNDING.QUESTION),
                address == null || title == null ? null : new About(address, title),
                row.get(SOUNDING.AGAIN_OF),
                row.get(SOUNDING.WHAT_IS_NEW),
                new Someone(row.get(SOUNDING.ASKER_ID), row.get(SOUNDING.ASKER_NAME)),
                row.get(SOUNDING.DEPUTY_ID),
                new Promise(
                        Readers.of(row.get(PROMISE.READERS)),
                        row.get(PROMISE.NAMED),
                        row.get(PROMISE.REASONS),
                        row.get(PROMISE.CLOSES_AT).toInstant(),
                        row.get(PROMISE.ANSWER_BY).toInstant(),
                        row.get(PROMISE.MAY_CHANGE),
                        row.get(DECIDERS),
                        JsonStore.readList(row.get(PROMISE.QUESTIONS), Question.class),
                        JsonStore.readList(row.get(PROMISE.CHOICES), Choice.class),
                        row.get(PROMISE.BY_PROFESSION)),
                row.get(SOUNDING.OPENED_AT).toInstant(),
                State.of(row.get(SOUNDING.STATE)),
                row.get(SOUNDING.STATE_AT).toInstant(),
                row.get(SOUNDING.ENDED_BECAUSE),
                row.get(SOUNDING.ASKED_COUNT),
                row.get(SOUNDING.HEARD_COUNT),
                row.get(SOUNDING.LEFT_COUNT));
    }
}
