package org.leadline.measure.spc;

import java.util.Locale;

/** Whether the target will be met as things are, in the manner of NHS Making Data Count. */
public enum Assurance {
    /** Target met, as long as nothing changes. */
    PASS,
    /** Target missed, as long as nothing changes. */
    FAIL,
    /** Now met, now missed. */
    HIT_OR_MISS,
    /** No target, better neither way, or no limits. */
    NONE;

    /** {@code hit-or-miss}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
