package org.leadline.unit.intake;

import java.util.regex.Pattern;

/**
 * Cells that a spreadsheet would take for a formula: written with an apostrophe in front, which it shows as text, and read back without it.
 * Source: OWASP, CSV injection.
 */
public final class Formulas {
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n].*", Pattern.DOTALL);

    private Formulas() {}

    /** The cell as it may be opened in a spreadsheet. */
    public static String guarded(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }

    /** What {@link #guarded} was given. */
    public static String unguarded(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
