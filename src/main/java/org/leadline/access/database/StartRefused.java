package org.leadline.access.database;

/** The server does not start. Says why, and what to do about it; both are written for the person at the console and hold no secret. */
public final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String remedy;

    public StartRefused(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    public StartRefused(String reason, String remedy, Throwable cause) {
        super(reason, cause);
        this.remedy = remedy;
    }

    /** What to do so that it does start. */
    public String remedy() {
        return remedy;
    }
}
