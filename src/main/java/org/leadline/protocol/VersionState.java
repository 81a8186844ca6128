package org.leadline.protocol;

import java.util.Locale;

/** Where a version of a protocol stands. */
public enum VersionState {
    DRAFT,
    /** The unit is being asked; nothing of it can be changed meanwhile. */
    ASKED,
    /** In force. */
    PUBLISHED,
    /** Was in force until the next one. */
    REPLACED,
    DROPPED;

    /** {@code draft}, {@code asked}, … as the database has it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static VersionState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
