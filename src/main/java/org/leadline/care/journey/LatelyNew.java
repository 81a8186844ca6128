package org.leadline.care.journey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What was new in the cases that finished last: the moves among them that no earlier case had made.
 *
 * @param cases how many cases were looked at, 100
 * @param casesWithNew how many of them made a move that no earlier case had made
 * @param moves those moves, most cases first, then by the UTF-8 bytes of the names
 */
public record LatelyNew(int cases, int casesWithNew, List<Move> moves) {

    /**
     * A move new among the last cases; {@code ^} is the start and {@code $} the end. The cases are ordered by the UTF-8
     * bytes of their ids.
     */
    public record Move(String from, String to, int count, List<String> cases) {}

    /** Looks at the hundred cases whose last event is latest; empty where there are not more than a hundred. */
    public static Optional<LatelyNew> find(Journeys journeys) {
        return journeys.caseCount() > Closedness.HUNDRED
                ? Optional.of(of(journeys, Moves.of(journeys), lastToFinish(journeys, Closedness.HUNDRED)))
                : Optional.empty();
    }

    private static LatelyNew of(Journeys journeys, Moves moves, int[] last) {
        int[] casesAmongLast = new int[moves.size()];
        for (int c : last) {
            int variant = journeys.variantOfCase()[c];
            for (int i = moves.first(variant); i < moves.first(variant + 1); i++) {
                casesAmongLast[moves.ofVariants()[i]]++;
            }
        }
        var newMoves = new ArrayList<Move>();
        var withNew = new boolean[last.length];
        for (int move = 0; move < casesAmongLast.length; move++) {
            if (casesAmongLast[move] == moves.cases(move)) {
                newMoves.add(new Move(
                        moves.fromName(move, journeys),
                        moves.toName(move, journeys),
                        casesAmongLast[move],
                        holders(journeys, moves, move, last, withNew)));
            }
        }
        newMoves.sort(Comparator.comparingInt(Move::count)
                .reversed()
                .thenComparing(Move::from, NameOrder.BY_BYTES)
                .thenComparing(Move::to, NameOrder.BY_BYTES));
        int casesWithNew =
                (int) IntStream.range(0, last.length).filter(i -> withNew[i]).count();
        return new LatelyNew(last.length, casesWithNew, List.copyOf(newMoves));
    }

    private static List<String> holders(Journeys journeys, Moves moves, int move, int[] last, boolean[] withNew) {
        var ids = new ArrayList<String>();
        for (int at = 0; at < last.length; at++) {
            int variant = journeys.variantOfCase()[last[at]];
            for (int i = moves.first(variant); i < moves.first(variant + 1); i++) {
                if (moves.ofVariants()[i] == move) {
                    ids.add(journeys.log().cases().get(last[at]));
                    withNew[at] = true;
                }
            }
        }
        ids.sort(NameOrder.BY_BYTES);
        return List.copyOf(ids);
    }

    /** Ties in the time of the last event are broken by the case's variant, then by its id. */
    private static int[] lastToFinish(Journeys journeys, int wanted) {
        EventLog log = journeys.log();
        long[] ends = new long[journeys.caseCount()];
        for (int c = 0; c < ends.length; c++) {
            ends[c] = log.nanosOf()[log.caseStart()[c + 1] - 1];
        }
        long[] ascending = ends.clone();
        Arrays.sort(ascending);
        long since = ascending[ends.length - wanted];
        return IntStream.range(0, ends.length)
                .filter(c -> ends[c] >= since)
                .boxed()
                .sorted(Comparator.comparingLong((Integer c) -> ends[c])
                        .reversed()
                        .thenComparingInt(c -> journeys.variantOfCase()[c])
                        .thenComparing((one, other) -> log.cases().compare(one, other)))
                .limit(wanted)
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
