package org.leadline.sounding.seal;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One view as it lies in the box.
 *
 * @param author the person's number; null in an unnamed sounding, where nothing says whose it is
 * @param scribe who took it down by telephone; null where the author wrote it
 * @param words names of fields and what was chosen or written in them
 * @param nonce 32 random bytes, published with the reveal
 */
public record SealedView(@Nullable Long author, @Nullable Long scribe, Map<String, String> words, byte[] nonce) {
    private static final SecureRandom RANDOM = new SecureRandom();

    public SealedView {
        words = Map.copyOf(words);
        nonce = nonce.clone();
    }

    /** A view with a nonce of its own. */
    public static SealedView of(@Nullable Long author, @Nullable Long scribe, Map<String, String> words) {
        byte[] nonce = new byte[Commitment.NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        return new SealedView(author, scribe, words, nonce);
    }

    /** What the author holds as a receipt, and the audit trail as the proof: 64 hexadecimal digits. */
    public String commitment() {
        return Commitment.of(words, nonce);
    }

    @Override
    public byte[] nonce() {
        return nonce.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SealedView view
                && Objects.equals(author, view.author)
                && Objects.equals(scribe, view.scribe)
                && words.equals(view.words)
                && Arrays.equals(nonce, view.nonce);
    }

    @Override
    public int hashCode() {
        return Objects.hash(author, words, Arrays.hashCode(nonce));
    }

    /** Without the words: they are nobody's to print. */
    @Override
    public String toString() {
        return "SealedView[fields=" + new TreeMap<>(words).keySet() + "]";
    }
}
