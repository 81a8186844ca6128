package org.leadline.care.flow;

import java.util.Arrays;
import org.leadline.care.journey.EventLog;

/** How long nothing is written of a journey that still goes on. */
public final class Pauses {
    private static final double NEARLY_ALL = 0.999;
    private static final long DAY_NANOS = 86_400_000_000_000L;

    private Pauses() {}

    /**
     * After how long without an event the end of a journey is taken to be missing from the notes: twice the pause that 999 in 1,000 pauses between two events
     * of one journey stay under, and never less than a day. In nanoseconds. It is a judgement, so whoever shows it says it.
     */
    public static long silence(EventLog log) {
        long[] pauses = new long[Math.max(0, log.eventCount() - log.caseCount())];
        int filled = 0;
        for (int journey = 0; journey < log.caseCount(); journey++) {
            for (int at = log.caseStart()[journey] + 1; at < log.caseStart()[journey + 1]; at++) {
                pauses[filled++] = log.nanosOf()[at] - log.nanosOf()[at - 1];
            }
        }
        Arrays.sort(pauses, 0, filled);
        long usual = filled == 0 ? 0 : pauses[(int) Math.ceil(filled * NEARLY_ALL) - 1];
        return Math.max(DAY_NANOS, 2 * usual);
    }
}
