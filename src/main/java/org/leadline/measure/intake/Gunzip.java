package org.leadline.measure.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** Takes a file out of its gzip wrapping, within bounds: no more than so many bytes, however much the wrapping promises. */
public final class Gunzip {
    private static final int FIRST_BYTE = 0x1f;
    private static final int SECOND_BYTE = 0x8b;

    private Gunzip() {}

    /** What became of it. */
    public sealed interface Unwrapped {

        /** @param bytes the file itself */
        record Plain(byte[] bytes) implements Unwrapped {}

        /** It is damaged. */
        record Damaged() implements Unwrapped {}

        /** There is more in it than may be. */
        record TooLarge() implements Unwrapped {}
    }

    /** A file that is not wrapped comes back as it is. @param most how many bytes it may have when it is unwrapped */
    public static Unwrapped unwrap(byte[] sent, int most) {
        boolean wrapped = sent.length > 2 && (sent[0] & 0xff) == FIRST_BYTE && (sent[1] & 0xff) == SECOND_BYTE;
        byte[] plain = sent;
        if (wrapped) {
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(sent))) {
                plain = in.readNBytes(most + 1);
            } catch (IOException damaged) {
                return new Unwrapped.Damaged();
            }
        }
        return plain.length > most ? new Unwrapped.TooLarge() : new Unwrapped.Plain(plain);
    }
}
