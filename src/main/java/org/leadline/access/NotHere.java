package org.leadline.access;

/** There is nothing at that address, or nothing that this person may know of: the two are told apart to nobody (404). */
public final class NotHere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotHere(String what) {
        super(what, null, false, false);
    }
}
