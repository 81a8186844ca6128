package org.leadline.care.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts the bytes of a CSV into chunks at the ends of rows, for several threads to take in turn.
 *
 * <p>A line end within quotation marks ends no row; whether a byte is within them is known by counting them from the
 * start of the file. A file with a stray mark is refused later, by whoever looks at the fields.
 */
final class ChunkReader {
    private static final byte QUOTE = '"';
    private static final byte LINE_END = '\n';

    private final InputStream content;
    private final int chunkBytes;
    private final int lineBytes;

    private byte[] carried = new byte[0];
    private int carriedLength;
    private boolean inQuotes;
    private boolean hasEnded;
    private int sequence;
    private Optional<Refusal> pending = Optional.empty();

    ChunkReader(InputStream content, int chunkBytes, int lineBytes) {
        this.content = content;
        this.chunkBytes = chunkBytes;
        this.lineBytes = lineBytes;
    }

    /**
     * Fills {@code chunk} with the next rows.
     *
     * @return false where there are none left
     * @throws Refusal where one row is longer than a line may be, or the bytes cannot be read, once all whole rows
     *     before that have been handed out
     */
    boolean next(Chunk chunk) throws IOException {
        if (pending.isPresent()) {
            throw pending.get();
        }
        if (hasEnded) {
            return false;
        }
        makeRoom(chunk, carriedLength + chunkBytes);
        System.arraycopy(carried, 0, chunk.bytes, 0, carriedLength);
        int length = carriedLength;
        while (true) {
            int end = fill(chunk, length, length + chunkBytes);
            int rowsEnd = lastRowEnd(chunk.bytes, length, end);
            hasEnded = end < length + chunkBytes;
            if (pending.isPresent()) {
                if (rowsEnd == 0) {
                    throw pending.get();
                }
                return hand(chunk, rowsEnd, end);
            }
            if (hasEnded && rowsEnd < end) {
                makeRoom(chunk, end + 1);
                chunk.bytes[end++] = LINE_END;
                rowsEnd = end;
            }
            if (rowsEnd > 0 || hasEnded) {
                return hand(chunk, rowsEnd, end);
            }
            if (end > lineBytes) {
                pending = Optional.of(
                        new Refusal(inQuotes ? FaultKind.UNCLOSED_QUOTE : FaultKind.LINE_TOO_LONG, "", lineBytes));
                throw pending.get();
            }
            length = end;
            makeRoom(chunk, length + chunkBytes);
        }
    }

    private boolean hand(Chunk chunk, int rowsEnd, int end) {
        carriedLength = end - rowsEnd;
        if (carried.length < carriedLength) {
            carried = new byte[Math.max(carriedLength, carried.length * 2)];
        }
        System.arraycopy(chunk.bytes, rowsEnd, carried, 0, carriedLength);
        chunk.from = 0;
        chunk.to = rowsEnd;
        chunk.sequence = sequence++;
        return rowsEnd > 0;
    }

    private int fill(Chunk chunk, int from, int to) throws IOException {
        int at = from;
        while (at < to) {
            int got;
            try {
                got = content.read(chunk.bytes, at, to - at);
            } catch (Refusal refusal) {
                pending = Optional.of(refusal);
                return at;
            }
            if (got < 0) {
                return at;
            }
            at += got;
        }
        return at;
    }

    /** The place after the last line end outside quotation marks in {@code from .. to}, or 0 where there is none. */
    private int lastRowEnd(byte[] bytes, int from, int to) {
        if (!inQuotes && Bytes.find(bytes, from, to, QUOTE) == to) {
            int at = to;
            while (at > from && bytes[at - 1] != LINE_END) {
                at--;
            }
            return at == from ? 0 : at;
        }
        int rowsEnd = 0;
        for (int at = from; at < to; at++) {
            if (bytes[at] == QUOTE) {
                inQuotes = !inQuotes;
            } else if (bytes[at] == LINE_END && !inQuotes) {
                rowsEnd = at + 1;
            }
        }
        return rowsEnd;
    }

    private static void makeRoom(Chunk chunk, int length) {
        if (chunk.bytes.length < length + 1) {
            chunk.bytes = Arrays.copyOf(chunk.bytes, Math.max(length + 1, chunk.bytes.length * 2));
        }
    }
}
