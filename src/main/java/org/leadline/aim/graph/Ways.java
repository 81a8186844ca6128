package org.leadline.aim.graph;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The way from one aim to another by what each serves. */
public final class Ways {
    private Ways() {}

    /** Of the shortest ways one, both ends included; empty where there is none. */
    public static List<Long> shortest(Collection<Serves> links, long from, long to) {
        Map<Long, List<Long>> served = new HashMap<>();
        links.forEach(link ->
                served.computeIfAbsent(link.aimId(), _ -> new ArrayList<>()).add(link.servedId()));
        Map<Long, Long> before = new HashMap<>();
        ArrayDeque<Long> next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty() && !before.containsKey(to)) {
            long at = next.remove();
            served.getOrDefault(at, List.of()).stream()
                    .filter(reached -> before.putIfAbsent(reached, at) == null)
                    .forEach(next::add);
        }
        if (!before.containsKey(to)) {
            return List.of();
        }
        List<Long> way = new ArrayList<>(List.of(to));
        long at = to;
        do {
            at = requireNonNull(before.get(at));
            way.add(at);
        } while (at != from);
        Collections.reverse(way);
        return way;
    }
}
