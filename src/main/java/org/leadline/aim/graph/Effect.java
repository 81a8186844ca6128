package org.leadline.aim.graph;

/** What one aim does to another. */
public enum Effect {
    HELPS,
    HURTS,
    NEITHER,
    NOT_KNOWN
}
