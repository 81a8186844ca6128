package org.leadline.sounding.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM: what is locked under a key for one place opens only with that key and at that place. */
public final class Locked {
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Locked() {}

    /** What was locked has been changed, or stands where it does not belong. */
    public static final class Tampered extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Tampered(String place, Throwable cause) {
            super("What was sealed for " + place + " is not what was sealed there", cause);
        }
    }

    /**
     * Locks bytes.
     *
     * @param key 32 bytes
     * @param place where they belong, such as {@code sounding/12}: bound to them, not hidden
     * @return 12 random bytes, then the locked bytes with their tag: always 28 more than came in
     */
    public static byte[] lock(byte[] key, String place, byte[] plain) {
        byte[] iv = new byte[IV_BYTES];
        RANDOM.nextBytes(iv);
        try {
            byte[] locked = cipher(Cipher.ENCRYPT_MODE, key, place, iv).doFinal(plain);
            byte[] whole = Arrays.copyOf(iv, IV_BYTES + locked.length);
            System.arraycopy(locked, 0, whole, IV_BYTES, locked.length);
            return whole;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is at fault", e);
        }
    }

    /** The bytes that were locked. @throws Tampered where one bit, the key or the place differs */
    public static byte[] open(byte[] key, String place, byte[] whole) {
        try {
            return cipher(Cipher.DECRYPT_MODE, key, place, Arrays.copyOf(whole, IV_BYTES))
                    .doFinal(whole, IV_BYTES, whole.length - IV_BYTES);
        } catch (AEADBadTagException | IllegalArgumentException changed) {
            throw new Tampered(place, changed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is at fault", e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, String place, byte[] iv) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, iv));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
