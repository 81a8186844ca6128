package org.leadline.care.rule;

import java.util.ArrayList;
import java.util.List;
import org.leadline.care.journey.EventLog;

/** What is recorded of the journeys of a log, held against the qualifiers of a rule. */
final class Recorded {
    private final EventLog log;
    private final List<Fitting> when = new ArrayList<>();
    private final List<Fitting> reasons = new ArrayList<>();
    private final boolean[] done;

    /** An attribute, and which of its values fit. */
    private record Fitting(EventLog.Attribute attribute, boolean[] fits) {
        boolean isRecorded(int journey) {
            int value = attribute.valueOfCase()[journey];
            return value >= 0 && fits[value];
        }
    }

    /** @throws IllegalArgumentException where the log does not know what the qualifiers name */
    Recorded(EventLog log, Expectation expected) {
        this.log = log;
        List<String> doing = new ArrayList<>();
        expected.when().forEach(condition -> when.add(fitting(condition)));
        expected.unless().forEach(unless -> {
            switch (unless) {
                case Expectation.Unless.Done(Steps steps) -> doing.addAll(steps.names());
                case Expectation.Unless.Recorded(Condition condition) -> reasons.add(fitting(condition));
            }
        });
        this.done = Walk.marks(log, doing);
    }

    /** Whether everything that the rule wants recorded was, by that time. */
    boolean applies(int journey, long nanos) {
        for (Fitting condition : when) {
            if (!condition.isRecorded(journey) || recordedAt(condition, journey) > nanos) {
                return false;
            }
        }
        return true;
    }

    /** Whether any reason not to was done or recorded in the journey. */
    boolean excuses(int journey, int from, int to) {
        for (int at = from; at < to; at++) {
            if (done[log.activityOf()[at]]) {
                return true;
            }
        }
        return reasons.stream().anyMatch(reason -> reason.isRecorded(journey));
    }

    private static long recordedAt(Fitting condition, int journey) {
        long[] nanos = condition.attribute().nanosOfCase();
        return nanos.length == 0 ? Long.MIN_VALUE : nanos[journey];
    }

    private Fitting fitting(Condition condition) {
        EventLog.Attribute attribute = log.attributes().stream()
                .filter(one -> one.name().equals(condition.attribute()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The log records no '" + condition.attribute() + "'."));
        boolean[] fits = new boolean[attribute.values().size()];
        for (int value = 0; value < fits.length; value++) {
            fits[value] = condition.fits(attribute.values().get(value));
        }
        return new Fitting(attribute, fits);
    }
}
