package org.leadline.access.chain;

import java.security.MessageDigest;
import java.util.HexFormat;

/** The hash of all rows from before the chain, one after the other in the order of their numbers; place 1 follows it. */
public final class RowsBefore {
    private final MessageDigest digest = Hashes.digest();
    private long count;

    public void add(long number, Act act) {
        digest.update(RowBytes.ofRowBefore(number, act));
        count++;
    }

    /** How many there are. */
    public long count() {
        return count;
    }

    /** The hash, 64 hexadecimal digits; called once, at the end. */
    public String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
