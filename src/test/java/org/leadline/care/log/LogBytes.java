package org.leadline.care.log;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.leadline.care.journey.EventLog;

/** The content of a stored log in memory, without its digest. */
final class LogBytes {
    private LogBytes() {}

    static byte[] of(EventLog canonical) {
        var out = new ByteArrayOutputStream();
        try {
            LogFormat.write(canonical, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
