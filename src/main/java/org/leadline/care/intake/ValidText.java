package org.leadline.care.intake;

/** Strict UTF-8: no overlong forms, no surrogates, nothing above U+10FFFF (Unicode 15, table 3-7). */
final class ValidText {
    private ValidText() {}

    /** The place of the first byte that is not valid UTF-8 in {@code from .. to}, or {@code to} where all are. */
    static int findInvalid(byte[] bytes, int from, int to) {
        int at = Bytes.findAboveAscii(bytes, from, to);
        while (at < to) {
            int length = lengthAt(bytes, at, to);
            if (length == 0) {
                return at;
            }
            at += length;
            if (at < to && bytes[at] >= 0) {
                at = Bytes.findAboveAscii(bytes, at, to);
            }
        }
        return to;
    }

    private static int lengthAt(byte[] bytes, int at, int to) {
        int lead = bytes[at] & 0xFF;
        if (lead < 0x80) {
            return 1;
        }
        if (lead >= 0xC2 && lead <= 0xDF) {
            return follows(bytes, at + 1, to, 0x80, 0xBF) ? 2 : 0;
        }
        if (lead >= 0xE0 && lead <= 0xEF) {
            int low = lead == 0xE0 ? 0xA0 : 0x80;
            int high = lead == 0xED ? 0x9F : 0xBF;
            return follows(bytes, at + 1, to, low, high) && follows(bytes, at + 2, to, 0x80, 0xBF) ? 3 : 0;
        }
        if (lead >= 0xF0 && lead <= 0xF4) {
            int low = lead == 0xF0 ? 0x90 : 0x80;
            int high = lead == 0xF4 ? 0x8F : 0xBF;
            return follows(bytes, at + 1, to, low, high)
                            && follows(bytes, at + 2, to, 0x80, 0xBF)
                            && follows(bytes, at + 3, to, 0x80, 0xBF)
                    ? 4
                    : 0;
        }
        return 0;
    }

    private static boolean follows(byte[] bytes, int at, int to, int low, int high) {
        return at < to && (bytes[at] & 0xFF) >= low && (bytes[at] & 0xFF) <= high;
    }
}
