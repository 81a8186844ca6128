package org.leadline.measure.spc;

/** What kind of number a measure is; the chart follows from it and from the kind of care. */
public enum NumberKind {
    /** So many out of so many. */
    PROPORTION,
    /** So many for each of something: falls per 1,000 bed days. */
    RATE,
    /** So many, where the opportunity does not change. */
    COUNT,
    /** A measured value, one a period. */
    VALUE,
    /** A waiting time in minutes; one a period, or every wait. */
    WAIT,
    /** Days (or hours) since the last of something rare. */
    TIME_BETWEEN,
    /** Cases since the last of something rare. */
    CASES_BETWEEN,
    /** Not said: the numbers themselves are asked. */
    UNKNOWN
}
