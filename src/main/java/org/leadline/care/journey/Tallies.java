package org.leadline.care.journey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.leadline.care.journey.ModeReading.Course;
import org.leadline.care.journey.ModeReading.Flow;
import org.leadline.care.journey.ModeReading.Hours;
import org.leadline.care.journey.ModeReading.NovelMove;
import org.leadline.care.journey.ModeReading.StepCount;

/**
 * What is counted rather than estimated: courses, flows, starts, ends, hours and the moves that one case alone made.
 */
final class Tallies {
    static final int TOP = 20;

    private final Journeys journeys;
    private final Moves moves;

    Tallies(Journeys journeys, Moves moves) {
        this.journeys = journeys;
        this.moves = moves;
    }

    List<Course> topVariants() {
        return IntStream.range(0, Math.min(TOP, journeys.variants().length))
                .mapToObj(variant -> new Course(names(journeys.variants()[variant]), journeys.casesOf()[variant]))
                .toList();
    }

    List<Course> topSets(ActivitySets sets) {
        int[] cases = sets.cases();
        int[] ascending = cases.clone();
        Arrays.sort(ascending);
        int least = ascending[Math.max(0, ascending.length - TOP)];
        return IntStream.range(0, cases.length)
                .filter(set -> cases[set] >= least)
                .boxed()
                .sorted(Comparator.comparingInt((Integer set) -> cases[set])
                        .reversed()
                        .thenComparing(sets::membersOf, Arrays::compare))
                .limit(TOP)
                .map(set -> new Course(names(sets.membersOf(set)), cases[set]))
                .toList();
    }

    List<Flow> directlyFollows() {
        return IntStream.range(0, moves.size())
                .filter(move -> !moves.atEdge(move))
                .mapToObj(move ->
                        new Flow(moves.fromName(move, journeys), moves.toName(move, journeys), moves.times(move)))
                .sorted(MostFirst.FLOWS)
                .toList();
    }

    List<StepCount> starts() {
        return IntStream.range(0, moves.size())
                .filter(move -> moves.from(move) == moves.edge())
                .mapToObj(move -> new StepCount(moves.toName(move, journeys), moves.times(move)))
                .sorted(MostFirst.STEPS)
                .toList();
    }

    List<StepCount> ends() {
        return IntStream.range(0, moves.size())
                .filter(move -> moves.to(move) == moves.edge())
                .mapToObj(move -> new StepCount(moves.fromName(move, journeys), moves.times(move)))
                .sorted(MostFirst.STEPS)
                .toList();
    }

    long selfLoops() {
        long loops = 0;
        for (int move = 0; move < moves.size(); move++) {
            loops += moves.from(move) == moves.to(move) ? moves.times(move) : 0;
        }
        return loops;
    }

    /** Summed in ascending order, so that the mean does not depend on the order of the cases. */
    Hours hours() {
        double[] hours = journeys.hours().clone();
        Arrays.sort(hours);
        double sum = 0;
        for (double each : hours) {
            sum += each;
        }
        int last = hours.length - 1;
        return new Hours(
                hours[0], quantile(hours, 1), quantile(hours, 2), sum / hours.length, quantile(hours, 3), hours[last]);
    }

    private static double quantile(double[] ascending, int quarters) {
        long position = (long) (ascending.length - 1) * quarters;
        int below = (int) (position / 4);
        double part = (position % 4) / 4.0;
        return part == 0 ? ascending[below] : ascending[below] + part * (ascending[below + 1] - ascending[below]);
    }

    /** Ordered by the names of the two steps. */
    List<NovelMove> novelMoves() {
        int[] caseOfVariant = caseOfVariant();
        var novel = new ArrayList<NovelMove>();
        for (int variant = 0; variant < journeys.variants().length; variant++) {
            for (int i = moves.first(variant); i < moves.first(variant + 1); i++) {
                int move = moves.ofVariants()[i];
                if (moves.cases(move) == 1) {
                    novel.add(new NovelMove(
                            moves.fromName(move, journeys),
                            moves.toName(move, journeys),
                            journeys.log().cases().get(caseOfVariant[variant])));
                }
            }
        }
        novel.sort(Comparator.comparing(NovelMove::from, NameOrder.BY_BYTES)
                .thenComparing(NovelMove::to, NameOrder.BY_BYTES)
                .thenComparing(NovelMove::caseId, NameOrder.BY_BYTES));
        return List.copyOf(novel);
    }

    private int[] caseOfVariant() {
        int[] caseOfVariant = new int[journeys.variants().length];
        for (int c = 0; c < journeys.caseCount(); c++) {
            caseOfVariant[journeys.variantOfCase()[c]] = c;
        }
        return caseOfVariant;
    }

    private List<String> names(int[] steps) {
        return Arrays.stream(steps).mapToObj(journeys.activities()::get).toList();
    }
}
