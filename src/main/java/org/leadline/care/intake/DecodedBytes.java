package org.leadline.care.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Turns text in another encoding into UTF-8 as it is read. What cannot be decoded is refused only after everything
 * before it has been handed out, so that the refusal comes on its line.
 */
final class DecodedBytes extends InputStream {
    private static final int AT_ONCE = 1 << 16;

    private final InputStream content;
    private final Charset charset;
    private final CharsetDecoder decoder;
    private final CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
    private final ByteBuffer raw = ByteBuffer.allocate(AT_ONCE).flip();
    private final CharBuffer chars = CharBuffer.allocate(AT_ONCE).flip();
    private final ByteBuffer utf8 = ByteBuffer.allocate(AT_ONCE * 3).flip();
    private long rawTaken;
    private long line = 1;
    private boolean rawEnded;
    private boolean isUndecodable;

    DecodedBytes(InputStream content, Charset charset, long markBytes) {
        this.content = content;
        rawTaken = markBytes;
        this.charset = charset;
        decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        while (!utf8.hasRemaining()) {
            if (isUndecodable) {
                throw new Refusal(FaultKind.INVALID_TEXT, line, undecodable(), charset.name());
            }
            if (!refill()) {
                return -1;
            }
        }
        int given = Math.min(length, utf8.remaining());
        utf8.get(into, from, given);
        line += Bytes.count(into, from, from + given, (byte) '\n');
        return given;
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

    private boolean refill() throws IOException {
        if (!rawEnded) {
            raw.compact();
            int got = content.read(raw.array(), raw.position(), raw.remaining());
            if (got < 0) {
                rawEnded = true;
            } else {
                raw.position(raw.position() + got);
            }
            raw.flip();
        }
        chars.compact();
        int before = raw.position();
        CoderResult result = decoder.decode(raw, chars, rawEnded);
        rawTaken += raw.position() - before;
        isUndecodable = result.isError();
        chars.flip();
        boolean noMore = (rawEnded && !raw.hasRemaining()) || isUndecodable;
        utf8.clear();
        isUndecodable |= encoder.encode(chars, utf8, noMore).isError();
        utf8.flip();
        return utf8.hasRemaining() || isUndecodable || !noMore;
    }

    private String undecodable() {
        var shown = new StringBuilder();
        for (int i = 0; i < Math.min(4, raw.remaining()); i++) {
            shown.append("%02X ".formatted(raw.get(raw.position() + i)));
        }
        return shown.append("(byte ")
                .append(rawTaken + 1)
                .append(" of the file)")
                .toString();
    }
}
