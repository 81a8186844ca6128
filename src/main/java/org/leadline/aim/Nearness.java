package org.leadline.aim;

import java.util.Locale;

/** How somebody else's aim stands to those of a unit. */
public enum Nearness {
    /** Of the layer above. */
    ABOVE,
    /** Of a unit with the same boss. */
    BESIDE,
    /** Of a unit that people are handed to or taken from. */
    ADJOINING,
    /** Of a unit that nests in this one. */
    BELOW,
    /** Of somebody else of the same unit. */
    HERE;

    /** The ending of its message key. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
