package org.leadline.aim.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The shortest ways from one place after another, found broadly: of equally short ones that which goes by the smallest places. What was found from a place is
 * kept until another is asked for, so that many ways from one place cost no more than the farthest of them. For one thread at a time.
 */
final class ShortestWays {
    private final int[][] links;
    private final int[] before;
    private final int[] foundIn;
    private final int[] queue;
    private int source = -1;
    private int search;
    private int head;
    private int tail;

    ShortestWays(int[][] links) {
        this.links = links;
        before = new int[links.length];
        foundIn = new int[links.length];
        queue = new int[links.length + 1];
    }

    /**
     * The places of a way of one link or more, both ends included; from a place to itself it is the shortest loop.
     *
     * @throws IllegalArgumentException where there is no such way
     */
    List<Integer> way(int from, int to) {
        if (from != source) {
            begin(from);
        }
        while (foundIn[to] != search) {
            if (head == tail) {
                throw new IllegalArgumentException("No way leads from place " + from + " to place " + to + ".");
            }
            look(queue[head++]);
        }
        List<Integer> way = new ArrayList<>(List.of(to));
        int at = to;
        do {
            at = before[at];
            way.add(at);
        } while (at != from);
        Collections.reverse(way);
        return way;
    }

    private void begin(int from) {
        source = from;
        search++;
        head = 0;
        tail = 0;
        queue[tail++] = from;
    }

    private void look(int at) {
        for (int next : links[at]) {
            if (foundIn[next] != search) {
                foundIn[next] = search;
                before[next] = at;
                queue[tail++] = next;
            }
        }
    }
}
