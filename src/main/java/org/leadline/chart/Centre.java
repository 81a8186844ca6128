package org.leadline.chart;

/** What the line through the middle of a series is. */
public enum Centre {
    /** The average: "usually". */
    MEAN("mean"),
    /** The median: as many above as below. */
    MEDIAN("median");

    final String kind;

    Centre(String kind) {
        this.kind = kind;
    }
}
