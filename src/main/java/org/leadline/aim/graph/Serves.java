package org.leadline.aim.graph;

/** One aim serves another: what is done for the first is done for the second. */
public record Serves(long aimId, long servedId) {}
