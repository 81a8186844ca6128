package org.leadline.care.intake;

import java.util.Arrays;

/**
 * Splits one row of a CSV into its fields after RFC 4180, keeping those of the wanted columns.
 *
 * <p>A kept field is {@code source[slot]}, {@code from[slot] .. to[slot]}: the chunk itself, or a scratch array where
 * doubled quotation marks had to be made single.
 */
final class RowSplitter {
    private static final byte PLAIN = 0;
    private static final byte DELIMITER = 1;
    private static final byte LINE_END = 2;
    private static final byte CARRIAGE_RETURN = 3;
    private static final byte QUOTE = 4;
    private static final byte NUL = 5;

    final byte[][] source;
    final int[] from;
    final int[] to;

    private final byte[] kindOf = new byte[256];
    private final int[] slotOf;
    private final int fieldBytes;
    private byte[] scratch = new byte[256];
    private int scratchUsed;
    private int fields;
    private FaultKind fault = FaultKind.RAGGED_ROW;
    private int faultFrom;
    private int faultTo;

    /** @param slotOf for each column the slot its fields are kept in, or -1 */
    RowSplitter(char delimiter, int[] slotOf, int slots, int fieldBytes) {
        this.slotOf = slotOf.clone();
        this.fieldBytes = fieldBytes;
        source = new byte[slots][0];
        from = new int[slots];
        to = new int[slots];
        kindOf['\n'] = LINE_END;
        kindOf['\r'] = CARRIAGE_RETURN;
        kindOf['"'] = QUOTE;
        kindOf[0] = NUL;
        kindOf[delimiter] = DELIMITER;
    }

    /** Fields of the row split last; at a fault, the number of the faulty one from 1. */
    int fields() {
        return fields;
    }

    FaultKind fault() {
        return fault;
    }

    int faultFrom() {
        return faultFrom;
    }

    int faultTo() {
        return faultTo;
    }

    /** Splits one row, which must end in a line end before {@code end}: the place after it; negative at a fault. */
    int split(byte[] bytes, int start, int end) {
        scratchUsed = 0;
        int at = start;
        int column = 0;
        while (true) {
            int slot = column < slotOf.length ? slotOf[column] : -1;
            int fieldStart = at;
            column++;
            byte kind = kindOf[bytes[at] & 0xFF];
            if (kind == QUOTE) {
                at = quoted(bytes, at, end, slot);
                if (at < 0) {
                    fields = column;
                    return at;
                }
                kind = kindOf[bytes[at] & 0xFF];
            } else {
                while (kind == PLAIN) {
                    kind = kindOf[bytes[++at] & 0xFF];
                }
                if (slot >= 0) {
                    source[slot] = bytes;
                    from[slot] = fieldStart;
                    to[slot] = at;
                }
            }
            if (at - fieldStart > fieldBytes) {
                return fail(FaultKind.FIELD_TOO_LONG, column, fieldStart, at);
            }
            if (kind == DELIMITER) {
                at++;
            } else if (kind == LINE_END) {
                fields = column;
                return at + 1;
            } else if (kind == CARRIAGE_RETURN && bytes[at + 1] == '\n') {
                fields = column;
                return at + 2;
            } else {
                return fail(faultOf(kind), column, fieldStart, endOfLine(bytes, at, end));
            }
        }
    }

    private int quoted(byte[] bytes, int start, int end, int slot) {
        int at = start + 1;
        boolean hasDoubled = false;
        while (true) {
            while (at < end && bytes[at] != '"' && bytes[at] != 0) {
                at++;
            }
            if (at >= end || bytes[at] == 0) {
                return fail(at >= end ? FaultKind.UNCLOSED_QUOTE : FaultKind.NUL_BYTE, 0, start, Math.min(at, end));
            }
            if (at + 1 < end && bytes[at + 1] == '"') {
                hasDoubled = true;
                at += 2;
                continue;
            }
            break;
        }
        int next = at + 1;
        boolean ends = next < end
                && (kindOf[bytes[next] & 0xFF] == DELIMITER
                        || bytes[next] == '\n'
                        || (bytes[next] == '\r' && bytes[next + 1] == '\n'));
        if (!ends) {
            return fail(
                    next < end ? FaultKind.TEXT_AFTER_QUOTE : FaultKind.UNCLOSED_QUOTE,
                    0,
                    start,
                    endOfLine(bytes, next, end));
        }
        if (slot >= 0) {
            keepQuoted(bytes, start + 1, at, slot, hasDoubled);
        }
        return next;
    }

    private void keepQuoted(byte[] bytes, int start, int end, int slot, boolean hasDoubled) {
        if (!hasDoubled) {
            source[slot] = bytes;
            from[slot] = start;
            to[slot] = end;
            return;
        }
        if (scratch.length - scratchUsed < end - start) {
            scratch = Arrays.copyOf(scratch, scratch.length + Math.max(scratch.length, end - start));
        }
        source[slot] = scratch;
        from[slot] = scratchUsed;
        for (int at = start; at < end; at++) {
            scratch[scratchUsed++] = bytes[at];
            if (bytes[at] == '"') {
                at++;
            }
        }
        to[slot] = scratchUsed;
    }

    private int fail(FaultKind kind, int column, int start, int end) {
        fault = kind;
        fields = column;
        faultFrom = start;
        faultTo = end;
        return -1;
    }

    private static FaultKind faultOf(byte kind) {
        return switch (kind) {
            case QUOTE -> FaultKind.STRAY_QUOTE;
            case NUL -> FaultKind.NUL_BYTE;
            default -> FaultKind.LONE_CARRIAGE_RETURN;
        };
    }

    private static int endOfLine(byte[] bytes, int from, int end) {
        return Bytes.find(bytes, Math.min(from, end), end, (byte) '\n');
    }
}
