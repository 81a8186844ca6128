package org.leadline.care.log;

import java.nio.charset.StandardCharsets;

/** Reads what {@link ByteWriter} wrote. Whatever the bytes, it ends: a value that cannot be is a {@link Broken}. */
final class ByteReader {

    /** The bytes are not what a writer of ours writes. */
    static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Broken(String what) {
            super(what, null, false, false);
        }
    }

    private final byte[] bytes;
    private final int end;
    private int at;

    ByteReader(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    long number() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (at == end) {
                throw new Broken("it ends within a number");
            }
            byte next = bytes[at++];
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new Broken("a number is too long");
    }

    long signed() {
        long value = number();
        return (value >>> 1) ^ -(value & 1);
    }

    /** A number of things that each take at least one byte of what is left, or at most {@code most}. */
    int count(int most) {
        long value = number();
        if (value < 0 || value > most) {
            throw new Broken("a count of " + value + " is out of range");
        }
        return (int) value;
    }

    int left() {
        return end - at;
    }

    String text() {
        int length = count(end);
        if (length > left()) {
            throw new Broken("it ends within a text");
        }
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    byte[] bytes(int length) {
        if (length > left()) {
            throw new Broken("it ends within a text");
        }
        byte[] copy = java.util.Arrays.copyOfRange(bytes, at, at + length);
        at += length;
        return copy;
    }
}
