package org.leadline.today;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadline.unit.sheet.Section;
import org.leadline.unit.sheet.SheetLine;

/**
 * Fits the lines of a unit's sections into the two columns of one printed page: of each section its first line, then what needs a person, then the
 * others by turns while there is room; the rest is a number. Heights are in tenths of a millimetre and are those of the stylesheet's paper part;
 * what is too long for its rows is shortened here, so that no text can make the page longer.
 */
public final class SheetFit {
    /** What the two columns have between the head of the page and the lines to write on. */
    static final int COLUMN = 1950;

    static final int HEADING = 85;
    static final int TITLE_ROW = 43;
    static final int LINE_ROW = 38;
    static final int GAP = 14;
    static final int MORE = 48;
    /** A line to write on, high enough for a hand. */
    static final int BLANK = 75;

    private static final int TITLE_CHARACTERS = 46;
    private static final int TITLE_CHARACTERS_BESIDE_AN_ASIDE = 36;
    private static final int LINE_CHARACTERS = 56;
    private static final int MOST_TITLE_ROWS = 2;
    private static final int MOST_ROWS_OF_A_LESSON = 5;
    private static final int MOST_LINE_ROWS = 2;

    private SheetFit() {}

    /**
     * What there is of one section.
     *
     * @param lines the most pressing first
     * @param blanksWhenEmpty lines to write on where there is nothing
     * @param blanksBeside lines to write on under the others, where there is room
     */
    public record Block(Section section, List<SheetLine> lines, int blanksWhenEmpty, int blanksBeside) {
        public Block {
            lines = List.copyOf(lines);
        }
    }

    /** A line as it is printed: shortened to its rows. */
    public record Entry(String title, int titleRows, String line, int lineRows, @Nullable String aside, boolean needsAPerson) {
        int height() {
            return titleRows * TITLE_ROW + lineRows * LINE_ROW + GAP;
        }
    }

    /** @param more how many lines found no room */
    public record Part(Section section, List<Entry> entries, int more, int blanks) {
        int height() {
            return HEADING
                    + entries.stream().mapToInt(Entry::height).sum()
                    + (more > 0 ? MORE : 0)
                    + blanks * BLANK;
        }
    }

    /** @param toWriteOn how many lines to write on have room under the columns */
    public record Sheet(List<Part> left, List<Part> right, int toWriteOn) {}

    /** Fits what there is. A section without lines and without lines to write on is left out. */
    static Sheet of(List<Block> blocks) {
        List<Filling> fillings = blocks.stream()
                .map(Filling::new)
                .filter(filling -> filling.hasAnything())
                .collect(Collectors.toCollection(ArrayList::new));
        addLines(fillings, entry -> entry.needsAPerson());
        addLines(fillings, entry -> true);
        for (Filling filling : fillings) {
            for (int blank = 0; blank < filling.block.blanksBeside() && !filling.entries.isEmpty(); blank++) {
                filling.blanks++;
                if (!fits(fillings)) {
                    filling.blanks--;
                    break;
                }
            }
        }
        List<Part> parts = fillings.stream().map(Filling::part).toList();
        int split = split(parts);
        List<Part> left = parts.subList(0, split);
        List<Part> right = parts.subList(split, parts.size());
        return new Sheet(left, right, (COLUMN - Math.max(height(left), height(right))) / BLANK);
    }

    /** By turns the next line of each section, as long as it is wanted and there is room; a section that found no room gets no more. */
    private static void addLines(List<Filling> fillings, java.util.function.Predicate<Entry> wanted) {
        boolean added = true;
        while (added) {
            added = false;
            for (Filling filling : fillings) {
                if (filling.isOpen() && wanted.test(filling.next())) {
                    filling.add();
                    if (fits(fillings)) {
                        added = true;
                    } else {
                        filling.giveBack();
                    }
                }
            }
        }
    }

    private static boolean fits(List<Filling> fillings) {
        List<Part> parts = fillings.stream().map(Filling::part).toList();
        int split = split(parts);
        return height(parts.subList(0, split)) <= COLUMN && height(parts.subList(split, parts.size())) <= COLUMN;
    }

    /** Where the second column begins so that the longer of the two is as short as can be. */
    private static int split(List<Part> parts) {
        return java.util.stream.IntStream.rangeClosed(0, parts.size())
                .boxed()
                .min(Comparator.comparing(
                        at -> Math.max(height(parts.subList(0, at)), height(parts.subList(at, parts.size())))))
                .orElse(0);
    }

    private static int height(List<Part> parts) {
        return parts.stream().mapToInt(Part::height).sum();
    }

    private static Entry entry(Section section, SheetLine line) {
        String aside = line.aside();
        boolean lesson = section == Section.LESSON;
        int titleWidth = aside == null ? TITLE_CHARACTERS : TITLE_CHARACTERS_BESIDE_AN_ASIDE;
        String title = shortened(line.title(), titleWidth * (lesson ? MOST_ROWS_OF_A_LESSON : MOST_TITLE_ROWS));
        String below = shortened(line.line(), LINE_CHARACTERS * MOST_LINE_ROWS);
        return new Entry(
                title, rows(title, titleWidth), below, rows(below, LINE_CHARACTERS), aside, line.needsAPerson());
    }

    private static int rows(String text, int width) {
        return (text.length() + width - 1) / width;
    }

    /** Ends after a whole word, with an ellipsis, where the text is longer than that. */
    static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        String cut = text.substring(0, most - 1);
        int space = cut.lastIndexOf(' ');
        return (space > most / 2 ? cut.substring(0, space) : cut).stripTrailing() + "…";
    }

    /** A section while it is being filled. */
    private static final class Filling {
        private final Block block;
        private final List<Entry> all;
        private final List<Entry> entries = new ArrayList<>();
        private boolean full;
        private int blanks;

        Filling(Block block) {
            this.block = block;
            this.all = block.lines().stream()
                    .map(line -> entry(block.section(), line))
                    .toList();
            if (all.isEmpty()) {
                blanks = block.blanksWhenEmpty();
            } else {
                entries.add(all.getFirst());
            }
        }

        boolean hasAnything() {
            return !all.isEmpty() || blanks > 0;
        }

        boolean isOpen() {
            return !full && entries.size() < all.size();
        }

        Entry next() {
            return all.get(entries.size());
        }

        void add() {
            entries.add(next());
        }

        void giveBack() {
            entries.removeLast();
            full = true;
        }

        Part part() {
            return new Part(block.section(), List.copyOf(entries), all.size() - entries.size(), blanks);
        }
    }
}
