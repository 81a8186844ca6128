package org.leadline.measure.spc;

/** One rule that a point meets, and where it lies or which way it goes. */
public record Flag(Rule rule, Direction direction) {}
