package org.leadline.care.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Hands bytes to an XML parser, and refuses when one piece of markup or text takes more of them than is allowed. */
final class BoundedMarkup extends FilterInputStream {
    private final long most;
    private long taken;

    BoundedMarkup(InputStream content, long most) {
        super(content);
        this.most = most;
    }

    void beginMarkup() {
        taken = 0;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        taken += one < 0 ? 0 : 1;
        check();
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int got = super.read(into, from, length);
        taken += Math.max(got, 0);
        check();
        return got;
    }

    private void check() {
        if (taken > most) {
            throw new Refusal(FaultKind.MARKUP_TOO_LONG, "", most);
        }
    }
}
