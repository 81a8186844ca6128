package org.leadline.chart;

/** What the notes of a process show, each with a shape of its own so that no colour is needed. */
public enum Reading {
    /** A filled circle. */
    SAME_EVERY_TIME("same"),
    /** A filled diamond. */
    CHOOSE_TOGETHER("choose"),
    /** A filled triangle. */
    FIND_OUT("find"),
    /** A hollow square: the notes cannot settle it. */
    BETWEEN("between");

    private final String kind;

    Reading(String kind) {
        this.kind = kind;
    }

    /** The short name that style classes and message keys use: {@code same}, {@code choose}, {@code find} or {@code between}. */
    public String kind() {
        return kind;
    }
}
