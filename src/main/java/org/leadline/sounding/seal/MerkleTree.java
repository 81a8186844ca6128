package org.leadline.sounding.seal;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/** The root over a list of leaves, as RFC 6962 (section 2.1) works it out: a leaf is hashed after a zero byte, two nodes after a one. */
public final class MerkleTree {

    private MerkleTree() {}

    /** The hash of one leaf, 32 bytes. */
    public static byte[] leaf(byte[] content) {
        MessageDigest digest = Commitment.sha256();
        digest.update((byte) 0);
        return digest.digest(content);
    }

    /**
     * The root over hashes of leaves, in their order.
     *
     * @param leaves hashes by {@link #leaf}; none gives the hash of nothing
     * @return 64 hexadecimal digits
     */
    public static String root(List<byte[]> leaves) {
        return HexFormat.of().formatHex(leaves.isEmpty() ? Commitment.sha256().digest() : node(leaves));
    }

    private static byte[] node(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int left = Integer.highestOneBit(leaves.size() - 1);
        MessageDigest digest = Commitment.sha256();
        digest.update((byte) 1);
        digest.update(node(leaves.subList(0, left)));
        digest.update(node(leaves.subList(left, leaves.size())));
        return digest.digest();
    }
}
