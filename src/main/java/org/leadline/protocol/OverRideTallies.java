package org.leadline.protocol;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadline.access.SignedIn;
import org.leadline.protocol.OverRideStore.Departed;
import org.leadline.protocol.db.tables.records.ClusterRecord;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to counts of over-rides: of a protocol and of a unit for its own people, of units for the layer above from five on. Never of a person. */
@Service
@Transactional(readOnly = true)
public class OverRideTallies {
    private final OverRideStore store;
    private final ClusterStore clusters;
    private final Protocols protocols;
    private final Reasons reasons;
    private final Units units;
    private final Clock clock;

    OverRideTallies(
            OverRideStore store,
            ClusterStore clusters,
            Protocols protocols,
            Reasons reasons,
            Units units,
            Clock clock) {
        this.store = store;
        this.clusters = clusters;
        this.protocols = protocols;
        this.reasons = reasons;
        this.units = units;
        this.clock = clock;
    }

    /**
     * How many stand. What the patient chose is counted as that alone, also where people sorted it as warranted, so that nothing is counted twice.
     *
     * @param withReason that carry a reason
     * @param warranted that were sorted so by people, other than those that the patient chose
     * @param patientChose because the patient chose otherwise
     */
    public record Tally(int all, int withReason, int warranted, int patientChose) {}

    /** One unit as the layer above sees it. @param all null where there are fewer than five @param groups by words, each five or more */
    public record Above(String unitName, @Nullable Integer all, Map<String, Integer> groups) {}

    /** Of all steps of a protocol, whichever version. @throws org.leadline.access.NotHere where its unit is not one's own */
    public Tally ofProtocol(SignedIn me, long protocolId) {
        protocols.get(me, protocolId);
        return tally(store.listOfProtocol(protocolId), warranted(clusters.listOfProtocol(protocolId)));
    }

    /** By step, its key. @throws org.leadline.access.NotHere as {@link #ofProtocol} */
    public Map<Long, Tally> bySteps(SignedIn me, long protocolId) {
        protocols.get(me, protocolId);
        Set<Long> warranted = warranted(clusters.listOfProtocol(protocolId));
        return store.listOfProtocol(protocolId).stream()
                .collect(Collectors.groupingBy(
                        it -> it.row().getStepKey(),
                        Collectors.collectingAndThen(Collectors.toList(), some -> tally(some, warranted))));
    }

    /** Of everything in a unit in half a year. @throws org.leadline.access.NotHere where the unit is not one's own */
    public Tally ofUnit(SignedIn me, long unitId) {
        units.getOurs(me, unitId);
        return tally(
                store.listOf(unitId, clock.instant().minus(OverRides.LOOKED_AT)), warranted(clusters.listOf(unitId)));
    }

    /** Of the units directly below a layer in half a year. @throws org.leadline.access.NotHere where the layer is not one's own */
    public List<Above> listBelow(SignedIn me, long layerId) {
        units.getOurs(me, layerId);
        return units.listBelow(layerId).stream().map(this::above).toList();
    }

    private Above above(Unit unit) {
        List<Departed> all = store.listOf(unit.id(), clock.instant().minus(OverRides.LOOKED_AT));
        if (all.size() < Reasons.FEW) {
            return new Above(unit.name(), null, Map.of());
        }
        Map<String, Integer> byGroup = all.stream()
                .collect(Collectors.groupingBy(
                        it -> reasons.find(it.row().getReason())
                                .map(Reason::group)
                                .orElse(""),
                        Collectors.summingInt(it -> 1)));
        return new Above(unit.name(), all.size(), shown(byGroup));
    }

    /** Groups of five or more; the others as one, to which the smallest of those goes while it would be fewer than five, for the total would tell. */
    private Map<String, Integer> shown(Map<String, Integer> byGroup) {
        List<Map.Entry<String, Integer>> big = new ArrayList<>(byGroup.entrySet());
        big.sort(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        int rest = 0;
        while (!big.isEmpty() && (big.getLast().getValue() < Reasons.FEW || rest > 0 && rest < Reasons.FEW)) {
            rest += big.removeLast().getValue();
        }
        Map<String, Integer> shown = new java.util.LinkedHashMap<>();
        big.forEach(
                entry -> shown.put(reasons.words(entry.getKey().isEmpty() ? null : entry.getKey()), entry.getValue()));
        if (rest > 0) {
            shown.put(reasons.words("others"), rest);
        }
        return shown;
    }

    private Tally tally(List<Departed> some, Set<Long> warranted) {
        return new Tally(
                some.size(),
                count(some, it -> it.row().getReason() != null),
                count(some, it -> !patientChose(it) && isIn(warranted, it)),
                count(some, this::patientChose));
    }

    private boolean patientChose(Departed it) {
        return reasons.find(it.row().getReason()).filter(Reason::patientChose).isPresent();
    }

    private static boolean isIn(Set<Long> clusters, Departed it) {
        Long cluster = it.row().getClusterId();
        return cluster != null && clusters.contains(cluster);
    }

    private static int count(List<Departed> some, Predicate<Departed> which) {
        return (int) some.stream().filter(which).count();
    }

    private static Set<Long> warranted(List<ClusterRecord> all) {
        return all.stream()
                .filter(row -> Sort.WARRANTED.word().equals(row.getAnswer()))
                .map(ClusterRecord::getId)
                .collect(Collectors.toSet());
    }
}
