package org.leadline.care.intake;

/** Words for bytes that are not valid UTF-8. */
final class InvalidText {
    private InvalidText() {}

    /** The byte at {@code at} in figures, and its place in the line that holds it, from 1. */
    static String describe(byte[] bytes, int rowStart, int at) {
        int lineStart = at;
        while (lineStart > rowStart && bytes[lineStart - 1] != '\n') {
            lineStart--;
        }
        return "%02X (byte %d of the line)".formatted(bytes[at] & 0xFF, at - lineStart + 1);
    }
}
