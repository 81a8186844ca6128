package org.leadline.aim;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.access.SignedIn;
import org.leadline.aim.graph.AimGraph;
import org.leadline.aim.graph.AimNode;
import org.leadline.aim.graph.Marked;
import org.leadline.unit.Leavers;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what stands near a unit's aims: those of its boss, of the units with the same boss, of those below and beside, and of its people. */
@Service
@Transactional(readOnly = true)
public class Neighbours {
    private final NearStore store;
    private final NearReading reading;
    private final Units units;
    private final Leavers layers;

    Neighbours(NearStore store, NearReading reading, Units units, Leavers layers) {
        this.store = store;
        this.reading = reading;
        this.units = units;
        this.layers = layers;
    }

    /** The unit's aims, those near them, and what was marked between the two. @throws org.leadline.access.NotHere where the unit is not one's own */
    public Neighbourhood get(SignedIn me, long unitId) {
        Unit unit = units.getOurs(me, unitId);
        Map<Long, Nearness> around = around(unit);
        Map<Long, NearAim> aims = aimsOf(unit, around);
        Map<Long, NearAim> ours = new LinkedHashMap<>();
        Map<Long, Nearness> nearness = new HashMap<>();
        aims.values().forEach(aim -> {
            var person = aim.person();
            if (aim.isOf(unitId) || person != null && person.personId() == me.personId()) {
                ours.put(aim.id(), aim);
            } else {
                nearness.put(aim.id(), nearnessOf(aim, unitId, around));
            }
        });
        List<NearAim> near = aims.values().stream()
                .filter(aim -> !ours.containsKey(aim.id()))
                .sorted(Comparator.comparing(NearAim::changedAt).reversed().thenComparing(NearAim::id))
                .toList();
        List<EffectPair> marked = reading.pairs(me, aims, store.listMarks(ours.keySet(), nearness.keySet()));
        return new Neighbourhood(
                unit,
                List.copyOf(ours.values()),
                near,
                nearness,
                worthATalkFirst(graph(aims.values(), marked, Map.of()), marked),
                unmarked(ours.size(), near, marked));
    }

    /** All that is marked in and around a unit, with whose table a conflict belongs on. @throws org.leadline.access.NotHere as {@link #get} */
    public EffectMap getMap(SignedIn me, long unitId) {
        Unit unit = units.getOurs(me, unitId);
        Map<Long, NearAim> aims = aimsOf(unit, around(unit));
        List<EffectPair> marked = reading.pairs(me, aims, store.listMarks(aims.keySet()));
        Map<Long, Unit> everywhere = layers.listUnits().stream().collect(Collectors.toMap(Unit::id, each -> each));
        AimGraph graph = graph(aims.values(), marked, bosses(everywhere.values()));
        List<EffectPair> pairs = worthATalkFirst(graph, marked);
        return new EffectMap(
                unit,
                pairs,
                pairs.stream()
                        .filter(pair -> pair.marked().hurts())
                        .map(pair -> new EffectMap.Conflict(pair, boss(graph, pair, everywhere)))
                        .toList(),
                graph.contradictions().stream()
                        .map(found -> new EffectMap.Against(found.way().stream()
                                .map(id -> Objects.requireNonNull(aims.get(id)))
                                .toList()))
                        .toList());
    }

    /** How the units near one stand to it; a unit that stands to it in two ways has the first of {@link Nearness}. */
    Map<Long, Nearness> around(Unit unit) {
        Map<Long, Nearness> around = new LinkedHashMap<>();
        Long boss = unit.parentId();
        if (boss != null) {
            around.put(boss, Nearness.ABOVE);
            units.listBelow(boss).forEach(other -> around.putIfAbsent(other.id(), Nearness.BESIDE));
        }
        units.listNeighbours(unit.id()).forEach(other -> around.putIfAbsent(other.id(), Nearness.ADJOINING));
        units.listBelow(unit.id()).forEach(other -> around.putIfAbsent(other.id(), Nearness.BELOW));
        around.remove(unit.id());
        return around;
    }

    /** Those of the unit and its people, and those of the units near it; not those of their people. */
    private Map<Long, NearAim> aimsOf(Unit unit, Map<Long, Nearness> around) {
        Set<Long> all = new LinkedHashSet<>(around.keySet());
        all.add(unit.id());
        Map<Long, NearAim> aims = new LinkedHashMap<>(reading.aims(store.listOf(all)));
        aims.values().removeIf(aim -> aim.person() != null && aim.unitId() != unit.id());
        return aims;
    }

    private AimGraph graph(Collection<NearAim> aims, List<EffectPair> pairs, Map<Long, Long> bossOf) {
        return AimGraph.of(
                aims.stream()
                        .map(aim -> new AimNode(aim.id(), aim.unitId(), aim.hasValue()))
                        .toList(),
                store.listServes(aims.stream().map(NearAim::id).toList()),
                pairs.stream().map(EffectPair::marked).toList(),
                bossOf);
    }

    private static List<EffectPair> worthATalkFirst(AimGraph graph, List<EffectPair> pairs) {
        Map<Marked, EffectPair> byMarks = new HashMap<>();
        pairs.forEach(pair -> byMarks.put(pair.marked(), pair));
        return graph.mostWorthATalkFirst().stream()
                .flatMap(marks -> Stream.ofNullable(byMarks.get(marks)))
                .toList();
    }

    private static Map<Long, Integer> unmarked(int ours, List<NearAim> near, List<EffectPair> pairs) {
        Map<Long, Integer> unmarked = new HashMap<>();
        near.forEach(aim -> unmarked.put(aim.id(), 2 * ours));
        pairs.forEach(pair -> List.of(pair.aim().id(), pair.touched().id())
                .forEach(id -> unmarked.computeIfPresent(id, (_, left) -> left - 1)));
        return unmarked;
    }

    private static Nearness nearnessOf(NearAim aim, long unitId, Map<Long, Nearness> around) {
        return aim.unitId() == unitId
                ? Nearness.HERE
                : Stream.concat(Stream.of(aim.unitId()), aim.sharing().stream())
                        .flatMap(owner -> Stream.ofNullable(around.get(owner)))
                        .min(Comparator.naturalOrder())
                        .orElse(Nearness.BESIDE);
    }

    private static Map<Long, Long> bosses(Collection<Unit> everywhere) {
        Map<Long, Long> bossOf = new HashMap<>();
        everywhere.forEach(unit -> {
            Long boss = unit.parentId();
            if (boss != null) {
                bossOf.put(unit.id(), boss);
            }
        });
        return bossOf;
    }

    private static @Nullable Unit boss(AimGraph graph, EffectPair pair, Map<Long, Unit> everywhere) {
        var boss = graph.nearestCommonBoss(pair.aim().id(), pair.touched().id());
        return boss.isPresent() ? everywhere.get(boss.getAsLong()) : null;
    }
}
