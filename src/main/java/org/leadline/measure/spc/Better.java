package org.leadline.measure.spc;

/** Which way is better. */
public enum Better {
    UP,
    DOWN,
    NEITHER
}
