package org.leadline.practice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.unit.Visibility;

/**
 * Something that somebody said they would do.
 *
 * @param unitId the unit that owes it
 * @param keeperId who keeps it now: its maker, until it was given on
 * @param toUnitId the receiving unit; that of the person where it was promised to one
 * @param toPersonId null where it was promised to the unit as a whole
 * @param visitId the visit during which it was said; null where during none
 * @param dueOn the day by which, as last agreed
 * @param doneAt when its keeper said that it was done; null until then
 * @param judgedAt when its receiver said whether it was kept; null until then
 * @param endedLine what the receiver said with that, or why it was let go; null where nothing
 * @param otherDays the days that were asked for, in order
 */
public record Promise(
        long id,
        long unitId,
        long makerId,
        String makerName,
        long keeperId,
        String words,
        Visibility visibility,
        long toUnitId,
        @Nullable Long toPersonId,
        @Nullable Long visitId,
        LocalDate dueOn,
        Instant madeAt,
        PromiseState state,
        @Nullable Instant doneAt,
        @Nullable Instant judgedAt,
        @Nullable String endedLine,
        @Nullable Instant endedAt,
        List<OtherDay> otherDays) {

    public Promise {
        otherDays = List.copyOf(otherDays);
    }

    /** The address of its page. */
    public String address() {
        return "/promise/" + id;
    }

    /** Whether its day has passed without its keeper saying that it is done. */
    public boolean isOverdue(LocalDate today) {
        return state == PromiseState.OPEN && dueOn.isBefore(today);
    }

    /** The other day that waits for an answer; null where none does. */
    public @Nullable OtherDay asked() {
        return otherDays.stream()
                .filter(day -> day.agreed() == null)
                .findFirst()
                .orElse(null);
    }
}
