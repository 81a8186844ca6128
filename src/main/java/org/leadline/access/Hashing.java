package org.leadline.access;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes the hashes of passphrases and holds tries against them: never more at once than the memory bears, and as much work for nobody's name as for somebody's. */
@Component
class Hashing {
    private static final int AT_ONCE = 4;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final PasswordEncoder encoder;
    private final String nobodys;
    private final Semaphore free = new Semaphore(AT_ONCE, true);

    Hashing(PasswordEncoder encoder) {
        this.encoder = encoder;
        this.nobodys = hash(Secret.made());
    }

    /** More passphrases came to be looked at than this server can bear, and the wait has been too long. */
    static final class Overrun extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Overrun() {
            super("Too many passphrases to look at", null, false, false);
        }
    }

    /** @throws Overrun where too many wait already */
    final String hash(String passphrase) {
        take();
        try {
            String hash = encoder.encode(passphrase);
            if (hash == null) {
                throw new IllegalStateException("No hash was made");
            }
            return hash;
        } finally {
            free.release();
        }
    }

    /** @throws Overrun where too many wait already */
    boolean agrees(String passphrase, String hash) {
        take();
        try {
            return encoder.matches(passphrase, hash);
        } finally {
            free.release();
        }
    }

    /** The work of {@link #agrees} for a name that nobody has. */
    void agreesWithNobodys(String passphrase) {
        if (agrees(passphrase, nobodys)) {
            throw new IllegalStateException("256 random bits were guessed");
        }
    }

    private void take() {
        try {
            if (!free.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Overrun();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Overrun();
        }
    }

    /** What one hash costs: 19 MiB of memory, two passes, one lane, the least that OWASP names for Argon2id. */
    @Configuration(proxyBeanMethods = false)
    static class Costs {
        private static final int SALT_BYTES = 16;
        private static final int HASH_BYTES = 32;
        private static final int LANES = 1;
        private static final int MEMORY_KIB = 19 * 1024;
        private static final int PASSES = 2;

        @Bean
        PasswordEncoder passphraseHashes() {
            return new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
        }
    }
}
