package org.leadline.chart;

/**
 * One thing in a graph.
 *
 * @param id unique in its graph
 * @param heading whose it is, or what sort of thing, in a word or few; blank for none
 * @param text what it is
 * @param strong whether it stands out: drawn on a ground of its own, with a heavier edge
 */
public record GraphNode(String id, String heading, String text, boolean strong) {}
