package org.leadline.care.flow;

import java.util.ArrayList;
import java.util.List;
import org.leadline.care.journey.EventLog;
import org.leadline.care.journey.Names;

/** Journeys written down one after the other: minutes and steps by turns. */
final class Walks {
    static final long MINUTE = 60_000_000_000L;
    private final List<String> steps;
    private final List<String> ids = new ArrayList<>();
    private final List<Integer> caseOf = new ArrayList<>();
    private final List<Integer> activityOf = new ArrayList<>();
    private final List<Long> nanosOf = new ArrayList<>();

    Walks(String... steps) {
        this.steps = List.of(steps);
    }

    /** @param minutesAndSteps minute, number of the step, minute, number of the step… */
    Walks add(String id, double... minutesAndSteps) {
        ids.add(id);
        for (int at = 0; at < minutesAndSteps.length; at += 2) {
            caseOf.add(ids.size() - 1);
            nanosOf.add(Math.round(minutesAndSteps[at] * MINUTE));
            activityOf.add((int) minutesAndSteps[at + 1]);
        }
        return this;
    }

    EventLog log() {
        return EventLog.of(
                Names.of(ids),
                steps,
                caseOf.stream().mapToInt(Integer::intValue).toArray(),
                activityOf.stream().mapToInt(Integer::intValue).toArray(),
                nanosOf.stream().mapToLong(Long::longValue).toArray(),
                List.of());
    }
}
