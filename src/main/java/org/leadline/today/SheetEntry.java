package org.leadline.today;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadline.unit.sheet.Section;
import org.leadline.unit.sheet.SheetLine;

/**
 * A line of the sheet as it is printed: shortened to its rows. What fits into a row is counted in characters; the stylesheet cuts off after those rows,
 * whatever the letters.
 *
 * @param titleRows how many rows the title takes
 * @param line one sentence about it; empty where there was no room for it
 */
public record SheetEntry(
        String title,
        int titleRows,
        String line,
        int lineRows,
        @Nullable String aside,
        boolean needsAPerson) {
    private static final int TITLE_ROW = 43;
    private static final int LINE_ROW = 38;
    private static final int GAP = 14;
    private static final int TITLE_CHARACTERS = 50;
    private static final int TITLE_CHARACTERS_BESIDE_AN_ASIDE = 38;
    private static final int LINE_CHARACTERS = 60;
    private static final int ASIDE_CHARACTERS = 16;
    private static final int MOST_TITLE_ROWS = 2;
    private static final int MOST_ROWS_OF_A_LESSON = 5;
    private static final Set<Section> READ_OUT =
            EnumSet.of(Section.AIMS, Section.MEASURES, Section.LESSON, Section.PINNED, Section.NUMBERS);

    /** How much is said below a title. */
    enum Density {
        TWO_ROWS,
        ONE_ROW,
        /** One row where a person is needed, and of what stands there to be read out; elsewhere the title must do. */
        TITLES;

        private int rows(Section section, SheetLine line) {
            return switch (this) {
                case TWO_ROWS -> 2;
                case ONE_ROW -> 1;
                case TITLES -> line.needsAPerson() || READ_OUT.contains(section) ? 1 : 0;
            };
        }
    }

    static SheetEntry of(Section section, SheetLine line, Density density) {
        String aside = line.aside();
        boolean lesson = section == Section.LESSON;
        int titleWidth = aside == null ? TITLE_CHARACTERS : TITLE_CHARACTERS_BESIDE_AN_ASIDE;
        String title = shortened(line.title(), titleWidth * (lesson ? MOST_ROWS_OF_A_LESSON : MOST_TITLE_ROWS));
        int belowRows = density.rows(section, line);
        String below = belowRows == 0 ? "" : shortened(line.line(), LINE_CHARACTERS * belowRows);
        return new SheetEntry(
                title, rows(title, titleWidth), below, rows(below, LINE_CHARACTERS), aside, line.needsAPerson());
    }

    /** In tenths of a millimetre. */
    int height() {
        int asideRows = aside == null ? 0 : Math.min(MOST_TITLE_ROWS, rows(aside, ASIDE_CHARACTERS));
        return Math.max(titleRows, asideRows) * TITLE_ROW + lineRows * LINE_ROW + GAP;
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

    private static int rows(String text, int width) {
        return (text.length() + width - 1) / width;
    }
}
