package org.leadline.access;

/** A key that is there and cannot be used. Names the file and what to do; holds nothing of the key. */
public final class DamagedKey extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DamagedKey(String message) {
        super(message);
    }
}
