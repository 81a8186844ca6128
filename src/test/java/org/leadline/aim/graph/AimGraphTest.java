package org.leadline.aim.graph;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The graph of aims against one that walks every link from every aim. */
class AimGraphTest {

    @Test
    void says_what_it_finds_in_a_small_ward() {
        AimGraph graph = AimGraph.of(
                List.of(new AimNode(1, 10, true), new AimNode(2, 11, false), new AimNode(3, 12, false)),
                List.of(new Serves(2, 1)),
                List.of(
                        new Marked(2, 1, Effect.HELPS, Effect.HURTS),
                        new Marked(3, 2, null, Effect.HELPS),
                        new Marked(1, 3, Effect.NEITHER, Effect.NEITHER)),
                Map.of(10L, 1L, 11L, 10L, 12L, 1L));
        assertThat(graph.loops()).isEmpty();
        assertThat(graph.orphans()).containsExactly(3L);
        assertThat(graph.contradictions()).containsExactly(new Contradiction(2, 1, List.of(2L, 1L)));
        assertThat(graph.nearestCommonBoss(1, 2)).hasValue(10);
        assertThat(graph.nearestCommonBoss(2, 3)).hasValue(1);
        assertThat(graph.mostWorthATalkFirst().stream().map(Marked::aimId)).containsExactly(3L, 2L, 1L);
    }

    @Test
    void finds_what_brute_force_finds_in_random_graphs() {
        for (int seed = 0; seed < 400; seed++) {
            Random chance = new Random(seed);
            compare(new Town(chance, 1 + chance.nextInt(40)), "seed " + seed, Integer.MAX_VALUE, chance);
        }
    }

    @Test
    void finds_what_brute_force_finds_among_five_thousand_aims() {
        Random chance = new Random(5_000);
        compare(new Town(chance, 5_000), "five thousand", 60, chance);
    }

    @Test
    void a_chain_of_twenty_thousand_needs_no_deep_calls() {
        int size = 20_000;
        List<AimNode> aims = LongStream.range(0, size)
                .mapToObj(id -> new AimNode(id, 1, id == size - 1))
                .toList();
        List<Serves> chain = LongStream.range(0, size - 1)
                .mapToObj(id -> new Serves(id, id + 1))
                .toList();
        AimGraph graph = AimGraph.of(aims, chain, List.of(), Map.of());
        assertThat(graph.orphans()).isEmpty();
        assertThat(graph.reach(0)).hasSize(size - 1);
    }

    @Test
    void refuses_what_is_not_there_and_rings_of_units() {
        List<AimNode> one = List.of(new AimNode(1, 1, true));
        assertThatThrownBy(() -> AimGraph.of(one, List.of(new Serves(1, 2)), List.of(), Map.of()))
                .hasMessageContaining("no aim 2");
        assertThatThrownBy(() -> AimGraph.of(List.of(one.get(0), one.get(0)), List.of(), List.of(), Map.of()))
                .hasMessageContaining("twice");
        AimGraph ring = AimGraph.of(one, List.of(), List.of(), Map.of(1L, 2L, 2L, 1L));
        assertThatThrownBy(() -> ring.nearestCommonBoss(1, 1)).hasMessageContaining("ring");
    }

    private static void compare(Town town, String which, int mostAims, Random chance) {
        AimGraph graph = AimGraph.of(town.aims, town.serves, town.marks, town.bossOf);
        List<Long> asked = new ArrayList<>(town.served.keySet());
        Collections.shuffle(asked, chance);
        asked = asked.subList(0, Math.min(mostAims, asked.size()));
        for (long aim : asked) {
            Set<Long> reached = town.walk(aim);
            assertThat(graph.reach(aim)).as(which).containsExactlyElementsOf(reached);
            boolean orphan = !town.valued.contains(aim) && reached.stream().noneMatch(town.valued::contains);
            assertThat(graph.orphans().contains(aim)).as(which + " aim " + aim).isEqualTo(orphan);
            Set<Long> withIt = new TreeSet<>();
            reached.stream().filter(other -> town.walk(other).contains(aim)).forEach(withIt::add);
            assertThat(graph.loops().stream().filter(loop -> loop.contains(aim)).toList())
                    .as(which + " aim " + aim)
                    .isEqualTo(withIt.isEmpty() ? List.of() : List.of(List.copyOf(withIt)));
            long other = asked.get(chance.nextInt(asked.size()));
            assertThat(graph.nearestCommonBoss(aim, other)).as(which).isEqualTo(town.common(aim, other));
        }
        List<Contradiction> found = graph.contradictions();
        assertThat(found.stream().map(at -> List.of(at.aimId(), at.hurtId())))
                .as(which)
                .containsExactlyElementsOf(town.marks.stream()
                        .filter(mark -> mark.ofMaker() == Effect.HURTS || mark.ofNeighbour() == Effect.HURTS)
                        .map(mark -> List.of(mark.aimId(), mark.touchedId()))
                        .filter(pair -> town.walk(pair.get(0)).contains(pair.get(1)))
                        .sorted(java.util.Comparator.<List<Long>, Long>comparing(List::getFirst)
                                .thenComparing(List::getLast))
                        .toList());
        for (Contradiction at : found) {
            assertThat(at.way()).as(which).startsWith(at.aimId()).endsWith(at.hurtId());
            for (int i = 1; i < at.way().size(); i++) {
                assertThat(town.served.get(at.way().get(i - 1)))
                        .as(which)
                        .contains(at.way().get(i));
            }
            assertThat(at.way()).hasSize(town.steps(at.aimId(), at.hurtId()) + 1);
        }
    }

    /** A random hospital of aims. */
    private static final class Town {
        final List<AimNode> aims = new ArrayList<>();
        final List<Serves> serves = new ArrayList<>();
        final List<Marked> marks = new ArrayList<>();
        final Map<Long, Long> bossOf = new HashMap<>();
        final Map<Long, Set<Long>> served = new TreeMap<>();
        final Set<Long> valued = new HashSet<>();
        private final Map<Long, Long> unitOf = new HashMap<>();

        Town(Random chance, int size) {
            int units = 1 + size / 30;
            for (long unit = 1; unit < units; unit++) {
                if (chance.nextInt(10) > 0) {
                    bossOf.put(unit, (long) chance.nextInt((int) unit));
                }
            }
            for (long id = 0; id < size; id++) {
                long aim = id * 7 % 9_973 + 1;
                boolean hasValue = chance.nextInt(5) == 0;
                long unit = chance.nextInt(units);
                aims.add(new AimNode(aim, unit, hasValue));
                unitOf.put(aim, unit);
                served.put(aim, new TreeSet<>());
                if (hasValue) {
                    valued.add(aim);
                }
            }
            for (int i = 0; i < size * 3 / 4; i++) {
                long from = any(chance);
                long to = chance.nextInt(8) == 0 ? any(chance) : Math.max(from, any(chance));
                serves.add(new Serves(from, to));
                requireNonNull(served.get(from)).add(to);
            }
            Set<List<Long>> pairs = new HashSet<>();
            for (int i = 0; i < Math.min(size, 300); i++) {
                long from = any(chance);
                long to = any(chance);
                if (from != to && pairs.add(List.of(from, to))) {
                    marks.add(new Marked(from, to, effect(chance), effect(chance)));
                }
            }
            Collections.shuffle(aims, chance);
        }

        Set<Long> walk(long from) {
            Set<Long> reached = new TreeSet<>();
            List<Long> next = new ArrayList<>(served.get(from));
            while (!next.isEmpty()) {
                long at = next.removeLast();
                if (reached.add(at)) {
                    next.addAll(served.get(at));
                }
            }
            return reached;
        }

        int steps(long from, long to) {
            Set<Long> at = Set.of(from);
            for (int steps = 1; ; steps++) {
                Set<Long> next = new HashSet<>();
                at.forEach(aim -> next.addAll(served.get(aim)));
                if (next.contains(to)) {
                    return steps;
                }
                at = next;
            }
        }

        java.util.OptionalLong common(long aim, long other) {
            for (Long unit = unitOf.get(aim); unit != null; unit = bossOf.get(unit)) {
                for (Long its = unitOf.get(other); its != null; its = bossOf.get(its)) {
                    if (its.equals(unit)) {
                        return java.util.OptionalLong.of(unit);
                    }
                }
            }
            return java.util.OptionalLong.empty();
        }

        private long any(Random chance) {
            return aims.get(chance.nextInt(aims.size())).id();
        }

        private static @org.jspecify.annotations.Nullable Effect effect(Random chance) {
            int at = chance.nextInt(5);
            return at == 4 ? null : Effect.values()[at];
        }
    }
}
