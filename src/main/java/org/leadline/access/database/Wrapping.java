package org.leadline.access.database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * One key wrapped by the master key: a format byte, twelve random bytes, and AES-256-GCM of the 32 bytes of the key with their
 * tag of 16. The name is authenticated along, so that one file cannot stand in for another.
 */
final class Wrapping {
    static final int WRAPPED_BYTES = 1 + 12 + 32 + 16;
    private static final byte FORMAT = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();
    private final Supplier<byte[]> master;

    /** @param master reads the master key anew each time, so that it does not lie in memory between */
    Wrapping(Supplier<byte[]> master) {
        this.master = master;
    }

    static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    byte[] wrap(byte[] key, String name) {
        byte[] nonce = random(NONCE_BYTES);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, key, name).orElseThrow();
        byte[] wrapped = new byte[1 + NONCE_BYTES + sealed.length];
        wrapped[0] = FORMAT;
        System.arraycopy(nonce, 0, wrapped, 1, NONCE_BYTES);
        System.arraycopy(sealed, 0, wrapped, 1 + NONCE_BYTES, sealed.length);
        return wrapped;
    }

    /** Empty where these bytes were not wrapped by this master under this name. */
    Optional<byte[]> unwrap(byte[] wrapped, String name) {
        if (wrapped.length != WRAPPED_BYTES || wrapped[0] != FORMAT) {
            return Optional.empty();
        }
        return run(
                Cipher.DECRYPT_MODE,
                Arrays.copyOfRange(wrapped, 1, 1 + NONCE_BYTES),
                Arrays.copyOfRange(wrapped, 1 + NONCE_BYTES, wrapped.length),
                name);
    }

    private Optional<byte[]> run(int mode, byte[] nonce, byte[] bytes, String name) {
        byte[] opened = master.get();
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(opened, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
            return Optional.of(cipher.doFinal(bytes));
        } catch (AEADBadTagException notOurs) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is not to be had in this Java", e);
        } finally {
            Arrays.fill(opened, (byte) 0);
        }
    }
}
