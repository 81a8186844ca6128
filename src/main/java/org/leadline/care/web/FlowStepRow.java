package org.leadline.care.web;

/**
 * One step of the form in which steps are named.
 *
 * @param number which the names of its fields carry
 * @param within minutes as typed
 * @param withinLabel what stands over that field, and {@code kindLabel} over the other
 */
public record FlowStepRow(int number, String step, String within, String kind, String withinLabel, String kindLabel) {}
