package org.leadline.chart;

/** What an edge of a graph does, each with a shape and a line of its own so that no colour is needed. */
public enum GraphSign {
    /** A circle with a plus, on a whole line. */
    PLUS("c-line", 1.8, ""),
    /** A square with a bar, on a heavy line. */
    MINUS("c-line c-heavy", 3.4, ""),
    /** A hollow circle with a question mark, on a broken line. */
    UNKNOWN("c-line", 1.6, "5 4"),
    /** A diamond with two bars that do not meet, on a line of dashes and dots: the two sides say different things. */
    SPLIT("c-line", 1.8, "9 3 2 3"),
    /** No shape: a whole line as thick as its weight. */
    NONE("c-line", 1.4, "");

    final String kind;
    final double width;
    final String dashes;

    GraphSign(String kind, double width, String dashes) {
        this.kind = kind;
        this.width = width;
        this.dashes = dashes;
    }
}
