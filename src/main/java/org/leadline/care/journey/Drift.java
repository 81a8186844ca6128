package org.leadline.care.journey;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a process has changed over time: its journeys in windows of 200 in the order in which they ended, each window read by itself and never beside one
 * that it overlaps.
 *
 * @param windows the earliest first; empty below 200 journeys
 * @param alarms the earliest first
 * @param baseline what the windows are held against: what the team calls the process, or, where it calls it nothing, what the first named window reads as
 */
public record Drift(
        List<Window> windows, List<Alarm> alarms, @Nullable Verdict baseline) {

    /** Journeys in a window. */
    public static final int WINDOW = 200;

    /** Journeys that a forecast is held against. */
    public static final int NEXT = Closedness.HUNDRED;

    /**
     * One window.
     *
     * @param firstDay when its first journey began; @param lastDay when its last one ended
     * @param k100 closedness of any hundred of it; @param d effective number of sets of steps
     */
    public record Window(LocalDate firstDay, LocalDate lastDay, double k100, double d, Verdict verdict) {}

    /** What has changed. */
    public enum Kind {
        /** More journeys did something new than the ones before them let expect. */
        MORE_NEW,
        /** Fewer did. */
        LESS_NEW,
        /** Two windows in a row read as another kind of care than the team says. */
        OTHER_KIND
    }

    /**
     * A change that chance would hardly bring.
     *
     * @param since when the first journey after the change began, as near as the notes tell
     * @param expected how many of the next 100 journeys were expected to do something new; 0 for another kind of care
     * @param seen how many did; 0 as above
     * @param verdict what the windows read as; null for a forecast that was missed
     */
    public record Alarm(
            Kind kind,
            LocalDate since,
            double expected,
            int seen,
            @Nullable Verdict verdict) {}

    public Drift {
        windows = List.copyOf(windows);
        alarms = List.copyOf(alarms);
    }
}
