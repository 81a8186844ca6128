package org.leadline.chart;

/**
 * A line from one thing of a graph to another.
 *
 * @param from the id of the one
 * @param to the id of the other
 * @param sign what it does
 * @param word the same in a word or few, written at the line where there is room and in the key
 * @param weight how thick it is where it has no sign: 0 for the thinnest, 1 for the thickest
 * @param sentence what it says, for those who hear the picture
 */
public record GraphEdge(String from, String to, GraphSign sign, String word, double weight, String sentence) {
    /** Refuses a weight below 0 or above 1. */
    public GraphEdge {
        if (!(weight >= 0 && weight <= 1)) {
            throw new IllegalArgumentException(
                    "The weight of an edge is 0 to 1, but " + weight + " from " + from + " to " + to);
        }
    }

    double width() {
        return sign == GraphSign.NONE ? sign.width + 6 * weight : sign.width;
    }
}
