package org.leadline.care.log;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.leadline.care.journey.Names;

/**
 * Replaces case ids by keyed hashes: HMAC-SHA-256 over the process and the id, the first 128 bits in hexadecimal. The
 * same id of the same process gives the same hash; without the key nobody can work back, nor join two processes.
 */
public final class CaseKey {
    private static final int KEPT_BYTES = 16;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final long processId;

    /** @param key 256 bits, the installation's own */
    public CaseKey(byte[] key, long processId) {
        if (key.length != 32) {
            throw new IllegalArgumentException("the key of the case ids must have 256 bits, not " + key.length * 8);
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
        this.processId = processId;
    }

    /** 16 hexadecimal digits by which two uses of one key are known as such; they tell nothing of the key. */
    public String fingerprint() {
        byte[] digest = mac().doFinal("which key".getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, 8);
    }

    /** The hash of each id, in the same order; 32 hexadecimal digits each. */
    public Names hash(Names ids) {
        int width = 2 * KEPT_BYTES;
        var ends = new int[ids.size()];
        var bytes = new byte[Math.multiplyExact(width, ends.length)];
        byte[] domain = ("case of process " + processId + "\n").getBytes(StandardCharsets.UTF_8);
        Mac mac = mac();
        int start = 0;
        for (int i = 0; i < ends.length; i++) {
            mac.update(domain);
            mac.update(ids.bytes(), start, ids.ends()[i] - start);
            String hash = HexFormat.of().formatHex(mac.doFinal(), 0, KEPT_BYTES);
            System.arraycopy(hash.getBytes(StandardCharsets.US_ASCII), 0, bytes, i * width, width);
            start = ids.ends()[i];
            ends[i] = (i + 1) * width;
        }
        return new Names(bytes, ends);
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("this Java cannot work out " + ALGORITHM, e);
        }
    }
}
