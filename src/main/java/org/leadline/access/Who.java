package org.leadline.access;

/** Who may knock at an address at all; what they find behind it is decided by the things themselves. */
public enum Who {
    /** Anybody, signed in or not: the front door, the persona chooser, the problem page. */
    ANYONE,
    /** Anybody who is signed in. What is not theirs to see answers 404. */
    SIGNED_IN
}
