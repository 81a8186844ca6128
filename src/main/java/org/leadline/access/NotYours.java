package org.leadline.access;

/** The person may see the thing and may not do this to it (403). */
public final class NotYours extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotYours(String what) {
        super(what, null, false, false);
    }
}
