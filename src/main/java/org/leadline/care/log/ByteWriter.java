package org.leadline.care.log;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes numbers as varints (seven bits a byte, the lowest first) and texts as their length and UTF-8. */
final class ByteWriter {
    private final OutputStream out;
    private final byte[] buffer = new byte[1 << 16];
    private int used;

    ByteWriter(OutputStream out) {
        this.out = out;
    }

    /** Any number; small ones that are not negative take the fewest bytes. */
    void number(long value) throws IOException {
        if (used > buffer.length - 10) {
            flush();
        }
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            buffer[used++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        buffer[used++] = (byte) rest;
    }

    /** Any number; those near nought, on either side, take the fewest bytes. */
    void signed(long value) throws IOException {
        number((value << 1) ^ (value >> 63));
    }

    void text(String text) throws IOException {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        number(encoded.length);
        bytes(encoded, 0, encoded.length);
    }

    void bytes(byte[] bytes, int from, int to) throws IOException {
        flush();
        out.write(bytes, from, to - from);
    }

    void flush() throws IOException {
        out.write(buffer, 0, used);
        used = 0;
    }
}
