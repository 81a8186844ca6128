package org.leadline.aim.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Aims, what each serves, and what each does to others. Built once, it answers every question by reading; the order in which aims and links are given
 * changes no answer.
 */
public final class AimGraph {
    private final List<AimNode> aims;
    private final Map<Long, Integer> placeOf;
    private final int[][] servedBy;
    private final Components components;
    private final BitSet[] reachOfComponent;
    private final List<Marked> marks;
    private final Map<Long, Long> bossOf;

    private AimGraph(
            List<AimNode> aims,
            Map<Long, Integer> placeOf,
            int[][] servedBy,
            List<Marked> marks,
            Map<Long, Long> bossOf) {
        this.aims = aims;
        this.placeOf = placeOf;
        this.servedBy = servedBy;
        this.marks = marks;
        this.bossOf = bossOf;
        this.components = Components.of(servedBy);
        this.reachOfComponent = reach();
    }

    /**
     * Builds the graph.
     *
     * @param serves who serves whom; the same link twice counts once, an aim that serves itself is a loop of one
     * @param marks at most one for each pair in each direction
     * @param bossOf the unit above each unit; units without one are left out
     * @throws IllegalArgumentException where an id comes twice, or a link names an aim that is not there
     */
    public static AimGraph of(
            Collection<AimNode> aims, Collection<Serves> serves, Collection<Marked> marks, Map<Long, Long> bossOf) {
        List<AimNode> sorted =
                aims.stream().sorted(Comparator.comparingLong(AimNode::id)).toList();
        Map<Long, Integer> placeOf = HashMap.newHashMap(sorted.size());
        for (AimNode aim : sorted) {
            if (placeOf.put(aim.id(), placeOf.size()) != null) {
                throw new IllegalArgumentException("Aim " + aim.id() + " comes twice.");
            }
        }
        List<List<Integer>> links = new ArrayList<>(sorted.size());
        sorted.forEach(_ -> links.add(new ArrayList<>()));
        serves.forEach(link -> links.get(place(placeOf, link.aimId())).add(place(placeOf, link.servedId())));
        marks.forEach(mark -> {
            place(placeOf, mark.aimId());
            place(placeOf, mark.touchedId());
        });
        int[][] served = links.stream()
                .map(of -> of.stream()
                        .mapToInt(Integer::intValue)
                        .sorted()
                        .distinct()
                        .toArray())
                .toArray(int[][]::new);
        List<Marked> ordered = marks.stream()
                .sorted(Comparator.comparingLong(Marked::aimId).thenComparingLong(Marked::touchedId))
                .toList();
        return new AimGraph(sorted, placeOf, served, ordered, Map.copyOf(bossOf));
    }

    /** Every group of aims of which each serves each, through others or itself: the ids ascending, the groups by their first. */
    public List<List<Long>> loops() {
        return components.members().stream()
                .filter(members -> members.length > 1 || Arrays.binarySearch(servedBy[members[0]], members[0]) >= 0)
                .map(this::ids)
                .sorted(Comparator.comparing(List::getFirst))
                .toList();
    }

    /** Every aim that hurts, by either side's mark, an aim that it serves, through others too. */
    public List<Contradiction> contradictions() {
        ShortestWays ways = new ShortestWays(servedBy);
        return marks.stream()
                .filter(Marked::hurts)
                .filter(mark -> reaches(mark.aimId(), mark.touchedId()))
                .map(mark -> new Contradiction(
                        mark.aimId(),
                        mark.touchedId(),
                        ways.way(place(mark.aimId()), place(mark.touchedId())).stream()
                                .map(at -> aims.get(at).id())
                                .toList()))
                .toList();
    }

    /** Every aim that hangs from no value, neither itself nor through what it serves; the ids ascending. */
    public List<Long> orphans() {
        BitSet valued = new BitSet(aims.size());
        for (int i = 0; i < aims.size(); i++) {
            valued.set(i, aims.get(i).hasValue());
        }
        List<Long> orphans = new ArrayList<>();
        for (int i = 0; i < aims.size(); i++) {
            if (!valued.get(i) && !reachOfComponent[components.of(i)].intersects(valued)) {
                orphans.add(aims.get(i).id());
            }
        }
        return List.copyOf(orphans);
    }

    /** All that an aim serves, through others too, itself only where it stands in a loop; the ids ascending. */
    public List<Long> reach(long aimId) {
        BitSet reached = reachOfComponent[components.of(place(aimId))];
        return ids(reached.stream().toArray());
    }

    /** Whether an aim serves another, through others too. */
    public boolean reaches(long aimId, long otherId) {
        return reachOfComponent[components.of(place(aimId))].get(place(otherId));
    }

    /** Pairs of which a side has not said, or says it is not known; then pairs of which the sides differ; then what hurts; then the rest. */
    public List<Marked> mostWorthATalkFirst() {
        return marks.stream()
                .sorted(Comparator.comparing((Marked mark) -> !mark.notKnown())
                        .thenComparing(mark -> !mark.disagreed())
                        .thenComparing(mark -> !mark.hurts()))
                .toList();
    }

    /**
     * The nearest unit that stands above both aims' units, or is one of them: whose table a conflict between the two belongs on.
     *
     * @return empty where no unit stands above both
     * @throws IllegalArgumentException where units stand above one another in a ring
     */
    public OptionalLong nearestCommonBoss(long aimId, long otherId) {
        List<Long> above = chain(aims.get(place(aimId)).unitId());
        List<Long> aboveOther = chain(aims.get(place(otherId)).unitId());
        return above.stream()
                .filter(aboveOther::contains)
                .mapToLong(Long::longValue)
                .findFirst();
    }

    private List<Long> chain(long unitId) {
        List<Long> chain = new ArrayList<>();
        for (Optional<Long> at = Optional.of(unitId); at.isPresent(); at = at.map(bossOf::get)) {
            if (chain.contains(at.get())) {
                throw new IllegalArgumentException("Units stand above one another in a ring at unit " + at.get() + ".");
            }
            chain.add(at.get());
        }
        return chain;
    }

    private BitSet[] reach() {
        List<int[]> members = components.members();
        BitSet[] reached = new BitSet[members.size()];
        for (int component = 0; component < reached.length; component++) {
            BitSet all = new BitSet(aims.size());
            for (int member : members.get(component)) {
                for (int served : servedBy[member]) {
                    all.set(served);
                    int other = components.of(served);
                    if (other != component) {
                        all.or(reached[other]);
                    }
                }
            }
            reached[component] = all;
        }
        return reached;
    }

    private List<Long> ids(int[] places) {
        return Arrays.stream(places).sorted().mapToObj(at -> aims.get(at).id()).toList();
    }

    private int place(long aimId) {
        return place(placeOf, aimId);
    }

    private static int place(Map<Long, Integer> placeOf, long aimId) {
        Integer place = placeOf.get(aimId);
        if (place == null) {
            throw new IllegalArgumentException("There is no aim " + aimId + " in the graph.");
        }
        return place;
    }
}
