package org.leadline.care.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The bytes of a file after unpacking, refused once they are too many in all or for what was packed. */
final class UnpackedBytes extends InputStream {
    private static final int PACKED_AT_ONCE = 1 << 16;
    private static final long RATIO_LOOKED_AT_FROM = 16L << 20;

    private final CountedBytes packed;
    private final InputStream content;
    private final boolean isPacked;
    private final Limits limits;
    private long read;

    UnpackedBytes(CountedBytes packed, boolean isPacked, Limits limits) throws IOException {
        this.packed = packed;
        this.isPacked = isPacked;
        this.limits = limits;
        content = isPacked ? unpacking(packed) : packed;
    }

    long count() {
        return read;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int got;
        try {
            got = content.read(into, from, length);
        } catch (EOFException | ZipException broken) {
            throw new Refusal(FaultKind.PACKING_BROKEN);
        }
        if (got > 0) {
            read += got;
            check();
        }
        return got;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }

    private void check() {
        if (read > limits.unpackedBytes()) {
            throw new Refusal(FaultKind.UNPACKED_TOO_LARGE, "", limits.unpackedBytes());
        }
        if (isPacked && read > RATIO_LOOKED_AT_FROM && read / limits.unpackRatio() > packed.count()) {
            throw new Refusal(FaultKind.UNPACK_RATIO, "", limits.unpackRatio());
        }
    }

    private static InputStream unpacking(CountedBytes packed) throws IOException {
        try {
            return new GZIPInputStream(packed, PACKED_AT_ONCE);
        } catch (EOFException | ZipException broken) {
            throw new Refusal(FaultKind.PACKING_BROKEN);
        }
    }
}
