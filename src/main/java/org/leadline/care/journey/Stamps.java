package org.leadline.care.journey;

import java.util.Arrays;

/**
 * What the times of a log can and cannot tell, worked out from the instants alone, so that the same instants written
 * in another zone give the same answer.
 *
 * @param tiedEvents events at the same instant as another event of their case with another activity
 * @param casesWithTies cases with such events; their order is broken by activity name
 * @param repeatedEvents events equal to another of their case in activity and instant, the first of each not counted
 * @param dayLevelShare share of the events at one clock time of the day, as midnight stamps are: the commonest full
 *     quarter of an hour together with the one an hour later (summer time); from 0 to 1, 0 for an empty log
 */
public record Stamps(long tiedEvents, long casesWithTies, long repeatedEvents, double dayLevelShare) {
    private static final long QUARTER_NANOS = 900_000_000_000L;
    private static final int QUARTERS = 96;
    private static final int HOUR = 4;

    public static Stamps of(EventLog log) {
        var atQuarter = new long[QUARTERS];
        long tied = 0;
        long casesTied = 0;
        long repeated = 0;
        var starts = log.caseStart();
        var nanosOf = log.nanosOf();
        var activityOf = log.activityOf();
        for (int c = 0; c < log.caseCount(); c++) {
            long tiedBefore = tied;
            int runStart = starts[c];
            for (int i = starts[c]; i < starts[c + 1]; i++) {
                long quarter = Math.floorDiv(nanosOf[i], QUARTER_NANOS);
                if (quarter * QUARTER_NANOS == nanosOf[i]) {
                    atQuarter[(int) Math.floorMod(quarter, (long) QUARTERS)]++;
                }
                if (i > starts[c] && nanosOf[i] == nanosOf[i - 1] && activityOf[i] == activityOf[i - 1]) {
                    repeated++;
                }
                boolean ends = i + 1 == starts[c + 1] || nanosOf[i + 1] != nanosOf[i];
                if (ends) {
                    tied += activityOf[runStart] == activityOf[i] ? 0 : i + 1 - runStart;
                    runStart = i + 1;
                }
            }
            casesTied += tied > tiedBefore ? 1 : 0;
        }
        return new Stamps(tied, casesTied, repeated, share(atQuarter, log.eventCount()));
    }

    private static double share(long[] atQuarter, int events) {
        if (events == 0) {
            return 0;
        }
        long most = Arrays.stream(atQuarter).max().orElse(0);
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            most = Math.max(most, atQuarter[quarter] + atQuarter[(quarter + HOUR) % QUARTERS]);
        }
        return most / (double) events;
    }
}
