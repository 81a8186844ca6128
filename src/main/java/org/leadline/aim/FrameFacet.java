package org.leadline.aim;

import java.util.Locale;

/** What an answer to "what is our work?" leads to, thing by thing. */
public enum FrameFacet {
    POLICIES,
    PROTOCOLS,
    TECHNOLOGY,
    SPACE,
    MEASURES,
    NEIGHBOURS;

    /** The word in forms, files and the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static FrameFacet of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
