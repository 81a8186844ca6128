package org.leadline.sounding.seal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Boxes and views as bytes of one length, so that a length tells nothing: a box is as long as one in which everybody asked wrote as much as they may. */
public final class Padded {
    /** The most that the canonical bytes of one view may take. */
    public static final int MOST_BYTES_OF_WORDS = 4096;

    private static final int BYTES_OF_A_VIEW = MOST_BYTES_OF_WORDS + 64;
    private static final int BYTES_OF_A_RIGHT = 8;
    private static final int BYTES_BESIDE = 64;
    private static final byte FORMAT = 1;
    private static final long NOBODY = -1;

    private Padded() {}

    /** Whether one view of these words can be sealed. */
    public static boolean fits(Map<String, String> words) {
        return Canonical.bytes(words).length <= MOST_BYTES_OF_WORDS;
    }

    /** The box as bytes, whose number depends on {@code asked} alone. */
    public static byte[] box(Box box, int asked) {
        return padded(asked * (BYTES_OF_A_VIEW + BYTES_OF_A_RIGHT) + BYTES_BESIDE, out -> {
            out.writeInt(box.views().size());
            for (SealedView view : box.views()) {
                write(out, view);
            }
            out.writeInt(box.used().size());
            for (long person : box.used()) {
                out.writeLong(person);
            }
        });
    }

    /** The box that was written. */
    public static Box box(byte[] bytes) {
        return read(bytes, in -> {
            List<SealedView> views = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                views.add(readView(in));
            }
            Set<Long> used = new TreeSet<>();
            for (int left = in.readInt(); left > 0; left--) {
                used.add(in.readLong());
            }
            return new Box(views, used);
        });
    }

    /** One view as bytes, always as many; also for nobody's, where none was written. */
    public static byte[] view(@Nullable SealedView view) {
        return padded(BYTES_OF_A_VIEW + BYTES_BESIDE, out -> {
            out.writeBoolean(view != null);
            if (view != null) {
                write(out, view);
            }
        });
    }

    /** The view that was written; null where none was. */
    public static @Nullable SealedView view(byte[] bytes) {
        return read(bytes, in -> in.readBoolean() ? readView(in) : null);
    }

    private static void write(DataOutputStream out, SealedView view) throws IOException {
        if (!fits(view.words())) {
            throw new IllegalArgumentException("A view has at most " + MOST_BYTES_OF_WORDS + " bytes");
        }
        Long author = view.author();
        Long scribe = view.scribe();
        out.writeLong(author == null ? NOBODY : author);
        out.writeLong(scribe == null ? NOBODY : scribe);
        out.write(view.nonce());
        out.writeByte(view.words().size());
        for (Map.Entry<String, String> word : new TreeMap<>(view.words()).entrySet()) {
            writeText(out, word.getKey());
            writeText(out, word.getValue());
        }
    }

    private static SealedView readView(DataInputStream in) throws IOException {
        long author = in.readLong();
        long scribe = in.readLong();
        byte[] nonce = in.readNBytes(Commitment.NONCE_BYTES);
        Map<String, String> words = new TreeMap<>();
        for (int left = in.readUnsignedByte(); left > 0; left--) {
            words.put(readText(in), readText(in));
        }
        return new SealedView(author == NOBODY ? null : author, scribe == NOBODY ? null : scribe, words, nonce);
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeShort(bytes.length);
        out.write(bytes);
    }

    private static String readText(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readUnsignedShort()), StandardCharsets.UTF_8);
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private interface Reading<T extends @Nullable Object> {
        T from(DataInputStream in) throws IOException;
    }

    private static byte[] padded(int length, Writing writing) {
        var bytes = new ByteArrayOutputStream(length);
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            writing.to(out);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        if (bytes.size() > length) {
            throw new IllegalStateException("More was sealed than there is room for");
        }
        return Arrays.copyOf(bytes.toByteArray(), length);
    }

    private static <T extends @Nullable Object> T read(byte[] bytes, Reading<T> reading) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int format = in.readByte();
            if (format != FORMAT) {
                throw new IllegalStateException("A box of format " + format + " cannot be read by this version");
            }
            return reading.from(in);
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }
}
