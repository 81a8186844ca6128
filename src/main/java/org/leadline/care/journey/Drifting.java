package org.leadline.care.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.leadline.care.journey.Drift.Alarm;
import org.leadline.care.journey.Drift.Kind;
import org.leadline.care.journey.Drift.Window;

/** Finds out whether journeys have drifted. */
public final class Drifting {
    private static final int MOST_WINDOWS = 30;
    private static final int DAYS_APART = 92;
    private static final long NANOS_A_SECOND = 1_000_000_000L;

    private final Journeys journeys;
    private final ZoneId zone;
    private final int[] order;

    private Drifting(Journeys journeys, ZoneId zone) {
        this.journeys = journeys;
        this.zone = zone;
        order = byEnd();
    }

    /**
     * Looks at finished journeys, the last 6,000 of them at most.
     *
     * @param team what the team calls the process; null where it calls it nothing
     * @param zone in which days are told
     */
    public static Drift find(Journeys journeys, @Nullable Verdict team, ZoneId zone) {
        return new Drifting(journeys, zone).drift(team);
    }

    private Drift drift(@Nullable Verdict team) {
        int count = order.length / Drift.WINDOW;
        int skipped = Math.max(0, count - MOST_WINDOWS);
        List<Window> windows = IntStream.range(skipped, count)
                .mapToObj(number -> window(number * Drift.WINDOW))
                .toList();
        Verdict baseline = team != null
                ? team
                : windows.stream()
                        .map(Window::verdict)
                        .filter(Drifting::isNamed)
                        .findFirst()
                        .orElse(null);
        List<Alarm> alarms = new ArrayList<>(missed(skipped * Drift.WINDOW));
        otherKind(windows, baseline)
                .filter(other -> alarms.stream()
                        .allMatch(alarm -> Math.abs(alarm.since().toEpochDay()
                                        - other.since().toEpochDay())
                                > DAYS_APART))
                .ifPresent(alarms::add);
        alarms.sort(Comparator.comparing(Alarm::since));
        return new Drift(windows, alarms, baseline);
    }

    private Window window(int from) {
        int[] cases = Arrays.copyOfRange(order, from, from + Drift.WINDOW);
        ModeReading reading = Modes.read("", SubJourneys.of(journeys, cases), zone, List.of());
        return new Window(
                reading.firstDay(),
                reading.lastDay(),
                reading.closednessUsed(),
                reading.packages().d1(),
                reading.mode().verdict());
    }

    /** The last time that two windows in a row named another kind of care than the baseline, after one that did not. */
    private static Optional<Alarm> otherKind(List<Window> windows, @Nullable Verdict baseline) {
        for (int at = windows.size() - 2; at > 0 && baseline != null; at--) {
            Verdict now = windows.get(at).verdict();
            if (differs(now, baseline)
                    && windows.get(at + 1).verdict() == now
                    && !differs(windows.get(at - 1).verdict(), baseline)) {
                return Optional.of(new Alarm(Kind.OTHER_KIND, windows.get(at).firstDay(), 0, 0, now));
            }
        }
        return Optional.empty();
    }

    /** Forecasts that the next hundred missed; of several about the same change the first. */
    private List<Alarm> missed(int from) {
        Forecasts forecasts = new Forecasts(journeys, order);
        List<Alarm> alarms = new ArrayList<>();
        int last = -Drift.WINDOW - 1;
        for (int at = from; at + Drift.WINDOW + Drift.NEXT <= order.length; at += Drift.NEXT) {
            Optional<Forecasts.Miss> miss = forecasts.find(at);
            if (miss.isPresent()) {
                boolean more = miss.get().seen() > miss.get().expected();
                Kind kind = more ? Kind.MORE_NEW : Kind.LESS_NEW;
                if (at - last > Drift.WINDOW || alarms.getLast().kind() != kind) {
                    LocalDate since = began(order[miss.get().changedAt()]);
                    alarms.add(new Alarm(
                            kind, since, miss.get().expected(), miss.get().seen(), null));
                }
                last = at;
            }
        }
        return alarms;
    }

    private LocalDate began(int journey) {
        long nanos = journeys.log().nanosOf()[journeys.log().caseStart()[journey]];
        return LocalDate.ofInstant(Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS_A_SECOND)), zone);
    }

    private int[] byEnd() {
        EventLog log = journeys.log();
        return IntStream.range(0, journeys.caseCount())
                .boxed()
                .sorted(Comparator.comparingLong((Integer c) -> log.nanosOf()[log.caseStart()[c + 1] - 1])
                        .thenComparingInt(c -> journeys.variantOfCase()[c])
                        .thenComparing((one, other) -> log.cases().compare(one, other)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static boolean differs(Verdict verdict, Verdict baseline) {
        return isNamed(verdict) && verdict != baseline;
    }

    private static boolean isNamed(Verdict verdict) {
        return switch (verdict) {
            case SAME_EVERY_TIME, CHOOSE_TOGETHER, FIND_OUT -> true;
            case BETWEEN, TOO_FEW -> false;
        };
    }
}
