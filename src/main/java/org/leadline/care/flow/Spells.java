package org.leadline.care.flow;

import java.util.Arrays;
import java.util.Collection;
import org.leadline.care.journey.EventLog;

/**
 * Waits, one for each journey that began one, as long as they lasted or were watched.
 *
 * @param nanos length of each wait, nought or more
 * @param ended whether what was waited for came; where not, the wait was watched for so long and no longer
 */
public record Spells(long[] nanos, boolean[] ended) {
    private static final double NANOS_A_MINUTE = 60e9;

    /** @throws IllegalArgumentException where the two are not of one length, or a wait is shorter than nothing */
    public Spells {
        if (nanos.length != ended.length) {
            throw new IllegalArgumentException(nanos.length + " lengths and " + ended.length + " ends");
        }
        if (Arrays.stream(nanos).anyMatch(length -> length < 0)) {
            throw new IllegalArgumentException("A wait is not shorter than nothing.");
        }
    }

    /**
     * From the first {@code from} of each journey to its first {@code to}: nothing where that came before or at once; watched until the journey's last
     * event where it never came.
     *
     * @throws IllegalArgumentException where the log does not know one of the steps
     */
    public static Spells between(EventLog log, String from, String to) {
        int start = number(log, from);
        int goal = number(log, to);
        var nanos = new long[log.caseCount()];
        var ended = new boolean[log.caseCount()];
        int spells = 0;
        for (int journey = 0; journey < log.caseCount(); journey++) {
            int begun = first(log, journey, start);
            if (begun < 0) {
                continue;
            }
            int come = first(log, journey, goal);
            int last = come < 0 ? log.caseStart()[journey + 1] - 1 : come;
            nanos[spells] = Math.max(0, log.nanosOf()[last] - log.nanosOf()[begun]);
            ended[spells++] = come >= 0;
        }
        return new Spells(Arrays.copyOf(nanos, spells), Arrays.copyOf(ended, spells));
    }

    /**
     * From the first event of each journey to the first of any of {@code steps}; watched until its last event where none came.
     *
     * @throws IllegalArgumentException where the log does not know one of the steps
     */
    public static Spells fromArrival(EventLog log, Collection<String> steps) {
        boolean[] wanted = new boolean[log.activities().size()];
        steps.forEach(step -> wanted[number(log, step)] = true);
        var nanos = new long[log.caseCount()];
        var ended = new boolean[log.caseCount()];
        for (int journey = 0; journey < log.caseCount(); journey++) {
            int last = log.caseStart()[journey + 1] - 1;
            int at = log.caseStart()[journey];
            while (at < last && !wanted[log.activityOf()[at]]) {
                at++;
            }
            nanos[journey] = log.nanosOf()[at] - log.nanosOf()[log.caseStart()[journey]];
            ended[journey] = wanted[log.activityOf()[at]];
        }
        return new Spells(nanos, ended);
    }

    public int count() {
        return nanos.length;
    }

    /** How many waited so many minutes or longer: those at risk then. */
    public int waitingAt(double minutes) {
        int waiting = 0;
        for (int spell = 0; spell < nanos.length; spell++) {
            waiting += minutes(spell) >= minutes ? 1 : 0;
        }
        return waiting;
    }

    double minutes(int spell) {
        return nanos[spell] / NANOS_A_MINUTE;
    }

    private static int first(EventLog log, int journey, int activity) {
        for (int at = log.caseStart()[journey]; at < log.caseStart()[journey + 1]; at++) {
            if (log.activityOf()[at] == activity) {
                return at;
            }
        }
        return -1;
    }

    private static int number(EventLog log, String step) {
        int number = log.activities().indexOf(step);
        if (number < 0) {
            throw new IllegalArgumentException("The log knows no step '" + step + "'.");
        }
        return number;
    }
}
