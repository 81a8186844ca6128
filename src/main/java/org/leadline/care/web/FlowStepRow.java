package org.leadline.care.web;

/** One step of the form in which steps are named. @param number its place, which the names of its fields carry. @param withinLabel and {@code kindLabel}: what stands over its fields */
public record FlowStepRow(
        int number, String step, boolean milestone, String within, String kind, String withinLabel, String kindLabel) {}
