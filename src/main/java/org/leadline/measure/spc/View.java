package org.leadline.measure.spc;

/** The form in which a measure is shown. */
public enum View {
    CONTROL_CHART,
    RUN_CHART,
    /** Time or cases between rare events. */
    BETWEEN_EVENTS,
    /** Every event a dot, with the median. */
    DOTS,
    /** What was chosen and how it went, with an exact interval for each option. */
    OPTIONS,
    /** Thought – tried – saw – next, one case after the other. */
    STORIES
}
