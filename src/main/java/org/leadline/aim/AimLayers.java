package org.leadline.aim;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.leadline.access.Layers;
import org.leadline.access.NotHere;
import org.leadline.access.SignedIn;
import org.leadline.aim.LayerStore.Past;
import org.leadline.aim.LayerView.Height;
import org.leadline.aim.graph.AimGraph;
import org.leadline.sounding.UpwardAsks;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to what a layer sees of the aims of the units in it: whose idea they were, what was changed in what was handed down, where two pull against
 * each other. Everybody of the layer reads it; of people it shows nothing.
 */
@Service
@Transactional(readOnly = true)
public class AimLayers {
    private static final int QUARTERS = 4;
    private static final int MONTHS_A_QUARTER = 3;
    private static final double HOURS_A_DAY = 24;
    private final LayerStore store;
    private final PassStore passes;
    private final PassReading passReading;
    private final AimStore aims;
    private final AimReading reading;
    private final AimGraphs graphs;
    private final UpwardAsks asks;
    private final Layers layers;
    private final Units units;
    private final Clock clock;

    AimLayers(
            LayerStore store,
            PassStore passes,
            PassReading passReading,
            AimStore aims,
            AimReading reading,
            AimGraphs graphs,
            UpwardAsks asks,
            Layers layers,
            Units units,
            Clock clock) {
        this.store = store;
        this.passes = passes;
        this.passReading = passReading;
        this.aims = aims;
        this.reading = reading;
        this.graphs = graphs;
        this.asks = asks;
        this.layers = layers;
        this.units = units;
        this.clock = clock;
    }

    /** @throws NotHere where the unit is not one's own, or holds no units */
    public LayerView get(SignedIn me, long unitId) {
        Unit layer = units.getOurs(me, unitId);
        if (!layer.isLayer()) {
            throw new NotHere("layer");
        }
        Map<Long, Unit> within = layers.listWithin(Set.of(unitId)).stream()
                .map(id -> units.find(id).orElseThrow())
                .collect(Collectors.toMap(Unit::id, Function.identity()));
        Set<Long> below = new HashSet<>(within.keySet());
        below.remove(unitId);
        Instant now = clock.instant();
        Instant aYearAgo = now.atZone(clock.getZone()).minusYears(1).toInstant();
        List<Pass> passed = passes.listAround(within.keySet(), aYearAgo).stream()
                .map(passReading::pass)
                .filter(pass -> within.containsKey(pass.from().unitId())
                        && within.containsKey(pass.to().unitId()))
                .toList();
        List<Pass> answered = passed.stream().filter(pass -> !pass.waits()).toList();
        AimGraph graph = graphs.whole();
        Map<Long, LayerView.Of> inForce = reading.aims(aims.listInForce(within.keySet())).stream()
                .filter(aim -> aim.person() == null)
                .collect(Collectors.toMap(Aim::id, aim -> new LayerView.Of(aim, nameOf(within, aim.unitId()))));
        return new LayerView(
                layer,
                below.size(),
                levels(within),
                answered.stream()
                        .filter(pass -> pass.direction() == Direction.DOWN && pass.answer() instanceof Pass.Taken)
                        .toList(),
                passed.stream()
                        .filter(Pass::waits)
                        .sorted(Comparator.comparing(Pass::answerBy))
                        .toList(),
                answered.stream()
                        .filter(pass -> pass.answer() instanceof Pass.Returned)
                        .toList(),
                median(answered.stream().map(pass -> pass.taken(now)).sorted().toList()),
                answered.size(),
                graph.orphans().stream()
                        .map(inForce::get)
                        .filter(Objects::nonNull)
                        .toList(),
                hurting(graph, inForce),
                asks.count(me, unitId, below, aYearAgo));
    }

    private List<LayerView.Level> levels(Map<Long, Unit> within) {
        List<LocalDate> days = days();
        List<Past> past = store.list(within.keySet());
        List<LayerView.Level> levels = new ArrayList<>();
        for (Height height : Height.values()) {
            Set<Long> here = within.values().stream()
                    .filter(unit -> Height.of(unit) == height)
                    .map(Unit::id)
                    .collect(Collectors.toSet());
            List<Past> theirs =
                    past.stream().filter(aim -> here.contains(aim.unitId())).toList();
            if (!theirs.isEmpty()) {
                levels.add(new LayerView.Level(
                        height,
                        here.size(),
                        days.stream().map(day -> shares(theirs, day)).toList()));
            }
        }
        return levels;
    }

    /** The last days of the last four quarters of a year, then today. */
    private List<LocalDate> days() {
        LocalDate today = LocalDate.now(clock);
        LocalDate quarter = today.withDayOfMonth(1)
                .withMonth((today.getMonthValue() - 1) / MONTHS_A_QUARTER * MONTHS_A_QUARTER + 1);
        List<LocalDate> days = new ArrayList<>();
        for (int back = QUARTERS - 1; back >= 0; back--) {
            days.add(quarter.minusMonths((long) back * MONTHS_A_QUARTER).minusDays(1));
        }
        days.add(today);
        return days;
    }

    private LayerView.Shares shares(List<Past> aims, LocalDate day) {
        LocalDate next = day.plusDays(1);
        Instant end = next.atStartOfDay(clock.getZone()).toInstant();
        Instant at = end.isAfter(clock.instant()) ? clock.instant() : end;
        Map<Origin, Long> counts = aims.stream()
                .filter(aim -> aim.inForce(at))
                .collect(Collectors.groupingBy(aim -> aim.origin(at), Collectors.counting()));
        return new LayerView.Shares(
                day, count(counts, Origin.OURS), count(counts, Origin.TOGETHER), count(counts, Origin.HANDED));
    }

    private static int count(Map<Origin, Long> counts, Origin origin) {
        return counts.getOrDefault(origin, 0L).intValue();
    }

    private List<LayerView.Hurting> hurting(AimGraph graph, Map<Long, LayerView.Of> inForce) {
        List<LayerView.Hurting> hurting = new ArrayList<>();
        for (var mark : graph.mostWorthATalkFirst()) {
            LayerView.Of aim = inForce.get(mark.aimId());
            LayerView.Of hurt = inForce.get(mark.touchedId());
            if (mark.hurts() && aim != null && hurt != null) {
                var boss = graph.nearestCommonBoss(mark.aimId(), mark.touchedId());
                hurting.add(new LayerView.Hurting(
                        aim,
                        hurt,
                        graph.reaches(mark.aimId(), mark.touchedId()),
                        boss.isEmpty()
                                ? null
                                : units.find(boss.getAsLong()).map(Unit::name).orElseThrow()));
            }
        }
        return hurting;
    }

    private static OptionalDouble median(List<Duration> sorted) {
        if (sorted.isEmpty()) {
            return OptionalDouble.empty();
        }
        int half = sorted.size() / 2;
        Duration middle = sorted.size() % 2 == 1
                ? sorted.get(half)
                : sorted.get(half - 1).plus(sorted.get(half)).dividedBy(2);
        return OptionalDouble.of(middle.toHours() / HOURS_A_DAY);
    }

    private static String nameOf(Map<Long, Unit> within, long unitId) {
        Unit unit = within.get(unitId);
        return unit == null ? "" : unit.name();
    }
}
