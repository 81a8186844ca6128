package org.leadline.care.journey;

import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * How many of the next hundred journeys were to do something new, and how many did. The forecast is Good and Turing's over the two hundred before; it is missed
 * where, the three hundred dealt out at random into two hundred and one hundred, hardly any deal has as many or as few (a permutation test, which needs no
 * assumption but that nothing has changed).
 */
final class Forecasts {
    private static final int DEALS = 2_000;
    private static final int FEW_DEALS = 1;
    private static final long SEED = 0x200L;

    private final Journeys journeys;
    private final Moves moves;
    private final int[] order;
    private final int[] seenIn;
    private int mark;

    Forecasts(Journeys journeys, int[] order) {
        this.journeys = journeys;
        this.order = order;
        moves = Moves.of(journeys);
        seenIn = new int[moves.size()];
    }

    /** A forecast that was missed. @param changedAt the place in the order from which on the journeys do as the next hundred did */
    record Miss(double expected, int seen, int changedAt) {}

    /** Holds the journeys in places {@code from} to {@code from + 200} against the hundred after them. */
    Optional<Miss> find(int from) {
        int[] variants = new int[Drift.WINDOW + Drift.NEXT];
        for (int i = 0; i < variants.length; i++) {
            variants[i] = journeys.variantOfCase()[order[from + i]];
        }
        boolean[] alone = alone(variants);
        int ownMoves = 0;
        for (boolean one : alone) {
            ownMoves += one ? 1 : 0;
        }
        double expected = (double) ownMoves / Drift.WINDOW * Drift.NEXT;
        boolean[] isNew = new boolean[variants.length];
        System.arraycopy(alone, 0, isNew, 0, alone.length);
        int seen = newAmongNext(variants, isNew);
        return isChance(variants, seen, expected)
                ? Optional.empty()
                : Optional.of(new Miss(expected, seen, from + change(isNew, expected, seen)));
    }

    private boolean isChance(int[] variants, int seen, double expected) {
        int[] dealt = variants.clone();
        SplittableRandom random = new SplittableRandom(SEED);
        int beyond = 0;
        for (int deal = 0; deal < DEALS; deal++) {
            for (int i = 0; i < Drift.NEXT; i++) {
                int last = dealt.length - 1 - i;
                int drawn = random.nextInt(last + 1);
                int variant = dealt[drawn];
                dealt[drawn] = dealt[last];
                dealt[last] = variant;
            }
            int here = newAmongNext(dealt, null);
            beyond += seen > expected ? here >= seen ? 1 : 0 : here <= seen ? 1 : 0;
        }
        return beyond > FEW_DEALS;
    }

    /** How many of the last hundred hold a move that none of the first two hundred holds; marks them where asked to. */
    private int newAmongNext(int[] variants, boolean @Nullable [] marked) {
        mark++;
        for (int i = 0; i < Drift.WINDOW; i++) {
            for (int at = moves.first(variants[i]); at < moves.first(variants[i] + 1); at++) {
                seenIn[moves.ofVariants()[at]] = mark;
            }
        }
        int found = 0;
        for (int i = Drift.WINDOW; i < variants.length; i++) {
            boolean fresh = false;
            for (int at = moves.first(variants[i]); at < moves.first(variants[i] + 1) && !fresh; at++) {
                fresh = seenIn[moves.ofVariants()[at]] != mark;
            }
            found += fresh ? 1 : 0;
            if (marked != null) {
                marked[i] = fresh;
            }
        }
        return found;
    }

    /** Which of the first two hundred hold a move that no other of them holds. */
    private boolean[] alone(int[] variants) {
        int[] holders = new int[moves.size()];
        for (int i = 0; i < Drift.WINDOW; i++) {
            for (int at = moves.first(variants[i]); at < moves.first(variants[i] + 1); at++) {
                holders[moves.ofVariants()[at]]++;
            }
        }
        boolean[] alone = new boolean[Drift.WINDOW];
        for (int i = 0; i < alone.length; i++) {
            for (int at = moves.first(variants[i]); at < moves.first(variants[i] + 1); at++) {
                alone[i] |= holders[moves.ofVariants()[at]] == 1;
            }
        }
        return alone;
    }

    /** Where the running sum of news, less half-way between the two rates, is at its lowest (or highest, where there are fewer news). */
    private static int change(boolean[] isNew, double expected, int seen) {
        double halfWay = (expected + seen) / 2 / Drift.NEXT;
        double sign = seen > expected ? 1 : -1;
        double sum = 0;
        double least = 0;
        int changed = 0;
        for (int i = 0; i < isNew.length; i++) {
            sum += sign * ((isNew[i] ? 1 : 0) - halfWay);
            if (sum < least) {
                least = sum;
                changed = i + 1;
            }
        }
        return Math.min(changed, isNew.length - 1);
    }
}
