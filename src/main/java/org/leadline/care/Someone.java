package org.leadline.care;

import org.leadline.access.SignedIn;

/** A person beside something they did or own; {@code name} is the one they had when it was written. */
public record Someone(long personId, String name) {

    static Someone of(SignedIn me) {
        return new Someone(me.personId(), me.name());
    }

    String auditName() {
        return "person/" + personId;
    }
}
