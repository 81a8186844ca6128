package org.leadline.access.web;

import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;

/** One session as this server keeps it in its memory. Its id is known to the browser and the web server alone; pages speak of it by its handle. */
final class OpenSession {
    static final String ATTRIBUTE = OpenSession.class.getName();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String handle;
    private final long personId;
    private final int generation;
    private final Instant begun;
    private final String browser;
    private final HttpSession session;
    private volatile Instant lastUsed;
    private volatile Instant confirmed;

    OpenSession(long personId, int generation, Instant begun, String browser, HttpSession session) {
        byte[] random = new byte[8];
        RANDOM.nextBytes(random);
        this.handle = HexFormat.of().formatHex(random);
        this.personId = personId;
        this.generation = generation;
        this.begun = begun;
        this.browser = browser;
        this.session = session;
        this.lastUsed = begun;
        this.confirmed = begun;
    }

    /** By what a form names it. */
    String handle() {
        return handle;
    }

    long personId() {
        return personId;
    }

    /** It holds as long as the person's account is of this generation. */
    int generation() {
        return generation;
    }

    Instant begun() {
        return begun;
    }

    /** Which browser it is, in a few words. */
    String browser() {
        return browser;
    }

    Instant lastUsed() {
        return lastUsed;
    }

    /** When the passphrase was given last. */
    Instant confirmed() {
        return confirmed;
    }

    void use(Instant now) {
        lastUsed = now;
    }

    void confirm(Instant now) {
        confirmed = now;
    }

    void end() {
        try {
            session.invalidate();
        } catch (IllegalStateException overAlready) {
            lastUsed = Instant.MIN;
        }
    }
}
