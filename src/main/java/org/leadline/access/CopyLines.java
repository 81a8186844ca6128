package org.leadline.access;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The lines of a copy of the audit chain, each with its line end as it stands there. */
final class CopyLines implements AutoCloseable {
    private static final int LONGEST_BYTES = 1_000_000;
    private final InputStream in;
    private long number;

    CopyLines(Path copy) throws IOException {
        in = new BufferedInputStream(Files.newInputStream(copy));
    }

    /** The next line; empty after the last. A line that is longer than any row comes in pieces, none of which is a row. */
    byte[] next() throws IOException {
        var line = new ByteArrayOutputStream(512);
        int read = 0;
        while (read != '\n' && line.size() < LONGEST_BYTES && (read = in.read()) >= 0) {
            line.write(read);
        }
        number++;
        return line.toByteArray();
    }

    /** The number of that line, from 1. */
    long number() {
        return number;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
