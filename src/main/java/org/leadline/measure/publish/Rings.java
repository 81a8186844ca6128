package org.leadline.measure.publish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/** Finds the ring through a pipe that takes the least hiding: shortest paths by Dijkstra, where room costs nothing and hiding costs what is lost by it. */
final class Rings {
    private final Flows flows;
    private final Room room;
    private final BitSet hidden;

    Rings(Flows flows, Room room, BitSet hidden) {
        this.flows = flows;
        this.room = room;
        this.hidden = hidden;
    }

    private record Reached(int knot, double cost) {}

    /** Empty where neither one more nor one less can run through that hidden pipe, whatever else is hidden. */
    Optional<Ring> findCheapest(int pipe) {
        Optional<Ring> more =
                room.costOfMore(pipe, true) == 0 ? findPath(flows.to[pipe], flows.from[pipe], pipe) : Optional.empty();
        Optional<Ring> less =
                room.costOfLess(pipe, true) == 0 ? findPath(flows.from[pipe], flows.to[pipe], pipe) : Optional.empty();
        if (more.isEmpty() || less.isPresent() && less.get().cost() < more.get().cost()) {
            return less;
        }
        return more;
    }

    private Optional<Ring> findPath(int start, int end, int without) {
        double[] costs = new double[flows.knots()];
        Arrays.fill(costs, Room.NONE);
        int[] cameBy = new int[flows.knots()];
        costs[start] = 0;
        PriorityQueue<Reached> next = new PriorityQueue<>((one, other) -> Double.compare(one.cost(), other.cost()));
        next.add(new Reached(start, 0));
        while (!next.isEmpty()) {
            Reached at = next.remove();
            if (at.cost() > costs[at.knot()]) {
                continue;
            }
            for (int pipe = 0; pipe < flows.pipes(); pipe++) {
                int beyond = beyond(pipe, at.knot());
                if (pipe != without && beyond >= 0) {
                    double cost = at.cost() + costThrough(pipe, at.knot());
                    if (cost < costs[beyond]) {
                        costs[beyond] = cost;
                        cameBy[beyond] = pipe;
                        next.add(new Reached(beyond, cost));
                    }
                }
            }
        }
        return costs[end] == Room.NONE
                ? Optional.empty()
                : Optional.of(new Ring(costs[end], listToHide(start, end, cameBy)));
    }

    private int beyond(int pipe, int knot) {
        if (flows.from[pipe] == knot) {
            return flows.to[pipe];
        }
        return flows.to[pipe] == knot ? flows.from[pipe] : -1;
    }

    private double costThrough(int pipe, int knot) {
        return flows.from[pipe] == knot
                ? room.costOfMore(pipe, hidden.get(pipe))
                : room.costOfLess(pipe, hidden.get(pipe));
    }

    private List<Integer> listToHide(int start, int end, int[] cameBy) {
        List<Integer> toHide = new ArrayList<>();
        for (int knot = end; knot != start; ) {
            int pipe = cameBy[knot];
            int before = flows.to[pipe] == knot ? flows.from[pipe] : flows.to[pipe];
            if (costThrough(pipe, before) > 0) {
                toHide.add(pipe);
            }
            knot = before;
        }
        return toHide;
    }
}
