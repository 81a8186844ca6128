package org.leadline.today;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leadline.today.SheetEntry.Density;
import org.leadline.unit.sheet.Section;
import org.leadline.unit.sheet.SheetLine;

/**
 * Fits the lines of a unit's sections into the two columns of one printed page. Where not all have room with their sentences, sentences become shorter or
 * go; where they still have not: of each section its first line, then what needs a person, then the others by turns, and the rest is a number. Heights are in tenths of a millimetre and are those of the stylesheet's paper part;
 * what is too long for its rows is shortened here, so that no text can make the page longer.
 */
public final class SheetFit {
    /** What the two columns have between the head of the page and the lines to write on. */
    static final int COLUMN = 1950;

    static final int HEADING = 85;
    static final int MORE = 48;
    /** A line to write on, high enough for a hand. */
    static final int BLANK = 75;

    private static final int MOST_BLANKS = 6;

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

    /** @param more how many lines found no room */
    public record Part(Section section, List<SheetEntry> entries, int more, int blanks, int height) {}

    /** @param toWriteOn how many lines to write on have room under the columns */
    public record Sheet(List<Part> left, List<Part> right, int toWriteOn) {}

    /** Fits what there is, saying as much as lets all of it in. A section without lines and without lines to write on is left out. */
    static Sheet of(List<Block> blocks) {
        return Stream.of(Density.values())
                .map(density -> of(blocks, density))
                .filter(SheetFit::holdsAll)
                .findFirst()
                .orElseGet(() -> of(blocks, Density.TITLES));
    }

    private static boolean holdsAll(Sheet sheet) {
        return Stream.concat(sheet.left().stream(), sheet.right().stream()).allMatch(part -> part.more() == 0);
    }

    private static Sheet of(List<Block> blocks, Density density) {
        List<Filling> fillings = blocks.stream()
                .map(block -> new Filling(block, density))
                .filter(filling -> filling.hasAnything())
                .collect(Collectors.toCollection(ArrayList::new));
        addLines(fillings, entry -> entry.needsAPerson());
        addLines(fillings, entry -> true);
        if (fillings.stream().noneMatch(Filling::isShort)) {
            sayMore(fillings, SheetEntry::needsAPerson);
            sayMore(fillings, entry -> true);
        }
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
        int split = split(parts.stream().mapToInt(Part::height).toArray());
        int longer = Math.max(height(parts.subList(0, split)), height(parts.subList(split, parts.size())));
        return new Sheet(
                filled(fillings.subList(0, split), longer),
                filled(fillings.subList(split, fillings.size()), longer),
                (COLUMN - longer) / BLANK);
    }

    /** The shorter column gets more lines to write on, by turns under the sections that have some, as long as it stays the shorter one. */
    private static List<Part> filled(List<Filling> column, int longer) {
        boolean added = true;
        while (added) {
            added = false;
            for (Filling filling : column) {
                int height = column.stream().mapToInt(Filling::height).sum();
                if (filling.blanks > 0 && filling.blanks < MOST_BLANKS && height + BLANK <= longer) {
                    filling.blanks++;
                    added = true;
                }
            }
        }
        return column.stream().map(Filling::part).toList();
    }

    /** By turns the next line of each section, as long as it is wanted and there is room; a section that found no room gets no more. */
    private static void addLines(List<Filling> fillings, Predicate<SheetEntry> wanted) {
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

    /** What sentences lack goes back to them, one by one, while there is room. */
    private static void sayMore(List<Filling> fillings, Predicate<SheetEntry> wanted) {
        for (Filling filling : fillings) {
            for (int at = 0; at < filling.entries.size(); at++) {
                SheetEntry said = filling.entries.get(at);
                if (wanted.test(said)) {
                    filling.entries.set(at, filling.whole.get(at));
                    if (!fits(fillings)) {
                        filling.entries.set(at, said);
                    }
                }
            }
        }
    }

    private static boolean fits(List<Filling> fillings) {
        return longer(fillings.stream().mapToInt(Filling::height).toArray()) <= COLUMN;
    }

    /** The height of the longer column, where the split makes it as short as can be. */
    private static int longer(int[] heights) {
        int split = split(heights);
        int left = Arrays.stream(heights, 0, split).sum();
        return Math.max(left, Arrays.stream(heights).sum() - left);
    }

    /** Where the second column begins so that the longer of the two is as short as can be. */
    private static int split(int[] heights) {
        int all = Arrays.stream(heights).sum();
        int best = 0;
        int shortest = all;
        int left = 0;
        for (int at = 1; at <= heights.length; at++) {
            left += heights[at - 1];
            if (Math.max(left, all - left) < shortest) {
                shortest = Math.max(left, all - left);
                best = at;
            }
        }
        return best;
    }

    private static int height(List<Part> parts) {
        return parts.stream().mapToInt(Part::height).sum();
    }

    /** A section while it is being filled. */
    private static final class Filling {
        private final Block block;
        private final List<SheetEntry> all;
        private final List<SheetEntry> whole;
        private final List<SheetEntry> entries = new ArrayList<>();
        private boolean full;
        private int blanks;

        Filling(Block block, Density density) {
            this.block = block;
            this.all = entries(block, density);
            this.whole = entries(block, Density.TWO_ROWS);
            if (all.isEmpty()) {
                blanks = block.blanksWhenEmpty();
            } else {
                entries.add(all.getFirst());
            }
        }

        private static List<SheetEntry> entries(Block block, Density density) {
            return block.lines().stream()
                    .map(line -> SheetEntry.of(block.section(), line, density))
                    .toList();
        }

        boolean hasAnything() {
            return !all.isEmpty() || blanks > 0;
        }

        boolean isShort() {
            return entries.size() < all.size();
        }

        boolean isOpen() {
            return !full && isShort();
        }

        SheetEntry next() {
            return all.get(entries.size());
        }

        void add() {
            entries.add(next());
        }

        void giveBack() {
            entries.removeLast();
            full = true;
        }

        int height() {
            return HEADING
                    + entries.stream().mapToInt(SheetEntry::height).sum()
                    + (isShort() ? MORE : 0)
                    + blanks * BLANK;
        }

        Part part() {
            return new Part(block.section(), List.copyOf(entries), all.size() - entries.size(), blanks, height());
        }
    }
}
