package org.leadline.care.journey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.leadline.care.journey.ModeReading.StepCount;

/**
 * What a log looks as if it needed before it is read: proposed, never applied unasked.
 *
 * @param finishing the steps at which journeys end and after which few go on, commonest first
 * @param unfinished the ends after which most journeys go on, with the cases that end there, commonest first
 * @param unfinishedLately how many of those cases had their last step within {@code latelyDays} of the end of the log
 * @param latelyDays the median length of a journey, in whole days, one at least
 * @param monitoring steps taken three times or more in each case that has them, most events first
 * @param mixtures attributes whose split halves the effective number of sets of steps, strongest first
 */
public record Proposals(
        List<String> finishing,
        List<StepCount> unfinished,
        int unfinishedLately,
        int latelyDays,
        List<Monitoring> monitoring,
        List<Mixture> mixtures) {

    private static final int GOES_ON = 5;
    private static final int OFTEN_PER_CASE = 3;
    private static final int SHARE_OF_CASES = 10;
    private static final long DAY_NANOS = 86_400_000_000_000L;

    /** A step often repeated within a case. */
    public record Monitoring(String activity, int events, int cases) {}

    /** An attribute by which the effective number of sets of steps falls from {@code d} to {@code dWithin}. */
    public record Mixture(String attribute, double d, double dWithin) {}

    /** Looks through a folded log; mixtures are looked for among the attributes it was read with. */
    public static Proposals of(Journeys journeys) {
        var moves = Moves.of(journeys);
        double median = new Tallies(journeys, moves).hours().median();
        return of(journeys, moves, ActivitySets.of(journeys), median);
    }

    static Proposals of(Journeys journeys, Moves moves, ActivitySets sets, double medianHours) {
        int[] taken = new int[moves.edge()];
        int[] last = new int[moves.edge()];
        for (int move = 0; move < moves.size(); move++) {
            if (moves.from(move) != moves.edge()) {
                taken[moves.from(move)] += moves.times(move);
                last[moves.from(move)] += moves.to(move) == moves.edge() ? moves.times(move) : 0;
            }
        }
        var finishing = new ArrayList<StepCount>();
        var unfinished = new ArrayList<StepCount>();
        var goesOn = new boolean[taken.length];
        for (int step = 0; step < taken.length; step++) {
            if (last[step] > 0) {
                goesOn[step] = (long) last[step] * GOES_ON < taken[step];
                (goesOn[step] ? unfinished : finishing)
                        .add(new StepCount(journeys.activities().get(step), last[step]));
            }
        }
        finishing.sort(MostFirst.STEPS);
        unfinished.sort(MostFirst.STEPS);
        int days = Math.max(1, (int) Math.ceil(medianHours / 24));
        return new Proposals(
                finishing.stream().map(StepCount::activity).toList(),
                List.copyOf(unfinished),
                endedLately(journeys, goesOn, days),
                days,
                monitoring(journeys, sets, taken),
                Mixtures.of(journeys, sets));
    }

    private static List<Monitoring> monitoring(Journeys journeys, ActivitySets sets, int[] taken) {
        var monitoring = new ArrayList<Monitoring>();
        for (int step = 0; step < taken.length; step++) {
            long cases = sets.casesWith(step);
            if (taken[step] >= OFTEN_PER_CASE * cases && cases * SHARE_OF_CASES >= journeys.caseCount()) {
                monitoring.add(new Monitoring(journeys.activities().get(step), taken[step], (int) cases));
            }
        }
        monitoring.sort(Comparator.comparingInt(Monitoring::events)
                .reversed()
                .thenComparing(Monitoring::activity, NameOrder.BY_BYTES));
        return List.copyOf(monitoring);
    }

    private static int endedLately(Journeys journeys, boolean[] goesOn, int days) {
        EventLog log = journeys.log();
        long end = Long.MIN_VALUE;
        for (int c = 0; c < log.caseCount(); c++) {
            end = Math.max(end, log.nanosOf()[log.caseStart()[c + 1] - 1]);
        }
        long since = end - days * DAY_NANOS;
        int ended = 0;
        for (int c = 0; c < log.caseCount(); c++) {
            int[] steps = journeys.variants()[journeys.variantOfCase()[c]];
            boolean late = log.nanosOf()[log.caseStart()[c + 1] - 1] >= since;
            ended += late && goesOn[steps[steps.length - 1]] ? 1 : 0;
        }
        return ended;
    }
}
