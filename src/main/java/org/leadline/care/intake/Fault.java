package org.leadline.care.intake;

import java.util.ArrayList;
import java.util.ResourceBundle;

/**
 * One reason why a file was refused, in words that name the place and the remedy.
 *
 * @param kind what sort of fault
 * @param file base name of the file
 * @param line line of the file, the first is 1; 0 where the fault is of the file as a whole
 * @param column name of the column (XES: key of the attribute); empty where it is of the whole line
 * @param found what stands there, shortened, with control characters written out; may be empty
 * @param expected what should stand there
 * @param remedy what to do
 */
public record Fault(
        FaultKind kind, String file, long line, String column, String found, String expected, String remedy) {

    private static final int LONGEST_FOUND = 60;

    /**
     * @param found raw text of the file; it is shortened and made harmless here
     * @param bound what the words name in place of {@code {0}}: a limit, a list of columns
     */
    static Fault of(FaultKind kind, String file, long line, String column, String found, String bound) {
        var words = ResourceBundle.getBundle("messages/care-intake");
        var harmlessBound = harmless(bound, 200);
        return new Fault(
                kind,
                harmless(file, 120),
                line,
                harmless(column, LONGEST_FOUND),
                harmless(found, LONGEST_FOUND),
                words.getString(kind.key() + ".expected").replace("{0}", harmlessBound),
                words.getString(kind.key() + ".remedy").replace("{0}", harmlessBound));
    }

    /** File, line, column, what was found, what was expected and the remedy, in one line. */
    public String toLine() {
        var words = ResourceBundle.getBundle("messages/care-intake");
        var parts = new ArrayList<String>();
        parts.add(file);
        if (line > 0) {
            parts.add(words.getString("line").replace("{0}", Long.toString(line)));
        }
        if (!column.isEmpty()) {
            parts.add(words.getString("column").replace("{0}", column));
        }
        var place = String.join(", ", parts);
        var what = found.isEmpty() ? "" : words.getString("found").replace("{0}", found) + ", ";
        return place + ": " + what + words.getString("expected").replace("{0}", expected) + ". " + remedy;
    }

    static String harmless(String text, int longest) {
        var shown = new StringBuilder();
        int taken = 0;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            if (taken++ == longest) {
                return shown.append('…').toString();
            }
            at += Character.charCount(point);
            if (isShown(point)) {
                shown.appendCodePoint(point);
            } else {
                shown.append(point > 0xFFFF ? "\\u{%X}".formatted(point) : "\\u%04X".formatted(point));
            }
        }
        return shown.toString();
    }

    private static boolean isShown(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
