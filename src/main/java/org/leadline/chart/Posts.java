package org.leadline.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.leadline.chart.Svg.Ink;

/**
 * Upright lines where something changed, with their words in rows above the plot so that no line runs through the words of another; where they are too many for that,
 * numbers stand above the lines and the words below the chart.
 */
final class Posts {
    private static final double BESIDE = 6;
    private static final double ROW_GAP = 5;
    private static final int MOST_ROWS = 3;

    private final Sheet sheet;
    private final List<Post> posts;
    private final double left;
    private final double right;
    private final List<Placed> placed;

    /**
     * @param posts from left to right
     * @param left where the room for words begins
     * @param right where it ends
     */
    Posts(Sheet sheet, List<Post> posts, double left, double right) {
        this.sheet = sheet;
        this.posts = List.copyOf(posts);
        this.left = left;
        this.right = right;
        this.placed = place();
    }

    /** How high the rows above the plot are. */
    double height() {
        return placed.stream().mapToDouble(one -> one.box().bottom()).max().orElse(0) + (placed.isEmpty() ? 0 : 4);
    }

    /** Adds the words that do not stand above the plot to the key below it. */
    void explain(Key key, ChartWords words) {
        for (int i = 0; numbered() && i < posts.size(); i++) {
            String number = words.whole(i + 1);
            double size = sheet.letterSize;
            key.add(
                    posts.get(i).words(),
                    (svg, x, y) -> svg.lines(List.of(number), x, y + size * .33, size, "middle", Ink.INK, "650"));
        }
    }

    /** Draws rows from a height down and lines to the bottom of the plot. */
    void draw(Svg svg, double top, double bottom, ChartWords words) {
        for (int i = 0; i < posts.size(); i++) {
            Post post = posts.get(i);
            Placed own = placed.get(i);
            post.stroke()
                    .draw(
                            svg,
                            new Track()
                                    .from(post.x(), top + lineTop(own))
                                    .upright(bottom)
                                    .toString());
            svg.lines(
                    numbered() ? List.of(words.whole(i + 1)) : own.lines(),
                    own.anchor(),
                    top + own.box().top() + sheet.letterSize * .95,
                    sheet.letterSize,
                    own.side(),
                    post.stroke() == Stroke.PROPOSED ? Ink.BRASS : Ink.INK,
                    numbered() ? "650" : "400");
        }
    }

    private double lineTop(Placed own) {
        return own.side().equals("middle") ? own.box().bottom() : own.box().top();
    }

    private boolean numbered() {
        return !placed.isEmpty() && placed.getFirst().side().equals("middle");
    }

    private List<Placed> place() {
        List<Placed> wordy = new ArrayList<>();
        for (Post post : posts) {
            Placed found = posts.size() > MOST_ROWS ? null : find(post, wordy);
            if (found == null) {
                return numbers();
            }
            wordy.add(found);
        }
        return wordy;
    }

    private @Nullable Placed find(Post post, List<Placed> before) {
        double roomLeft = post.x() - left - BESIDE;
        double roomRight = right - post.x() - BESIDE;
        for (int row = 0; row < MOST_ROWS; row++) {
            double top = IntStream.range(0, Math.min(row, before.size()))
                    .mapToDouble(i -> before.get(i).box().bottom() + ROW_GAP)
                    .max()
                    .orElse(0);
            for (int most = 1; most <= 2; most++) {
                for (boolean toTheLeft : new boolean[] {roomLeft > roomRight, roomLeft <= roomRight}) {
                    Placed found = wrapped(post, toTheLeft, toTheLeft ? roomLeft : roomRight, top, most);
                    if (found != null && clear(post, found, before)) {
                        return found;
                    }
                }
            }
        }
        return null;
    }

    private @Nullable Placed wrapped(Post post, boolean toTheLeft, double room, double top, int mostLines) {
        List<String> lines = room < 60 ? List.of() : Lettering.wrap(post.words(), room, sheet.letterSize);
        if (lines.isEmpty() || lines.size() > mostLines) {
            return null;
        }
        for (double narrower = room * .95; narrower > 60; narrower *= .95) {
            List<String> even = Lettering.wrap(post.words(), narrower, sheet.letterSize);
            lines = even.size() == lines.size() ? even : lines;
        }
        double width = Lettering.width(lines, sheet.letterSize);
        double bottom = top + Lettering.height(lines, sheet.letterSize);
        return toTheLeft
                ? new Placed(new Box(post.x() - BESIDE - width, top, post.x() - BESIDE, bottom), lines, "end")
                : new Placed(new Box(post.x() + BESIDE, top, post.x() + BESIDE + width, bottom), lines, "start");
    }

    private boolean clear(Post post, Placed found, List<Placed> before) {
        for (int i = 0; i < before.size(); i++) {
            Placed other = before.get(i);
            boolean linesMeet = other.box().left() - 3 < post.x()
                            && post.x() < other.box().right() + 3
                            && found.box().top() < other.box().bottom()
                    || found.box().left() - 3 < posts.get(i).x()
                            && posts.get(i).x() < found.box().right() + 3
                            && other.box().top() < found.box().bottom();
            if (linesMeet || found.box().grown(3).overlaps(other.box())) {
                return false;
            }
        }
        return true;
    }

    private List<Placed> numbers() {
        List<Placed> numbered = new ArrayList<>();
        for (int i = 0; i < posts.size(); i++) {
            double x = posts.get(i).x();
            double half = Lettering.width(Integer.toString(i + 1), sheet.letterSize) / 2;
            double middle = Math.clamp(x, left + half, right - half);
            Box box = new Box(middle - half, 0, middle + half, sheet.lineHeight());
            while (taken(box, numbered)) {
                box = new Box(box.left(), box.bottom(), box.right(), box.bottom() + sheet.lineHeight());
            }
            numbered.add(new Placed(box, List.of(), "middle"));
        }
        return numbered;
    }

    private static boolean taken(Box box, List<Placed> numbered) {
        Box clear = new Box(box.left() - 3, box.top() + 1, box.right() + 3, box.bottom() - 1);
        return numbered.stream().anyMatch(other -> other.box().overlaps(clear));
    }

    /** A line at a place, with its words. */
    record Post(double x, String words, Stroke stroke) {}

    private record Placed(Box box, List<String> lines, String side) {
        double anchor() {
            return switch (side) {
                case "middle" -> (box.left() + box.right()) / 2;
                case "end" -> box.right();
                default -> box.left();
            };
        }
    }
}
