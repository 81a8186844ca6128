package org.leadline.practice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.unit.sheet.Held;

/**
 * What one person holds, or what of a unit nobody holds, and to whom each of it may be given on.
 *
 * @param leavingOn the person's last day; null where none is known, and for a unit
 * @param rows what is still held, or ownerless, what presses first
 * @param passed what has been passed on or closed lately, the last first
 */
public record HandOver(@Nullable LocalDate leavingOn, List<Row> rows, List<Passed> passed) {
    public HandOver {
        rows = List.copyOf(rows);
        passed = List.copyOf(passed);
    }

    /**
     * One thing.
     *
     * @param unitName the unit whose thing it is
     * @param whose who held it before they left; null for one's own, and where nobody knows
     * @param candidates by id the names of those who may take it on, who is proposed first
     * @param explained why nobody holds it; null where nobody said
     */
    public record Row(
            Held held,
            String unitName,
            @Nullable String whose,
            Map<Long, String> candidates,
            @Nullable Explained explained) {

        /** What its part knows it by. */
        public Thing thing() {
            return Thing.of(held);
        }
    }

    /** Why nobody holds something. @param by who said it; null where no part allowed anybody to take it on */
    public record Explained(
            String line, LocalDate on, @Nullable String by) {}

    /**
     * What became of a thing.
     *
     * @param from whose it was; null where nobody knows
     * @param to who has it now; null where it was closed
     * @param reason why it was closed; null where it was given on
     * @param byClock whether it was passed on by itself on the morning after somebody left
     */
    public record Passed(
            String kind,
            String title,
            String address,
            @Nullable String from,
            @Nullable String to,
            @Nullable String reason,
            Instant at,
            boolean byClock) {}
}
