package org.leadline.care.flow;

import java.util.ArrayList;
import java.util.List;
import org.leadline.care.journey.EventLog;

/**
 * Where the journeys of a log stood and for how long, by milestones that the team names in their order; the last of them ends what is watched.
 *
 * @param milestones their names, at least two
 * @param all every stay that began by the moment of looking, by journey and then by time
 * @param nowNanos the moment of looking; what comes after it is not looked at
 */
public record Stays(List<String> milestones, List<Stay> all, long nowNanos) {
    public Stays {
        milestones = List.copyOf(milestones);
        all = List.copyOf(all);
    }

    /**
     * Walks every journey.
     *
     * @param finishing steps that end a journey wherever it stands; may be empty
     * @throws IllegalArgumentException where there are fewer than two milestones, one comes twice, or the log does not know a step
     */
    public static Stays of(EventLog log, List<String> milestones, List<String> finishing, long nowNanos) {
        return of(log, milestones, finishing, nowNanos, Long.MAX_VALUE);
    }

    /**
     * As {@link #of(EventLog, List, List, long)}; a journey of which nothing was written for longer than {@code silenceNanos} stands nowhere any more.
     *
     * @param silenceNanos such as {@link Pauses#silence}
     */
    public static Stays of(
            EventLog log, List<String> milestones, List<String> finishing, long nowNanos, long silenceNanos) {
        if (milestones.size() < 2 || milestones.stream().distinct().count() < milestones.size()) {
            throw new IllegalArgumentException("There are two milestones or more, each named once: " + milestones);
        }
        int[] milestoneOf = numbers(log, milestones, finishing);
        int last = milestones.size() - 1;
        List<Stay> stays = new ArrayList<>();
        for (int journey = 0; journey < log.caseCount(); journey++) {
            int stands = NOWHERE;
            long since = 0;
            long written = 0;
            for (int at = log.caseStart()[journey];
                    at < log.caseStart()[journey + 1] && log.nanosOf()[at] <= nowNanos;
                    at++) {
                int here = milestoneOf[log.activityOf()[at]];
                written = log.nanosOf()[at];
                if (here == NOWHERE || here == stands) {
                    continue;
                }
                if (stands != NOWHERE) {
                    stays.add(new Stay(
                            journey,
                            stands,
                            since,
                            log.nanosOf()[at],
                            here == ENDS ? Stay.How.FINISHED : Stay.How.NEXT));
                }
                stands = here == ENDS || here == last ? NOWHERE : here;
                since = log.nanosOf()[at];
            }
            if (stands != NOWHERE) {
                boolean silent = nowNanos - written > silenceNanos;
                stays.add(
                        silent
                                ? new Stay(journey, stands, since, written, Stay.How.LOST)
                                : new Stay(journey, stands, since, nowNanos, Stay.How.STILL));
            }
        }
        return new Stays(milestones, stays, nowNanos);
    }

    private static final int NOWHERE = -1;
    private static final int ENDS = -2;

    /** Those at one milestone. */
    public List<Stay> at(int milestone) {
        return all.stream().filter(stay -> stay.milestone() == milestone).toList();
    }

    private static int[] numbers(EventLog log, List<String> milestones, List<String> finishing) {
        var numbers = new int[log.activities().size()];
        java.util.Arrays.fill(numbers, NOWHERE);
        for (String step : finishing) {
            numbers[number(log, step)] = ENDS;
        }
        for (int milestone = 0; milestone < milestones.size(); milestone++) {
            numbers[number(log, milestones.get(milestone))] = milestone;
        }
        return numbers;
    }

    private static int number(EventLog log, String step) {
        int number = log.activities().indexOf(step);
        if (number < 0) {
            throw new IllegalArgumentException("The log knows no step '" + step + "'.");
        }
        return number;
    }
}
