package org.leadline.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.leadline.measure.OutsidePreview.Sum;
import org.leadline.measure.publish.CountedDay;
import org.leadline.measure.publish.Leaving;
import org.leadline.measure.publish.ShownStretch;
import org.leadline.measure.publish.SmallNumbers;
import org.leadline.measure.publish.Stretch;
import org.leadline.measure.spc.Asked;
import org.leadline.measure.spc.CareKind;
import org.leadline.measure.spc.Funnel;
import org.leadline.measure.spc.FunnelKind;
import org.leadline.measure.spc.FunnelSettings;
import org.leadline.measure.spc.FunnelUnit;
import org.leadline.measure.spc.Funnels;
import org.leadline.measure.spc.NumberKind;
import org.leadline.measure.spc.Series;
import org.leadline.measure.spc.Settings;
import org.leadline.measure.spc.SpcReadings;

/** Puts all organisations of a set of numbers from outside beside each other: each as its own chart, all of the last year as a funnel. */
final class OutsideBoardMaking {
    private static final int PERIODS_OF_A_FUNNEL = 12;
    private final SmallNumbers rule;

    OutsideBoardMaking(SmallNumbers rule) {
        this.rule = rule;
    }

    /** @param figures by organisation, then by day */
    OutsideBoard make(OutsideSet set, List<Sum> figures) {
        Map<String, List<Sum>> byName = byName(set, figures);
        NavigableSet<LocalDate> days = new TreeSet<>();
        byName.values().forEach(sums -> sums.forEach(sum -> days.add(sum.day())));
        List<BoardRow> rows = new ArrayList<>();
        byName.forEach((name, sums) -> rows.add(row(set, name, sums, days)));
        BoardMaking made = new BoardMaking(rows);
        List<LocalDate> last = days.descendingSet().stream()
                .limit(PERIODS_OF_A_FUNNEL)
                .sorted()
                .toList();
        return new OutsideBoard(
                set,
                made.ranked(),
                made.board(),
                funnel(set, byName, last),
                last.isEmpty() ? LocalDate.EPOCH : last.getFirst(),
                last.isEmpty() ? LocalDate.EPOCH : last.getLast());
    }

    private BoardRow row(OutsideSet set, String name, List<Sum> sums, NavigableSet<LocalDate> days) {
        Series series = series(set, sums, days);
        double target = set.target();
        Settings settings = Settings.USUAL.with(set.better()).withPer(per(set)).withTarget(target);
        Asked asked = Asked.of(set.kind(), CareKind.SAME_EVERY_TIME, series).withUnit(unit(set));
        return new BoardRow(
                name,
                "",
                series,
                SpcReadings.read(series, asked, settings),
                0,
                false,
                false,
                false,
                new BoardRow.BoardUnit(unit(set), per(set), set.kind()));
    }

    /** From an organisation's first period to its last; a period between that it has not is a gap. */
    private static Series series(OutsideSet set, List<Sum> sums, NavigableSet<LocalDate> days) {
        Map<LocalDate, Sum> byDay = new TreeMap<>();
        sums.forEach(sum -> byDay.put(sum.day(), sum));
        List<LocalDate> covered = List.copyOf(
                days.subSet(sums.getFirst().day(), true, sums.getLast().day(), true));
        double[] above = covered.stream()
                .mapToDouble(day -> byDay.containsKey(day) ? byDay.get(day).numerator() : Double.NaN)
                .toArray();
        double[] below = covered.stream()
                .mapToDouble(day -> byDay.containsKey(day) ? byDay.get(day).denominator() : Double.NaN)
                .toArray();
        return new Series(covered, above, set.kind() == NumberKind.COUNT ? null : below);
    }

    /** Small numbers hidden and others rounded, unless everybody can read them anyway. */
    private Map<String, List<Sum>> byName(OutsideSet set, List<Sum> sums) {
        Map<String, List<Sum>> byName = new LinkedHashMap<>();
        for (Sum sum : sums) {
            if (set.publicAlready()) {
                byName.computeIfAbsent(sum.organisation(), name -> new ArrayList<>())
                        .add(sum);
            } else {
                for (ShownStretch shown : shown(set, sum)) {
                    byName.computeIfAbsent(sum.organisation(), name -> new ArrayList<>())
                            .add(new Sum(
                                    sum.organisation(),
                                    sum.day(),
                                    shown.isHidden()
                                            ? Double.NaN
                                            : shown.numerator().value(),
                                    shown.isHidden() || shown.denominator() == null
                                            ? Double.NaN
                                            : shown.denominator().value()));
                }
            }
        }
        return byName;
    }

    private List<ShownStretch> shown(OutsideSet set, Sum sum) {
        LocalDate month = sum.day().withDayOfMonth(1);
        return Leaving.list(
                set.kind(),
                List.of(new CountedDay(month, month.plusMonths(1), sum.numerator(), sum.denominator())),
                Stretch.MONTH,
                rule);
    }

    private static @Nullable Funnel funnel(OutsideSet set, Map<String, List<Sum>> byName, List<LocalDate> last) {
        if (set.kind() == NumberKind.COUNT) {
            return null;
        }
        List<FunnelUnit> units = byName.values().stream()
                .flatMap(List::stream)
                .filter(sum -> last.contains(sum.day()) && sum.numerator() >= 0 && sum.denominator() > 0)
                .map(sum -> new FunnelUnit(sum.organisation(), sum.numerator(), sum.denominator()))
                .toList();
        FunnelKind kind = set.kind() == NumberKind.PROPORTION ? FunnelKind.PROPORTION : FunnelKind.RATE;
        return units.isEmpty()
                ? null
                : Funnels.draw(units, FunnelSettings.usual(kind).withMultiplier(per(set)));
    }

    static double per(OutsideSet set) {
        return set.kind() == NumberKind.PROPORTION ? 100 : 1;
    }

    private static String unit(OutsideSet set) {
        return set.kind() == NumberKind.PROPORTION ? "%" : "";
    }
}
