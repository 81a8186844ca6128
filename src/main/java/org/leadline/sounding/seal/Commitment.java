package org.leadline.sounding.seal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** What binds a view before it is read: SHA-256 over its canonical bytes followed by a 256-bit nonce that is published with the reveal. */
public final class Commitment {
    /** Bytes of a nonce. */
    public static final int NONCE_BYTES = 32;

    private Commitment() {}

    /** 64 hexadecimal digits, in small letters. */
    public static String of(Map<String, String> words, byte[] nonce) {
        if (nonce.length != NONCE_BYTES) {
            throw new IllegalArgumentException("A nonce has 32 bytes, this one " + nonce.length);
        }
        MessageDigest digest = sha256();
        digest.update(Canonical.bytes(words));
        digest.update(nonce);
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
