package org.leadline.measure.publish;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leadline.measure.spc.NumberKind;
import org.leadline.measure.spc.Series;

/**
 * The numbers of a unit as they leave it. Each whole month or quarter is taken by itself, once and for all, so that nothing can be worked out from one
 * against another; charts, sums and sentences outside are made of what is shown here and of nothing else.
 */
public final class Leaving {
    private Leaving() {}

    /** Whether numbers of a kind can leave at all: only counts, and shares and rates of counts. Of other numbers nobody knows how few stand behind them. */
    public static boolean canLeave(NumberKind kind) {
        return kind == NumberKind.PROPORTION || kind == NumberKind.RATE || kind == NumberKind.COUNT;
    }

    /**
     * The whole stretches, the oldest first. A stretch is whole when its days are counted from the first to the last (weeks stand in the stretch in which they
     * begin); one with a number missing, or with one that is no count, is left out.
     *
     * @param counted in the order of their days
     * @throws IllegalArgumentException for a kind that cannot leave
     */
    public static List<ShownStretch> list(
            NumberKind kind, List<CountedDay> counted, Stretch stretch, SmallNumbers rule) {
        if (!canLeave(kind)) {
            throw new IllegalArgumentException("Numbers of the kind " + kind + " do not leave their unit.");
        }
        Map<LocalDate, Sum> sums = new TreeMap<>();
        for (CountedDay one : counted) {
            sums.computeIfAbsent(stretch.start(one.day()), Sum::new).add(one);
        }
        List<ShownStretch> shown = new ArrayList<>();
        sums.forEach((from, sum) -> {
            if (sum.covers(stretch.next(from))) {
                find(kind, from, sum, rule).ifPresent(shown::add);
            }
        });
        return List.copyOf(shown);
    }

    /** What may be shown as a series: NaN where it is hidden. @param denominators whether the kind has them */
    public static Series series(List<ShownStretch> shown, boolean denominators) {
        double[] below = shown.stream()
                .mapToDouble(one -> one.isHidden() || one.denominator() == null
                        ? Double.NaN
                        : one.denominator().value())
                .toArray();
        return new Series(
                shown.stream().map(ShownStretch::from).toList(),
                shown.stream()
                        .mapToDouble(one ->
                                one.isHidden() ? Double.NaN : one.numerator().value())
                        .toArray(),
                denominators ? below : null);
    }

    private static Optional<ShownStretch> find(NumberKind kind, LocalDate from, Sum sum, SmallNumbers rule) {
        Optional<Long> above = count(sum.numerator);
        Optional<Long> below = count(sum.denominator);
        if (above.isEmpty() || kind != NumberKind.COUNT && below.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (kind) {
                    case COUNT -> new ShownStretch(from, alone(above.get(), rule), null);
                    case RATE -> new ShownStretch(from, alone(above.get(), rule), alone(below.orElseThrow(), rule));
                    default -> share(from, above.get(), below.orElseThrow(), rule);
                });
    }

    private static Shown alone(long count, SmallNumbers rule) {
        return Publishing.publish(new CountTable(List.of(List.of(count))), rule).total();
    }

    private static ShownStretch share(LocalDate from, long above, long below, SmallNumbers rule) {
        if (above > below) {
            return new ShownStretch(from, Shown.HIDDEN, Shown.HIDDEN);
        }
        PublishedTable table = Publishing.publish(new CountTable(List.of(List.of(above, below - above))), rule);
        Shown those = table.rows().getFirst().getFirst();
        Shown theRest = table.rows().getFirst().getLast();
        return new ShownStretch(from, theRest.hidden() ? Shown.HIDDEN : those, table.total());
    }

    private static Optional<Long> count(double number) {
        return number >= 0 && number == Math.rint(number) && number < 1e15
                ? Optional.of((long) number)
                : Optional.empty();
    }

    private static final class Sum {
        private final LocalDate from;
        private @Nullable LocalDate reached;
        private double numerator;
        private double denominator;
        private boolean gap;

        Sum(LocalDate from) {
            this.from = from;
        }

        void add(CountedDay one) {
            gap |= reached == null
                    ? !one.day().isBefore(from.plusDays(ChronoUnit.DAYS.between(one.day(), one.until())))
                    : !one.day().equals(reached);
            reached = one.until();
            numerator += one.numerator();
            denominator += one.denominator();
        }

        boolean covers(LocalDate end) {
            return !gap && reached != null && !reached.isBefore(end);
        }
    }
}
