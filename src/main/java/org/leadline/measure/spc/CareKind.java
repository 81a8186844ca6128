package org.leadline.measure.spc;

/** The kind of care that a measure belongs to, as its unit judged it. */
public enum CareKind {
    SAME_EVERY_TIME,
    CHOOSE_TOGETHER,
    FIND_OUT,
    /** Not judged yet, or no process. Read as {@link #SAME_EVERY_TIME} with a caution. */
    NOT_SAID
}
