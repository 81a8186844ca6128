package org.leadline.care.journey;

import java.util.SplittableRandom;

/**
 * How far the entropy of the sets of steps could be off: the standard error of the logarithm of their effective number.
 *
 * <p>Where nearly all has been seen (coverage of 0.97 or more, 100 cases or more) the delta method, sqrt((Σ p ln²p − (Σ
 * p ln p)²) / n): there it agrees with the bootstrap within 7 %, costs nothing and holds no chance. Elsewhere it is far
 * too small (a third of the truth for six cases), so the bootstrap of Chao and others (2014, Ecological Monographs 84,
 * 45-67, appendix G) is drawn. Kinds seen equally often are drawn together, and kinds too rare to be drawn one by one
 * share out what fell to them: the same multinomial draw, at the cost of the rare ones' cases.
 */
final class EntropySpread {
    static final int FEWEST_DRAWS = 200;
    private static final int MOST_DRAWS = 2_000;
    private static final long WORK = 4_000_000;
    private static final double SEEN_ENOUGH = 0.97;
    private static final int CASES_ENOUGH = 100;
    private static final int RARE = 6;
    private static final long SEED = 0x1eadL;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final long individuals;
    private final double top;
    private final int[] kinds;
    private final double[] chanceOfEach;
    private final int unseenKinds;
    private final double unseenChance;
    private int[] shared = new int[64];
    private double sum;
    private int singletons;
    private int doubletons;

    private EntropySpread(Diversity diversity) {
        individuals = diversity.individuals();
        top = Harmonic.number(individuals - 1);
        int[] counts = diversity.ascendingCounts();
        int classes = 0;
        for (int start = 0; start < counts.length; start = diversity.endOfRun(start)) {
            classes++;
        }
        kinds = new int[classes];
        chanceOfEach = new double[classes];
        unseenChance = 1 - diversity.coverage();
        unseenKinds = unseenChance > 0 ? (int) Math.min(Integer.MAX_VALUE, Math.ceil(diversity.unseen())) : 0;
        spreadChances(diversity, counts);
    }

    /** Standard error of ln D1. */
    static double logError(Diversity diversity) {
        boolean seenEnough = diversity.individuals() >= CASES_ENOUGH && diversity.coverage() >= SEEN_ENOUGH;
        return seenEnough ? byDelta(diversity) : new EntropySpread(diversity).byBootstrap(diversity.observed());
    }

    static double byDelta(Diversity diversity) {
        double mean = 0;
        double square = 0;
        for (int count : diversity.ascendingCounts()) {
            double share = (double) count / diversity.individuals();
            double log = Math.log(share);
            mean += share * log;
            square += share * log * log;
        }
        return Math.sqrt(Math.max(0, square - mean * mean) / diversity.individuals());
    }

    static double byBootstrap(Diversity diversity) {
        return new EntropySpread(diversity).byBootstrap(diversity.observed());
    }

    private double byBootstrap(int observed) {
        if (individuals < 2) {
            return 0;
        }
        int draws = Math.clamp(WORK / (observed + 1L), FEWEST_DRAWS, MOST_DRAWS);
        double mean = 0;
        double squares = 0;
        for (int i = 1; i <= draws; i++) {
            double entropy = drawnEntropy();
            double off = entropy - mean;
            mean += off / i;
            squares += off * (entropy - mean);
        }
        return Math.sqrt(squares / (draws - 1));
    }

    private void spreadChances(Diversity diversity, int[] counts) {
        double weights = 0;
        for (int count : counts) {
            double share = (double) count / individuals;
            weights += share * Math.pow(1 - share, (double) individuals);
        }
        double give = weights > 0 ? unseenChance / weights : 0;
        for (int start = 0, end, at = 0; start < counts.length; start = end, at++) {
            end = diversity.endOfRun(start);
            double share = (double) counts[start] / individuals;
            kinds[at] = end - start;
            chanceOfEach[at] = share * (1 - give * Math.pow(1 - share, (double) individuals));
        }
    }

    private double drawnEntropy() {
        sum = 0;
        singletons = 0;
        doubletons = 0;
        long left = individuals;
        double chanceLeft = 1;
        for (int at = kinds.length - 1; at >= 0 && left > 0; at--) {
            double chance = Math.max(0, kinds[at] * chanceOfEach[at]);
            boolean last = at == 0 && unseenKinds == 0;
            long drawn = last ? left : Binomial.draw(random, left, Math.min(1, chance / chanceLeft));
            shareOut(drawn, kinds[at]);
            left -= drawn;
            chanceLeft -= chance;
        }
        if (left > 0) {
            shareOut(left, Math.max(1, unseenKinds));
        }
        return sum + UnseenTail.entropy(individuals, singletons, doubletons);
    }

    private void shareOut(long drawn, int among) {
        if (drawn < (long) RARE * among) {
            shareOutOneByOne((int) drawn, among);
            return;
        }
        long left = drawn;
        for (int kind = among; kind > 1 && left > 0; kind--) {
            long count = Binomial.draw(random, left, 1.0 / kind);
            add(count);
            left -= count;
        }
        add(left);
    }

    /**
     * Each case falls to one of the kinds already met, or to a fresh one, as the chances are: no room is needed for the
     * kinds not met.
     */
    private void shareOutOneByOne(int drawn, int among) {
        if (shared.length < drawn) {
            shared = new int[Math.max(drawn, shared.length * 2)];
        }
        int met = 0;
        for (int i = 0; i < drawn; i++) {
            int kind = random.nextInt(among);
            if (kind < met) {
                shared[kind]++;
            } else {
                shared[met++] = 1;
            }
        }
        for (int kind = 0; kind < met; kind++) {
            add(shared[kind]);
        }
    }

    private void add(long count) {
        if (count == 0) {
            return;
        }
        if (count == 1) {
            singletons++;
        } else if (count == 2) {
            doubletons++;
        }
        sum += (double) count / individuals * (top - Harmonic.number(count - 1));
    }
}
