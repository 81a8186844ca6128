package org.leadline.care.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leadline.care.journey.Journeys;

/**
 * The ways that most journeys take, as steps and the turns between them: the commonest whole journeys first, as many as can be read at once.
 *
 * @param steps in the order in which they were drawn
 * @param turns the commonest first
 * @param drawn journeys all of whose turns are drawn
 * @param journeys all there are
 */
public record Paths(List<String> steps, List<Turn> turns, int drawn, int journeys) {

    /** From one step to the next, taken by so many journeys. */
    public record Turn(String from, String to, int journeys) {}

    private record Move(int from, int to) {}

    public Paths {
        steps = List.copyOf(steps);
        turns = List.copyOf(turns);
    }

    /**
     * Draws journeys, the commonest first, each whole or not at all; a step taken again right away is drawn once.
     *
     * @param mostSteps how many steps may be drawn
     * @param mostTurns how many turns
     */
    public static Paths of(Journeys journeys, int mostSteps, int mostTurns) {
        Set<Integer> steps = new LinkedHashSet<>();
        Set<Move> drawn = new LinkedHashSet<>();
        List<Set<Move>> movesOf = new ArrayList<>();
        for (int[] variant : journeys.variants()) {
            Set<Move> moves = moves(variant);
            movesOf.add(moves);
            Set<Integer> withIt = new LinkedHashSet<>(steps);
            for (int step : variant) {
                withIt.add(step);
            }
            Set<Move> movesWithIt = new LinkedHashSet<>(drawn);
            movesWithIt.addAll(moves);
            if (withIt.size() <= mostSteps && movesWithIt.size() <= mostTurns) {
                steps = withIt;
                drawn = movesWithIt;
            }
        }
        Map<Move, Integer> taken = new HashMap<>();
        int whole = 0;
        for (int variant = 0; variant < movesOf.size(); variant++) {
            int cases = journeys.casesOf()[variant];
            movesOf.get(variant).forEach(move -> taken.merge(move, cases, Integer::sum));
            boolean all = drawn.containsAll(movesOf.get(variant));
            for (int step : journeys.variants()[variant]) {
                all &= steps.contains(step);
            }
            whole += all ? cases : 0;
        }
        Map<Move, Integer> shown = new LinkedHashMap<>();
        drawn.forEach(move -> shown.put(move, taken.getOrDefault(move, 0)));
        return new Paths(
                steps.stream().map(journeys.activities()::get).toList(),
                shown.entrySet().stream()
                        .map(entry -> new Turn(
                                journeys.activities().get(entry.getKey().from()),
                                journeys.activities().get(entry.getKey().to()),
                                entry.getValue()))
                        .sorted(Comparator.comparingInt(Turn::journeys).reversed())
                        .toList(),
                whole,
                journeys.caseCount());
    }

    private static Set<Move> moves(int[] variant) {
        Set<Move> moves = new LinkedHashSet<>();
        for (int at = 1; at < variant.length; at++) {
            if (variant[at - 1] != variant[at]) {
                moves.add(new Move(variant[at - 1], variant[at]));
            }
        }
        return moves;
    }
}
