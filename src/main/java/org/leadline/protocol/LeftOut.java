package org.leadline.protocol;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.leadline.care.rule.Rise;
import org.leadline.care.rule.RulesKept;

/**
 * How far a protocol is kept month by month, with what leaves its count under it: a share that rises because more is left out is no better care.
 *
 * @param months the last two years of the notes
 * @param keptRose whether more was kept in the later half of the whole months than in the earlier, clearer than chance at 95 in 100
 * @param leftOutRose the same of journeys left out for a reason that a rule names
 * @param overRidesRose the same of over-rides
 */
public record LeftOut(List<Month> months, boolean keptRose, boolean leftOutRose, boolean overRidesRose) {
    private static final int MOST_MONTHS = 24;
    private static final int FEWEST_MONTHS = 4;

    /** One month. @param overRides said in it; of journeys that need not be among these */
    public record Month(RulesKept.Month notes, int overRides) {}

    public LeftOut {
        months = List.copyOf(months);
    }

    /** @param overRides by the first day of their month */
    static LeftOut of(List<RulesKept.Month> notes, Map<LocalDate, Integer> overRides) {
        List<Month> months = notes.subList(Math.max(0, notes.size() - MOST_MONTHS), notes.size()).stream()
                .map(month -> new Month(month, overRides.getOrDefault(month.from(), 0)))
                .toList();
        List<Month> whole =
                months.stream().filter(month -> month.notes().complete()).toList();
        if (whole.size() < FEWEST_MONTHS) {
            return new LeftOut(months, false, false, false);
        }
        int half = (whole.size() + 1) / 2;
        Sums before = Sums.of(whole.subList(0, half));
        Sums after = Sums.of(whole.subList(half, whole.size()));
        return new LeftOut(
                months,
                Rise.ofShare(
                        new RulesKept.Whole(before.kept, before.of).share(),
                        new RulesKept.Whole(after.kept, after.of).share()),
                Rise.ofShare(
                        new RulesKept.Whole(before.leftOut, before.about).share(),
                        new RulesKept.Whole(after.leftOut, after.about).share()),
                Rise.ofRate(before.overRides, before.about, after.overRides, after.about));
    }

    /** Whether two of the three rose: then what is kept is not to be read by itself. */
    public boolean isToBeReadTogether() {
        return (keptRose ? 1 : 0) + (leftOutRose ? 1 : 0) + (overRidesRose ? 1 : 0) >= 2;
    }

    /** Whether anything leaves the count, so that there is something to draw. */
    public boolean isThere() {
        return months.size() > 1
                && months.stream()
                        .anyMatch(
                                month -> month.overRides() > 0 || month.notes().leftOut() > 0);
    }

    private record Sums(int kept, int of, int leftOut, int about, int overRides) {
        static Sums of(List<Month> months) {
            int kept = 0;
            int of = 0;
            int leftOut = 0;
            int about = 0;
            int overRides = 0;
            for (Month month : months) {
                kept += month.notes().whole().kept();
                of += month.notes().whole().of();
                leftOut += month.notes().leftOut();
                about += month.notes().about();
                overRides += month.overRides();
            }
            return new Sums(kept, of, leftOut, about, overRides);
        }
    }
}
