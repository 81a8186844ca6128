package org.leadline.access.chain;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a row that are hashed. Each field is written as text: its length in bytes as four bytes, the highest first, and then its UTF-8; a field that
 * is absent is four bytes of 255. So no two rows have the same bytes.
 *
 * <p>In the chain: {@code leadline audit 1}, place, time, actor, action, subject, unit, note, previous hash. From before the chain: {@code leadline audit 0},
 * number, time, actor, action, subject, unit, note. Numbers stand in decimal digits, hashes in hexadecimal ones, times as {@link Act#time} writes them.
 */
final class RowBytes {
    private static final byte[] ABSENT = {-1, -1, -1, -1};
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);

    private RowBytes() {}

    static byte[] of(long place, Act act, String previous) {
        return new RowBytes()
                .add("leadline audit 1")
                .add(Long.toString(place))
                .add(act)
                .add(previous)
                .bytes
                .toByteArray();
    }

    static byte[] ofRowBefore(long number, Act act) {
        return new RowBytes()
                .add("leadline audit 0")
                .add(Long.toString(number))
                .add(act)
                .bytes
                .toByteArray();
    }

    private RowBytes add(Act act) {
        return add(act.at())
                .add(act.actor())
                .add(act.action())
                .add(act.subject())
                .add(act.unitId() == null ? null : act.unitId().toString())
                .add(act.note());
    }

    private RowBytes add(@Nullable String field) {
        if (field == null) {
            bytes.writeBytes(ABSENT);
        } else {
            byte[] text = field.getBytes(StandardCharsets.UTF_8);
            bytes.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
            bytes.writeBytes(text);
        }
        return this;
    }
}
