package org.leadline.measure.spc;

/** What is compared in a funnel, and on which scale it is held against its limits. */
public enum FunnelKind {
    /** Seen over expected, on the scale of the logarithm, the outer tenths left out (NHS Digital, SHMI). */
    RATIO_SHMI,
    /** Seen over expected, on the scale of the square root, the outer tenths drawn in (Care Quality Commission). */
    RATIO_CQC,
    /** So many out of so many, on the scale of the arcsine of the root. */
    PROPORTION,
    /** One count over another, on the scale of the logarithm. */
    RATE
}
