package org.leadline.care.journey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.leadline.care.journey.ModeReading.DecisionPoint;
import org.leadline.care.journey.ModeReading.StepCount;

/** What comes next after each step: the effective options there, and where the uncertainty of a journey arises. */
final class Decisions {
    private final Journeys journeys;
    private final Moves moves;
    private final int[] movesByFrom;
    private final int[] firstOfFrom;
    private final Diversity[] nextOf;
    private double uncertainty;
    private long visits;

    Decisions(Journeys journeys, Moves moves) {
        this.journeys = journeys;
        this.moves = moves;
        firstOfFrom = new int[moves.edge() + 2];
        movesByFrom = movesByFrom();
        nextOf = new Diversity[moves.edge() + 1];
        measure();
    }

    /** exp(Σ n·H / Σ n), over the start and every step. */
    double optionsPerStep() {
        return Math.exp(uncertainty / visits);
    }

    double bitsPerCase() {
        return uncertainty / (journeys.caseCount() * Math.log(2));
    }

    /** Steps with more than one thing after them, those with the greatest share of all uncertainty first. */
    List<DecisionPoint> points() {
        var points = new ArrayList<DecisionPoint>();
        for (int from = 0; from < nextOf.length; from++) {
            Diversity next = nextOf[from];
            if (next.observed() > 1) {
                double entropy = next.entropy();
                points.add(new DecisionPoint(
                        from == moves.edge()
                                ? Moves.START
                                : journeys.activities().get(from),
                        Math.exp(entropy),
                        next.individuals() * entropy / uncertainty,
                        Math.toIntExact(next.individuals()),
                        nextSteps(from)));
            }
        }
        points.sort(Comparator.comparingDouble(DecisionPoint::share)
                .reversed()
                .thenComparing(DecisionPoint::activity, NameOrder.BY_BYTES));
        return List.copyOf(points);
    }

    private List<StepCount> nextSteps(int from) {
        var steps = new ArrayList<StepCount>();
        for (int i = firstOfFrom[from]; i < firstOfFrom[from + 1]; i++) {
            steps.add(new StepCount(moves.toName(movesByFrom[i], journeys), moves.times(movesByFrom[i])));
        }
        steps.sort(MostFirst.STEPS);
        return List.copyOf(steps);
    }

    private void measure() {
        var parts = new double[nextOf.length];
        for (int from = 0; from < nextOf.length; from++) {
            var counts = new int[firstOfFrom[from + 1] - firstOfFrom[from]];
            for (int i = 0; i < counts.length; i++) {
                counts[i] = moves.times(movesByFrom[firstOfFrom[from] + i]);
            }
            nextOf[from] = Diversity.of(counts);
            parts[from] = nextOf[from].individuals() * nextOf[from].entropy();
            visits += nextOf[from].individuals();
        }
        Arrays.sort(parts);
        for (double part : parts) {
            uncertainty += part;
        }
    }

    private int[] movesByFrom() {
        for (int move = 0; move < moves.size(); move++) {
            firstOfFrom[moves.from(move) + 1]++;
        }
        for (int from = 1; from < firstOfFrom.length; from++) {
            firstOfFrom[from] += firstOfFrom[from - 1];
        }
        int[] filled = Arrays.copyOf(firstOfFrom, firstOfFrom.length);
        int[] sorted = new int[moves.size()];
        for (int move = 0; move < moves.size(); move++) {
            sorted[filled[moves.from(move)]++] = move;
        }
        return sorted;
    }
}
