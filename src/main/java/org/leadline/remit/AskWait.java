package org.leadline.remit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How long asks waited for their answer.
 *
 * @param medianDays the middle one of those answered, in days; empty where none was
 * @param answered how many were answered, {@code inTime} of them by their day
 * @param open how many still wait, {@code late} of them past their day
 */
public record AskWait(OptionalDouble medianDays, int answered, int inTime, int open, int late) {
    private static final double HOURS_A_DAY = 24;

    static AskWait of(List<RemitAsk> asks, Instant now) {
        List<RemitAsk> answered =
                asks.stream().filter(ask -> ask.answeredAt() != null).toList();
        double[] days = answered.stream()
                .map(ask -> ask.waited(now))
                .mapToDouble(AskWait::days)
                .sorted()
                .toArray();
        int middle = days.length / 2;
        OptionalDouble median = days.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(days.length % 2 == 1 ? days[middle] : (days[middle - 1] + days[middle]) / 2);
        List<RemitAsk> open = asks.stream().filter(RemitAsk::isOpen).toList();
        return new AskWait(
                median,
                answered.size(),
                (int) answered.stream().filter(ask -> !ask.isLate(now)).count(),
                open.size(),
                (int) open.stream().filter(ask -> ask.isLate(now)).count());
    }

    private static double days(Duration waited) {
        return waited.toHours() / HOURS_A_DAY;
    }
}
