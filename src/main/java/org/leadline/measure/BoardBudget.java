package org.leadline.measure;

/**
 * What chance alone would be expected to raise on a whole board, beside what is there.
 *
 * @param charts how many were looked at
 * @param expectedIcons how many last points chance alone would flag where nothing changed
 * @param seenIcons how many are flagged
 * @param expectedCharts how many charts chance alone would flag anywhere
 * @param seenCharts how many are flagged anywhere
 * @param standOut how many signals count even so many charts: of these at most one in twenty is expected to be chance
 */
public record BoardBudget(
        int charts, double expectedIcons, int seenIcons, double expectedCharts, int seenCharts, int standOut) {}
