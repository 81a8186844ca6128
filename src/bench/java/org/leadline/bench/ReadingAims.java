package org.leadline.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.leadline.aim.graph.AimGraph;
import org.leadline.aim.graph.AimNode;
import org.leadline.aim.graph.Contradiction;
import org.leadline.aim.graph.Effect;
import org.leadline.aim.graph.Marked;
import org.leadline.aim.graph.Serves;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Every question of the graph of aims, asked of all that there is to ask: 5,000 aims, each serving as many others as {@code links} says, one link in eight
 * against the others so that there are loops, and three effects of each.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
@Fork(1)
public class ReadingAims {
    private static final int AIMS = 5_000;
    private static final int UNITS = 170;
    private static final int EFFECTS = 3 * AIMS;

    @Param({"0.75", "2"})
    private double links;

    private final List<AimNode> aims = new ArrayList<>();
    private final List<Serves> serves = new ArrayList<>();
    private final List<Marked> marks = new ArrayList<>();
    private final Map<Long, Long> bossOf = new HashMap<>();
    private AimGraph graph = AimGraph.of(List.of(), List.of(), List.of(), Map.of());

    @Setup
    public void fill() {
        Random chance = new Random(1);
        for (long unit = 1; unit < UNITS; unit++) {
            bossOf.put(unit, (long) chance.nextInt((int) unit));
        }
        for (long aim = 0; aim < AIMS; aim++) {
            aims.add(new AimNode(aim, chance.nextInt(UNITS), chance.nextInt(5) == 0));
        }
        for (int i = 0; i < links * AIMS; i++) {
            long from = chance.nextInt(AIMS);
            long to = chance.nextInt(AIMS);
            serves.add(
                    chance.nextInt(8) == 0 ? new Serves(from, to) : new Serves(Math.min(from, to), Math.max(from, to)));
        }
        Set<List<Long>> pairs = new HashSet<>();
        while (pairs.size() < EFFECTS) {
            List<Long> pair = List.of((long) chance.nextInt(AIMS), (long) chance.nextInt(AIMS));
            if (pairs.add(pair)) {
                marks.add(new Marked(pair.getFirst(), pair.getLast(), effect(chance), effect(chance)));
            }
        }
        Collections.shuffle(aims, chance);
        graph = AimGraph.of(aims, serves, marks, bossOf);
    }

    private static Effect effect(Random chance) {
        return Effect.values()[chance.nextInt(Effect.values().length)];
    }

    @Benchmark
    public AimGraph build() {
        return AimGraph.of(aims, serves, marks, bossOf);
    }

    @Benchmark
    public List<List<Long>> loops() {
        return graph.loops();
    }

    @Benchmark
    public List<Contradiction> contradictions() {
        return graph.contradictions();
    }

    @Benchmark
    public List<Long> orphans() {
        return graph.orphans();
    }

    /** Of the aim with the smallest id, from which most can be reached. */
    @Benchmark
    public List<Long> reach() {
        return graph.reach(0);
    }

    /** Of every pair of which somebody says that one hurts the other. */
    @Benchmark
    public long nearestCommonBosses() {
        return marks.stream()
                .filter(Marked::hurts)
                .mapToLong(mark ->
                        graph.nearestCommonBoss(mark.aimId(), mark.touchedId()).orElse(-1))
                .sum();
    }

    @Benchmark
    public List<Marked> mostWorthATalkFirst() {
        return graph.mostWorthATalkFirst();
    }
}
