package org.leadline.aim.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The strongly connected components of a graph, each after all that it leads to (Tarjan 1972, with a stack of our own, so that long chains need no deep
 * calls).
 */
final class Components {
    private final int[][] links;
    private final int[] componentOf;
    private final int[] order;
    private final int[] lowest;
    private final int[] linkAt;
    private final int[] open;
    private final int[] path;
    private final List<int[]> members = new ArrayList<>();
    private int opened;
    private int ordered;

    private Components(int[][] links) {
        this.links = links;
        int size = links.length;
        componentOf = new int[size];
        Arrays.fill(componentOf, -1);
        order = new int[size];
        lowest = new int[size];
        linkAt = new int[size];
        open = new int[size];
        path = new int[size];
    }

    static Components of(int[][] links) {
        Components found = new Components(links);
        for (int i = 0; i < links.length; i++) {
            if (found.order[i] == 0) {
                found.walk(i);
            }
        }
        return found;
    }

    /** The component of a place; components are numbered so that each leads to smaller numbers only. */
    int of(int place) {
        return componentOf[place];
    }

    List<int[]> members() {
        return members;
    }

    private void walk(int start) {
        int depth = 0;
        path[depth] = start;
        enter(start);
        while (depth >= 0) {
            int at = path[depth];
            if (linkAt[at] < links[at].length) {
                int next = links[at][linkAt[at]++];
                if (order[next] == 0) {
                    enter(next);
                    path[++depth] = next;
                } else if (componentOf[next] < 0) {
                    lowest[at] = Math.min(lowest[at], order[next]);
                }
            } else {
                depth--;
                if (depth >= 0) {
                    lowest[path[depth]] = Math.min(lowest[path[depth]], lowest[at]);
                }
                if (lowest[at] == order[at]) {
                    close(at);
                }
            }
        }
    }

    private void enter(int place) {
        order[place] = ++ordered;
        lowest[place] = ordered;
        open[opened++] = place;
    }

    private void close(int root) {
        int from = opened;
        do {
            from--;
            componentOf[open[from]] = members.size();
        } while (open[from] != root);
        int[] closed = Arrays.copyOfRange(open, from, opened);
        Arrays.sort(closed);
        members.add(closed);
        opened = from;
    }
}
