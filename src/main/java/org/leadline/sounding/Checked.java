package org.leadline.sounding;

/**
 * What came of working out again what was sealed.
 *
 * @param shown how many views are shown, or words where nobody is named
 * @param matching how many of them are what was sealed
 * @param bound whether the rest matches too: in an unnamed sounding the counts and the root in the audit trail; true in a named one
 */
public record Checked(boolean named, int shown, int matching, boolean bound) {

    /** Whether all that is shown is what was sealed. */
    public boolean holds() {
        return matching == shown && bound;
    }
}
