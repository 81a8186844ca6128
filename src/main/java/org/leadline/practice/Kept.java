package org.leadline.practice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.leadline.access.SignedIn;
import org.leadline.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to Kept: promises kept on time out of those whose day has come, as their receivers judge them. Of a unit, and to oneself of one's own; never of
 * anybody else, and never one beside another.
 */
@Service
@Transactional(readOnly = true)
public class Kept {
    private final PromiseStore store;
    private final Units units;
    private final Clock clock;

    Kept(PromiseStore store, Units units, Clock clock) {
        this.store = store;
        this.units = units;
        this.clock = clock;
    }

    /**
     * One month.
     *
     * @param onTime judged kept, and done on or before the day as last agreed
     * @param due whose day came in the month, or that ended with their day in it; those let go are among them
     * @param unjudged of those due, how many nobody has judged yet
     */
    public record Month(YearMonth month, int onTime, int due, int unjudged) {}

    /** What the unit owed in the month; what stands between two people alone is not counted. @throws org.leadline.access.NotHere where it is not one's own */
    public Month of(SignedIn me, long unitId, YearMonth month) {
        units.getOurs(me, unitId);
        return count(
                month, store.listDue(unitId, month.atDay(1), month.plusMonths(1).atDay(1)));
    }

    /** What this person owed in the month: shown to themselves alone. */
    public Month ofMine(SignedIn me, YearMonth month) {
        return count(
                month,
                store.listDueOf(
                        me.personId(), month.atDay(1), month.plusMonths(1).atDay(1)));
    }

    private Month count(YearMonth month, List<Promise> promises) {
        LocalDate today = LocalDate.now(clock);
        List<Promise> due = promises.stream()
                .filter(promise -> !promise.state().isOwed() || promise.dueOn().isBefore(today))
                .toList();
        return new Month(month, (int) due.stream().filter(this::isOnTime).count(), due.size(), (int)
                due.stream().filter(promise -> promise.state().isOwed()).count());
    }

    private boolean isOnTime(Promise promise) {
        Instant done = promise.doneAt() == null ? promise.judgedAt() : promise.doneAt();
        return promise.state() == PromiseState.KEPT
                && done != null
                && !LocalDate.ofInstant(done, clock.getZone()).isAfter(promise.dueOn());
    }
}
