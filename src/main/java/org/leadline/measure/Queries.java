package org.leadline.measure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AuditTrail;
import org.leadline.access.Clocks;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.Once;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.post.ToldBacks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door by which a number is queried: two taps, an answer within seven days, and both open to the unit. */
@Service
@Transactional
public class Queries {
    static final String LATE = "measure-query";
    private static final Duration UNTIL_ANSWERED = Duration.ofDays(7);
    private final QueryStore store;
    private final FigureStore figures;
    private final MeasureSight sight;
    private final Once once;
    private final ToldBacks toldBacks;
    private final Sentences sentences;
    private final Clocks clocks;
    private final AuditTrail audit;
    private final Clock clock;

    Queries(
            QueryStore store,
            FigureStore figures,
            MeasureSight sight,
            Once once,
            ToldBacks toldBacks,
            Sentences sentences,
            Clocks clocks,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.figures = figures;
        this.sight = sight;
        this.once = once;
        this.toldBacks = toldBacks;
        this.sentences = sentences;
        this.clocks = clocks;
        this.audit = audit;
        this.clock = clock;
    }

    /** All queries of a measure, the newest first. @throws NotHere where the measure is not one's own */
    @Transactional(readOnly = true)
    public List<Query> list(SignedIn me, long measureId) {
        return store.list(sight.get(me, measureId).id());
    }

    /**
     * Queries a number. Anybody who belongs to the unit may.
     *
     * @param day of the number, {@code 2026-11-22}; null or blank where the measure is meant
     * @param line up to 600 characters; needed with {@link Query.Chip#OTHER}
     * @param key of the page, so that a second tap does nothing; null or blank for none
     * @throws NotHere where the measure is not one's own, or is retired
     */
    public Doing ask(
            SignedIn me,
            long measureId,
            @Nullable String day,
            Query.Chip chip,
            @Nullable String line,
            @Nullable String key) {
        Measure measure = sight.getKept(me, measureId);
        Lines lines = new Lines();
        LocalDate meant = lines.day("day", day);
        String words = chip == Query.Chip.OTHER
                ? lines.must("line", line, Lines.MOST_OF_MORE)
                : lines.may("line", line, Lines.MOST_OF_MORE);
        if (meant != null
                && figures.find(measureId, measure.period().start(meant)).isEmpty()) {
            lines.refuse("day", "measure.problem.not-there");
        }
        if (!lines.areGood()) {
            return new Doing.Refused(lines.problems());
        }
        return new Doing.Done(once.act(me, key, () -> {
            Instant now = clock.instant();
            Instant answerBy = now.plus(UNTIL_ANSWERED);
            long id = store.insert(
                    measureId,
                    meant == null ? null : measure.period().start(meant),
                    chip,
                    words.isEmpty() ? null : words,
                    me.personId(),
                    now,
                    answerBy);
            clocks.set(LATE, Long.toString(id), answerBy);
            audit.record(me.auditName(), "number queried", measure.address(), measure.unitId(), chip.word());
            return addressOf(measureId);
        }));
    }

    /** Whether this person owes an answer: author, checker or owner of the measure; whoever leads the unit where none of them works there any more. */
    @Transactional(readOnly = true)
    public boolean mayAnswer(SignedIn me, Measure measure) {
        if (!me.worksIn(measure.unitId())) {
            return false;
        }
        List<Long> theirs = Stream.of(measure.owner(), measure.author(), measure.checker())
                .map(Someone::personId)
                .toList();
        return theirs.contains(me.personId())
                || MeasureSight.leads(me, measure.unitId())
                        && theirs.stream().noneMatch(person -> sight.works(person, measure.unitId()));
    }

    /**
     * Answers a query; whoever asked is told.
     *
     * @param line 1 to 600 characters
     * @param changedTheNumber whether a number, or what is counted, was changed because of it
     * @throws NotHere where there is none that waits
     * @throws NotYours unless {@link #mayAnswer}
     */
    public Doing answer(SignedIn me, long measureId, long queryId, String line, boolean changedTheNumber) {
        Measure measure = sight.getKept(me, measureId);
        if (!mayAnswer(me, measure)) {
            throw new NotYours("query");
        }
        Query query = store.find(queryId)
                .filter(open -> open.measureId() == measureId && open.answer() == null)
                .orElseThrow(() -> new NotHere("query"));
        Lines lines = new Lines();
        String answer = lines.must("line", line, Lines.MOST_OF_MORE);
        if (!lines.areGood()) {
            return new Doing.Refused(lines.problems());
        }
        if (!store.answer(measureId, queryId, answer, changedTheNumber, me.personId(), clock.instant())) {
            throw new NotHere("query");
        }
        clocks.stop(LATE, Long.toString(queryId));
        long asker = query.askedBy().personId();
        if (asker != me.personId()) {
            String key = changedTheNumber ? "measure.told.changed" : "measure.told.answered";
            toldBacks.tell(
                    asker,
                    measure.unitId(),
                    addressOf(measureId),
                    measure.name(),
                    sentences.say(key, me.name(), answer));
        }
        audit.record(me.auditName(), "query answered", measure.address(), measure.unitId(), null);
        return new Doing.Done(addressOf(measureId));
    }

    /** How many queries of a unit were answered, and how many of them changed a number. @throws NotHere where it is not one's own */
    @Transactional(readOnly = true)
    public Query.Share shareThatChanged(SignedIn me, long unitId) {
        sight.checkOurs(me, unitId);
        return store.share(unitId);
    }

    static String addressOf(long measureId) {
        return Measure.addressOf(measureId) + "/queries";
    }
}
