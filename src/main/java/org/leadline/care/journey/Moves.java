package org.leadline.care.journey;

import java.util.Arrays;

/**
 * The moves of a folded log: each directly-follows pair, an artificial start and end included, how often it was made
 * and by how many cases.
 *
 * <p>Everything is kept per variant in flat arrays. The activity number {@code activities} stands for the start as
 * {@code from} and for the end as {@code to}.
 */
final class Moves {
    static final String START = "^";
    static final String END = "$";

    private final int edge;
    private final MoveNumbers numbers;
    private final int[] firstOfVariant;
    private int[] movesOfVariants;
    private int[] cases;
    private int[] times;

    private Moves(Journeys journeys) {
        edge = journeys.activities().size();
        numbers = new MoveNumbers(edge + 1);
        firstOfVariant = new int[journeys.variants().length + 1];
        movesOfVariants = new int[1024];
        cases = new int[256];
        times = new int[256];
        count(journeys);
    }

    static Moves of(Journeys journeys) {
        return new Moves(journeys);
    }

    int size() {
        return numbers.size();
    }

    int from(int move) {
        return numbers.from(move);
    }

    int to(int move) {
        return numbers.to(move);
    }

    boolean atEdge(int move) {
        return from(move) == edge || to(move) == edge;
    }

    /** The number of cases that hold the move at least once. */
    int cases(int move) {
        return cases[move];
    }

    /** How often the move was made in all. */
    int times(int move) {
        return times[move];
    }

    int edge() {
        return edge;
    }

    /** Where the distinct moves of a variant begin in {@link #ofVariants()}; they end where those of the next begin. */
    int first(int variant) {
        return firstOfVariant[variant];
    }

    int[] ofVariants() {
        return movesOfVariants;
    }

    boolean hasNovelMove(int variant) {
        for (int i = first(variant); i < first(variant + 1); i++) {
            if (cases[movesOfVariants[i]] == 1) {
                return true;
            }
        }
        return false;
    }

    String fromName(int move, Journeys journeys) {
        return from(move) == edge ? START : journeys.activities().get(from(move));
    }

    String toName(int move, Journeys journeys) {
        return to(move) == edge ? END : journeys.activities().get(to(move));
    }

    private void count(Journeys journeys) {
        int[] lastVariant = new int[256];
        int filled = 0;
        for (int variant = 0; variant < journeys.variants().length; variant++) {
            int[] steps = journeys.variants()[variant];
            int held = journeys.casesOf()[variant];
            if (movesOfVariants.length < filled + steps.length + 1) {
                movesOfVariants = Arrays.copyOf(movesOfVariants, Math.max(filled + steps.length + 1, filled * 2));
            }
            int from = edge;
            for (int i = 0; i <= steps.length; i++) {
                int to = i == steps.length ? edge : steps[i];
                int move = numbers.of(from, to);
                if (move >= cases.length) {
                    cases = Arrays.copyOf(cases, cases.length * 2);
                    times = Arrays.copyOf(times, times.length * 2);
                    lastVariant = Arrays.copyOf(lastVariant, lastVariant.length * 2);
                }
                times[move] += held;
                if (lastVariant[move] != variant + 1) {
                    lastVariant[move] = variant + 1;
                    cases[move] += held;
                    movesOfVariants[filled++] = move;
                }
                from = to;
            }
            firstOfVariant[variant + 1] = filled;
        }
    }
}
