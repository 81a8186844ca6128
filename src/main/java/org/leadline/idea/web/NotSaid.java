package org.leadline.idea.web;

import org.leadline.idea.Saying;

/** Undoes the key of an idea that was not said, so that it can be sent again under the same one. */
final class NotSaid extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final transient Saying why;

    NotSaid(Saying why) {
        super(null, null, false, false);
        this.why = why;
    }
}
