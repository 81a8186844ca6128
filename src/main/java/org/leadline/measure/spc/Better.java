package org.leadline.measure.spc;

/** Which way is better. */
public enum Better {
    UP,
    DOWN,
    NEITHER;

    /** The other way round: where more of something is better, less of what comes between is not. */
    Better turned() {
        return switch (this) {
            case UP -> DOWN;
            case DOWN -> UP;
            case NEITHER -> NEITHER;
        };
    }
}
