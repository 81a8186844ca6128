package org.leadline.today;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.leadline.access.SignedIn;
import org.leadline.unit.sheet.TakesMinutes;
import org.leadline.unit.sheet.TakesMinutes.Ask;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds up how long it takes what Leadline asked of somebody in a week, from Monday on, whether they did it or not. */
@Component
public class MyMinutes {
    /** The promise to whoever leads and holds nothing. */
    static final int MOST_SECONDS = 10 * 60;

    private static final int SECONDS_A_MINUTE = 60;
    private final List<TakesMinutes> parts;
    private final Clock clock;

    MyMinutes(List<TakesMinutes> parts, Clock clock) {
        this.parts = List.copyOf(parts);
        this.clock = clock;
    }

    /**
     * One kind of act.
     *
     * @param kind ends the message key {@code minutes.<kind>}
     * @param seconds of all of them together
     */
    public record Kind(String kind, int times, int seconds) {}

    /**
     * A week.
     *
     * @param secondsForAll of what was asked of them as of anybody
     * @param secondsForARole of what was asked because they lead, hold or decide something
     */
    public record Week(LocalDate monday, List<Kind> kinds, int secondsForAll, int secondsForARole) {
        /** Rounded up: a begun minute is a minute. */
        public int minutes() {
            return (secondsForAll + secondsForARole + SECONDS_A_MINUTE - 1) / SECONDS_A_MINUTE;
        }

        /** Whether the promise of ten minutes is broken, which is to whatever is not of a role. */
        public boolean isTooMuch() {
            return secondsForAll > MOST_SECONDS;
        }
    }

    /** This week until now. */
    @Transactional(readOnly = true)
    public Week get(SignedIn me) {
        LocalDate monday = LocalDate.now(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return get(me, monday, clock.instant().plusNanos(1));
    }

    /** A whole week, that begins on a Monday in the clock's zone. */
    @Transactional(readOnly = true)
    public Week get(SignedIn me, LocalDate monday) {
        return get(me, monday, monday.plusWeeks(1).atStartOfDay(clock.getZone()).toInstant());
    }

    private Week get(SignedIn me, LocalDate monday, Instant until) {
        Instant from = monday.atStartOfDay(clock.getZone()).toInstant();
        List<Ask> asked = parts.stream()
                .flatMap(part -> part.listAsked(me, from, until).stream())
                .toList();
        Map<String, List<Ask>> byKind =
                asked.stream().collect(Collectors.groupingBy(Ask::kind, TreeMap::new, Collectors.toList()));
        return new Week(
                monday,
                byKind.entrySet().stream()
                        .map(kind -> new Kind(kind.getKey(), kind.getValue().size(), seconds(kind.getValue())))
                        .sorted(Comparator.comparing(Kind::seconds).reversed())
                        .toList(),
                seconds(asked.stream().filter(ask -> !ask.becauseOfARole()).toList()),
                seconds(asked.stream().filter(Ask::becauseOfARole).toList()));
    }

    private static int seconds(List<Ask> asked) {
        return asked.stream().mapToInt(Ask::seconds).sum();
    }
}
