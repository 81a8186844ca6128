package org.leadline.measure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.Once;
import org.leadline.access.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what is chosen where care is chosen together: which option, what mattered, and how it went. It counts by the month and names nobody. */
@Service
@Transactional
public class Options {
    private static final int FEWEST = 2;
    private static final int MOST = 8;
    private static final int MOST_OF_OPTION = 80;
    private static final int MOST_OF_CHIP = 60;
    private static final int MOST_TIMES = 100_000;
    private final OptionStore store;
    private final MeasureStore measures;
    private final MeasureSight sight;
    private final Once once;
    private final AuditTrail audit;
    private final Clock clock;

    Options(OptionStore store, MeasureStore measures, MeasureSight sight, Once once, AuditTrail audit, Clock clock) {
        this.store = store;
        this.measures = measures;
        this.sight = sight;
        this.once = once;
        this.audit = audit;
        this.clock = clock;
    }

    /** Each option with its counts, in the order in which they were set; those that are offered no more stand last. @throws NotHere where the measure is not one's own */
    @Transactional(readOnly = true)
    public List<OptionCount> list(SignedIn me, long measureId) {
        return store.list(sight.get(me, measureId).id());
    }

    /** What can have mattered: the chips, in their order. @throws NotHere where the measure is not one's own */
    @Transactional(readOnly = true)
    public List<String> listChips(SignedIn me, long measureId) {
        return store.listChips(sight.get(me, measureId).id());
    }

    /**
     * Sets the options of a choice and what can matter in it. What was counted stays; an option that is not among them any more is offered to nobody.
     *
     * @param options 2 to 8, each 1 to 80 characters
     * @param chips up to 8, each 1 to 60 characters
     * @throws NotYours where one does not work in the unit
     */
    public Doing set(SignedIn me, long measureId, List<String> options, List<String> chips) {
        Measure measure = sight.getToWrite(me, measureId);
        measures.hold(measureId);
        Lines lines = new Lines();
        List<String> named = lines(lines, "options", options, MOST_OF_OPTION);
        List<String> mattering = lines(lines, "chips", chips, MOST_OF_CHIP);
        if (named.size() < FEWEST) {
            lines.refuse("options", "measure.problem.options");
        }
        if (!lines.areGood()) {
            return new Doing.Refused(lines.problems());
        }
        store.set(measureId, named, mattering);
        audit.record(me.auditName(), "options set", measure.address(), measure.unitId(), null);
        return new Doing.Done(measure.address());
    }

    /**
     * Somebody chose: two taps.
     *
     * @param chip what mattered most; null or blank where nothing was said
     * @param key of the page, so that a second tap does nothing; null or blank for none
     * @throws NotHere where there is no such option or chip
     * @throws NotYours where one does not work in the unit
     */
    public Doing chose(SignedIn me, long measureId, long optionId, @Nullable String chip, @Nullable String key) {
        Measure measure = offered(me, measureId, optionId);
        String mattered = chip == null ? "" : chip.strip();
        if (!mattered.isEmpty() && !store.listChips(measureId).contains(mattered)) {
            throw new NotHere("chip");
        }
        return done(me, measure, key, () -> store.chose(optionId, month(), mattered, 1));
    }

    /** How it went for one who had chosen: one tap. @throws NotHere as {@link #chose} @throws NotYours as {@link #chose} */
    public Doing went(SignedIn me, long measureId, long optionId, boolean well, @Nullable String key) {
        Measure measure = offered(me, measureId, optionId);
        return done(me, measure, key, () -> store.went(optionId, month(), well, 1));
    }

    /**
     * Adds what was counted on paper in a month.
     *
     * @param month any day of it, {@code 2026-11-01}; not one to come
     * @param chosen how often the option was chosen
     * @param heard of how many it is known how it went
     * @param wentWell of those, how many went well
     * @param key of the page, so that a second tap does nothing; null or blank for none
     * @throws NotHere as {@link #chose} @throws NotYours as {@link #chose}
     */
    public Doing add(
            SignedIn me,
            long measureId,
            long optionId,
            String month,
            int chosen,
            int heard,
            int wentWell,
            @Nullable String key) {
        Measure measure = offered(me, measureId, optionId);
        Lines lines = new Lines();
        LocalDate day = lines.day("month", month);
        if (day == null || day.isAfter(LocalDate.now(clock))) {
            lines.refuse("month", "measure.problem.no-day");
        }
        if (chosen < 0 || chosen > MOST_TIMES || heard < 0 || heard > MOST_TIMES || wentWell < 0 || wentWell > heard) {
            lines.refuse("chosen", "measure.problem.option-counts");
        }
        if (day == null || !lines.areGood()) {
            return new Doing.Refused(lines.problems());
        }
        LocalDate first = day.withDayOfMonth(1);
        return done(me, measure, key, () -> {
            if (chosen > 0) {
                store.chose(optionId, first, "", chosen);
            }
            if (wentWell > 0) {
                store.went(optionId, first, true, wentWell);
            }
            if (heard > wentWell) {
                store.went(optionId, first, false, heard - wentWell);
            }
        });
    }

    private Measure offered(SignedIn me, long measureId, long optionId) {
        Measure measure = sight.getToWrite(me, measureId);
        Optional<Long> option = store.find(measureId, optionId);
        if (option.isEmpty()) {
            throw new NotHere("option");
        }
        return measure;
    }

    /** The trail keeps the day only and no name: an hour and a name could point at one patient. */
    private Doing done(SignedIn me, Measure measure, @Nullable String key, Runnable act) {
        return new Doing.Done(once.act(me, key, () -> {
            act.run();
            audit.recordDayOnly("choice counted", measure.address(), measure.unitId(), null);
            return measure.address();
        }));
    }

    private LocalDate month() {
        return LocalDate.now(clock).withDayOfMonth(1);
    }

    private static List<String> lines(Lines lines, String field, List<String> typed, int most) {
        List<String> kept = typed.stream()
                .map(line -> lines.may(field, line, most))
                .filter(line -> !line.isEmpty())
                .toList();
        var seen = new HashSet<String>();
        if (!kept.stream().allMatch(line -> seen.add(line.toLowerCase(Locale.ROOT)))) {
            lines.refuse(field, "measure.problem.twice");
        }
        if (kept.size() > MOST) {
            lines.refuse(field, "measure.problem.eight");
        }
        return kept;
    }
}
