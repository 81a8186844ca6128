package org.leadline.access;

/**
 * Text from outside, written so that it stays one line and nothing in it acts on whoever prints it: line ends, control characters, the escape that begins a
 * terminal's colours and commands, and marks that turn the direction of writing are written out as {@code \n} or {@code \}{@code u001b}.
 */
public final class OneLine {
    private OneLine() {}

    /** The text with such characters written out; the same text where there are none. */
    public static String of(String text) {
        if (text.codePoints().noneMatch(OneLine::acts)) {
            return text;
        }
        var out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            if (acts(point)) {
                out.append(
                        switch (point) {
                            case '\n' -> "\\n";
                            case '\r' -> "\\r";
                            case '\t' -> "\\t";
                            default -> "\\u%04x".formatted(point);
                        });
            } else {
                out.appendCodePoint(point);
            }
        });
        return out.toString();
    }

    /** Whether a line that somebody types may hold the character: none that acts, and no mark that stands at the beginning of files. */
    public static boolean canHold(int point) {
        return !acts(point) && point != 0xfeff;
    }

    private static boolean acts(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            case Character.FORMAT -> point >= 0x202a && point <= 0x202e || point >= 0x2066 && point <= 0x2069;
            default -> false;
        };
    }
}
