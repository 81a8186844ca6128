package org.leadline.care.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/** The bytes of a file as they lie on disk, counted as they are read. */
final class CountedBytes extends InputStream {
    private final FileChannel channel;
    private final long total;
    private long read;

    CountedBytes(FileChannel channel) throws IOException {
        this.channel = channel;
        total = channel.size();
    }

    long total() {
        return total;
    }

    long count() {
        return read;
    }

    byte[] peek(int most) throws IOException {
        var start = ByteBuffer.allocate(most);
        int got = 0;
        while (start.hasRemaining() && got >= 0) {
            got = channel.read(start, start.position());
        }
        return Arrays.copyOf(start.array(), start.position());
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int got = channel.read(ByteBuffer.wrap(into, from, length));
        if (got > 0) {
            read += got;
        }
        return got;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int available() {
        return (int) Math.min(Integer.MAX_VALUE, total - read);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
