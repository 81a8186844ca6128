package org.leadline.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * What finished journeys show, worked out the slow and plain way straight from the published formulas, apart from the journey room, so that one can check the other. Needs more than 100 journeys for {@code k100} to differ from {@code k}.
 *
 * @param journeys number of finished journeys
 * @param k share of journeys with no move of their own
 * @param k100 mean of k over subsets of 100 journeys (k itself where there are 100 or fewer)
 * @param k100Error its standard deviation over the subsets (binomial where there are 100 or fewer)
 * @param d1 effective number of sets of steps (Chao, Wang and Jost 2013)
 * @param d1LogError delta-method standard error of its logarithm
 * @param n80 fewest sets of steps that cover 8 in 10 journeys
 * @param variantCoverage sample coverage of the sequences (Chao and Jost 2012)
 * @param packageCoverage sample coverage of the sets of steps
 */
record Reading(
        int journeys,
        double k,
        double k100,
        double k100Error,
        double d1,
        double d1LogError,
        int n80,
        double variantCoverage,
        double packageCoverage) {

    private static final int SUBSETS = 2000;

    static Reading of(List<List<String>> journeys) {
        int n = journeys.size();
        var moves = journeys.stream().map(Reading::moves).toList();
        double k = closedness(moves);
        double k100 = k;
        double error = Math.sqrt(k * (1 - k) / n);
        if (n > 100) {
            var values = closednessOfSubsets(moves);
            k100 = values.stream().mapToDouble(x -> x).average().orElseThrow();
            double mean = k100;
            error = Math.sqrt(values.stream()
                    .mapToDouble(x -> (x - mean) * (x - mean))
                    .average()
                    .orElseThrow());
        }
        var packages = counts(journeys.stream().map(TreeSet::new).toList());
        return new Reading(
                n,
                k,
                k100,
                error,
                Math.exp(shannon(packages, n)),
                shannonError(packages, n),
                fewestFor80(packages, n),
                coverage(counts(journeys), n),
                coverage(packages, n));
    }

    double closed() {
        return normal((k100 - 0.75) / Math.max(k100Error, 0.03));
    }

    double few() {
        return normal((Math.log(8) - Math.log(d1)) / Math.max(d1LogError, 0.15));
    }

    double sameEveryTime() {
        return variantCoverage >= 0.75 ? closed() * few() : 0;
    }

    double chooseTogether() {
        return packageCoverage >= 0.75 ? closed() * (1 - few()) : 0;
    }

    double findOut() {
        return 1 - closed();
    }

    private static Set<String> moves(List<String> journey) {
        var moves = new HashSet<String>();
        var from = "^";
        for (String step : journey) {
            moves.add(from + "→" + step);
            from = step;
        }
        moves.add(from + "→$");
        return moves;
    }

    private static double closedness(List<Set<String>> moves) {
        var holders = new HashMap<String, Integer>();
        moves.forEach(all -> all.forEach(move -> holders.merge(move, 1, Integer::sum)));
        long withNew = moves.stream()
                .filter(all -> all.stream().anyMatch(move -> holders.getOrDefault(move, 0) == 1))
                .count();
        return 1 - (double) withNew / moves.size();
    }

    private static List<Double> closednessOfSubsets(List<Set<String>> moves) {
        var random = new Random(100);
        var order = new ArrayList<>(moves);
        var values = new ArrayList<Double>();
        for (int i = 0; i < SUBSETS; i++) {
            Collections.shuffle(order, random);
            values.add(closedness(order.subList(0, 100)));
        }
        return values;
    }

    private static <T> List<Integer> counts(List<T> things) {
        Map<T, Integer> counts = new HashMap<>();
        things.forEach(thing -> counts.merge(thing, 1, Integer::sum));
        return counts.values().stream().sorted(Collections.reverseOrder()).toList();
    }

    private static int fewestFor80(List<Integer> counts, int n) {
        int covered = 0;
        int used = 0;
        while (covered < 0.8 * n) {
            covered += counts.get(used++);
        }
        return used;
    }

    private static double coverage(List<Integer> counts, int n) {
        double f1 = counts.stream().filter(x -> x == 1).count();
        double f2 = counts.stream().filter(x -> x == 2).count();
        if (f1 == 0) {
            return 1;
        }
        double f0 = (n - 1.0) / n * (f2 > 0 ? f1 * f1 / (2 * f2) : f1 * (f1 - 1) / 2);
        return 1 - f1 / n * (n * f0 / (n * f0 + f1));
    }

    private static double shannon(List<Integer> counts, int n) {
        double h = 0;
        for (int x : counts) {
            for (int i = x; i < n; i++) {
                h += (double) x / n / i;
            }
        }
        double f1 = counts.stream().filter(x -> x == 1).count();
        double f2 = counts.stream().filter(x -> x == 2).count();
        if (f1 == 0) {
            return h;
        }
        double a = f2 > 0 ? 2 * f2 / ((n - 1) * f1 + 2 * f2) : 2 / ((n - 1) * (f1 - 1) + 2);
        double power = 1 - a;
        double tail = 0;
        for (int r = n; power / r > 1e-15; r++) {
            tail += power / r;
            power *= 1 - a;
        }
        return h + f1 / n * tail;
    }

    private static double shannonError(List<Integer> counts, int n) {
        double first = 0;
        double second = 0;
        for (int x : counts) {
            double p = (double) x / n;
            first += p * Math.log(p);
            second += p * Math.log(p) * Math.log(p);
        }
        return Math.sqrt((second - first * first) / n);
    }

    /** Abramowitz and Stegun 26.2.17, good to 1e-7. */
    private static double normal(double z) {
        if (z < 0) {
            return 1 - normal(-z);
        }
        double t = 1 / (1 + 0.2316419 * z);
        double sum = t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return 1 - Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * sum;
    }
}
