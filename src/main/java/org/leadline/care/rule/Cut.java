package org.leadline.care.rule;

import java.util.Arrays;
import java.util.List;
import org.leadline.care.journey.EventLog;

/**
 * Up to when journeys were watched.
 *
 * @param nanos the last moment, since 1970
 * @param finishing steps of which any ends a journey; where there are none, a journey is over when its time is, and one without a time limit is over
 */
public record Cut(long nanos, List<String> finishing) {
    public Cut {
        finishing = List.copyOf(finishing);
    }

    /** Watched until the last event of the log. */
    public static Cut atTheEnd(EventLog log) {
        return new Cut(Arrays.stream(log.nanosOf()).max().orElse(0), List.of());
    }
}
