package org.leadline.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds a place for every label: near its point where there is room, further off with a leader line where there is not. Labels keep clear of each other, of
 * every point, of everything named an obstacle and of the frame's edge; the same wishes always give the same places.
 */
final class Labels {
    private static final double GAP = 4;
    private static final double MARGIN = 1.5;
    private static final double LEADER_FROM = 14;
    private static final double[] RINGS = {0, 5, 12, 22, 34, 48, 64, 84, 108, 136, 168, 204, 244, 290};
    private static final double[][] WAYS_OUT = {
        {1, 0},
        {-1, 0},
        {0, -1},
        {0, 1},
        {.8, -.6},
        {.8, .6},
        {-.8, -.6},
        {-.8, .6},
        {.4, -.9},
        {.4, .9},
        {-.4, -.9},
        {-.4, .9}
    };
    private static final int RETRIES_NEAR = 12;
    private static final int RETRIES_ANYWHERE = 3;
    private static final double SCAN_STEP = 5;

    private final Box frame;
    private final Box[] obstacles;
    private final Box[] marks;
    private final Box[] bars;
    private final List<Wish> wishes;
    private final double size;
    private final boolean anywhere;
    private final boolean leadersKeepClear;

    private Labels(
            Box frame, List<Box> obstacles, List<Box> bars, List<Wish> wishes, double size, Strictness strictness) {
        this.frame = frame;
        this.obstacles = obstacles.toArray(Box[]::new);
        this.marks = wishes.stream().map(Wish::mark).toArray(Box[]::new);
        this.bars = bars.toArray(Box[]::new);
        this.wishes = wishes;
        this.size = size;
        this.anywhere = strictness != Strictness.NEAR;
        this.leadersKeepClear = strictness != Strictness.ANYWHERE_AT_ALL;
    }

    /** How far from its point a label may stand. */
    enum Strictness {
        /** Near enough to be found without a search. */
        NEAR,
        /** Anywhere from where a leader line reaches its point without crossing a label or a point. */
        ANYWHERE,
        /** Anywhere. */
        ANYWHERE_AT_ALL
    }

    /**
     * Places for all wishes in their order, or nothing when there is no room for one of them.
     *
     * @param frame what no label may leave
     * @param obstacles what no label and no leader line may touch, apart from the points themselves
     * @param bars what a label should rather not cover
     * @param size height of the letters
     * @param strictness how far from its point a label may stand
     */
    static Optional<List<Placed>> place(
            Box frame, List<Box> obstacles, List<Box> bars, List<Wish> wishes, double size, Strictness strictness) {
        return new Labels(frame, obstacles, bars, wishes, size, strictness).place();
    }

    private Optional<List<Placed>> place() {
        List<Wish> order = new ArrayList<>(wishes);
        order.sort(Comparator.comparingInt(this::neighbours).reversed());
        for (int retry = 0; retry < (anywhere ? RETRIES_ANYWHERE : RETRIES_NEAR); retry++) {
            List<Placed> placed = new ArrayList<>();
            @Nullable Wish stuck = null;
            for (Wish wish : order) {
                Optional<Placed> place = best(wish, placed);
                if (place.isEmpty()) {
                    stuck = wish;
                    break;
                }
                placed.add(place.get());
            }
            if (stuck == null) {
                placed.sort(Comparator.comparingInt(p -> wishes.indexOf(p.wish())));
                return Optional.of(placed);
            }
            if (order.getFirst() == stuck) {
                return Optional.empty();
            }
            order.remove(stuck);
            order.addFirst(stuck);
        }
        return Optional.empty();
    }

    private int neighbours(Wish wish) {
        return (int) wishes.stream()
                .filter(other -> Math.hypot(other.x() - wish.x(), other.y() - wish.y()) < 6 * size)
                .count();
    }

    private Optional<Placed> best(Wish wish, List<Placed> placed) {
        @Nullable Placed best = null;
        double bestCost = Double.MAX_VALUE;
        for (int wording = 0; wording < wish.wordings().size(); wording++) {
            List<String> lines = wish.wordings().get(wording);
            double width = Lettering.width(lines, size);
            double height = Lettering.height(lines, size);
            for (double ring : RINGS) {
                for (int way = 0; way < WAYS_OUT.length; way++) {
                    double cost = ring + way * .8 + wording * 2 + (ring >= LEADER_FROM ? 20 : 0);
                    if (cost >= bestCost) {
                        continue;
                    }
                    Box box = box(wish, width, height, ring, WAYS_OUT[way]);
                    if (blocked(box, placed)) {
                        continue;
                    }
                    boolean mistakable = mistakable(wish, box);
                    double all = cost + 9 * covered(box) + (mistakable ? 16 : 0);
                    Placed candidate = candidate(wish, lines, box, mistakable);
                    if (all < bestCost && clear(candidate, placed)) {
                        best = candidate;
                        bestCost = all;
                    }
                }
            }
        }
        return best == null && anywhere ? scan(wish, placed) : Optional.ofNullable(best);
    }

    private Box box(Wish wish, double width, double height, double ring, double[] way) {
        double reach = wish.radius() + GAP + ring;
        double x = wish.x() + way[0] * reach;
        double y = wish.y() + way[1] * reach;
        double left = way[0] > .3 ? x : way[0] < -.3 ? x - width : x - width / 2;
        double top = way[1] > .3 ? y : way[1] < -.3 ? y - height : y - height / 2;
        double kept =
                way[0] == 0 ? Math.clamp(left, frame.left(), Math.max(frame.left(), frame.right() - width)) : left;
        return new Box(kept, top, kept + width, top + height);
    }

    private Optional<Placed> scan(Wish wish, List<Placed> placed) {
        List<String> lines = wish.wordings().getLast();
        double width = Lettering.width(lines, size);
        double height = Lettering.height(lines, size);
        @Nullable Placed nearest = null;
        double nearestAway = Double.MAX_VALUE;
        for (double top = frame.top(); top + height <= frame.bottom(); top += SCAN_STEP) {
            for (double left = frame.left(); left + width <= frame.right(); left += SCAN_STEP) {
                Box box = new Box(left, top, left + width, top + height);
                double away = distance(wish, box);
                if (away < nearestAway && !blocked(box, placed)) {
                    Placed candidate = candidate(wish, lines, box, true);
                    if (clear(candidate, placed)) {
                        nearest = candidate;
                        nearestAway = away;
                    }
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static double distance(Wish wish, Box box) {
        return Math.hypot(box.nearestX(wish.x()) - wish.x(), box.nearestY(wish.y()) - wish.y());
    }

    private static Placed candidate(Wish wish, List<String> lines, Box box, boolean mistakable) {
        double away = distance(wish, box);
        if (away < wish.radius() + GAP + (mistakable ? 3 : LEADER_FROM)) {
            return new Placed(wish, box, lines, null);
        }
        double endX = box.nearestX(wish.x());
        double endY = box.nearestY(wish.y());
        double startX = wish.x() + (endX - wish.x()) * wish.radius() / away;
        double startY = wish.y() + (endY - wish.y()) * wish.radius() / away;
        return new Placed(wish, box, lines, new Box.Line(startX, startY, endX, endY));
    }

    private boolean blocked(Box box, List<Placed> placed) {
        if (!frame.holds(box)) {
            return true;
        }
        Box roomy = box.grown(MARGIN);
        for (Placed other : placed) {
            if (roomy.overlaps(other.box())) {
                return true;
            }
        }
        return count(marks, roomy) > 0 || count(obstacles, roomy) > 0;
    }

    private boolean clear(Placed candidate, List<Placed> placed) {
        if (!leadersKeepClear) {
            return true;
        }
        Box roomy = candidate.box().grown(MARGIN);
        Box.Line leader = candidate.leader();
        for (Placed other : placed) {
            if (other.leader() != null && roomy.crossedBy(other.leader())
                    || leader != null && other.box().crossedBy(leader)) {
                return false;
            }
        }
        if (leader == null) {
            return true;
        }
        Box own = candidate.wish().mark();
        for (Box mark : marks) {
            if (!mark.overlaps(own) && mark.crossedBy(leader)) {
                return false;
            }
        }
        for (Box obstacle : obstacles) {
            if (obstacle.crossedBy(leader)) {
                return false;
            }
        }
        return true;
    }

    private boolean mistakable(Wish wish, Box box) {
        double own = distance(wish, box);
        for (Wish other : wishes) {
            if (other != wish && distance(other, box) < own + 4) {
                return true;
            }
        }
        return false;
    }

    private int covered(Box box) {
        return count(bars, box);
    }

    private static int count(Box[] boxes, Box box) {
        int met = 0;
        for (Box other : boxes) {
            met += box.overlaps(other) ? 1 : 0;
        }
        return met;
    }

    /**
     * A label wished for.
     *
     * @param radius half the width of the point's mark
     * @param wordings the label's text as lines, the best way of breaking it first
     */
    record Wish(double x, double y, double radius, List<List<String>> wordings) {
        Box mark() {
            return Box.around(x, y, radius);
        }
    }

    /** A label with its place, and its leader line where it stands apart from its point. */
    record Placed(Wish wish, Box box, List<String> lines, Box.@Nullable Line leader) {}
}
