package org.leadline.care.journey;

import java.util.Arrays;

/** Puts the events of each case in canonical order: by time, ties by activity number. */
public final class EventOrder {
    private static final int SHORT_RUN = 24;

    private EventOrder() {}

    /**
     * Sorts the events of the cases {@code fromCase .. toCase} in place.
     *
     * <p>Takes time in proportion to the events where they stand nearly in order, and n log n for a case of n events
     * otherwise. Two threads may sort different cases of the same arrays at once.
     */
    public static void sort(int[] caseStart, int[] activityOf, long[] nanosOf, int fromCase, int toCase) {
        for (int c = fromCase; c < toCase; c++) {
            sortRun(activityOf, nanosOf, caseStart[c], caseStart[c + 1]);
        }
    }

    private static void sortRun(int[] activityOf, long[] nanosOf, int from, int to) {
        if (to - from <= SHORT_RUN) {
            insert(activityOf, nanosOf, from, to);
            return;
        }
        if (isSorted(activityOf, nanosOf, from, to)) {
            return;
        }
        for (int start = from; start < to; start += SHORT_RUN) {
            insert(activityOf, nanosOf, start, Math.min(start + SHORT_RUN, to));
        }
        mergeRuns(activityOf, nanosOf, from, to);
    }

    private static void insert(int[] activityOf, long[] nanosOf, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            long nanos = nanosOf[i];
            int activity = activityOf[i];
            int j = i - 1;
            while (j >= from && (nanosOf[j] > nanos || (nanosOf[j] == nanos && activityOf[j] > activity))) {
                nanosOf[j + 1] = nanosOf[j];
                activityOf[j + 1] = activityOf[j];
                j--;
            }
            nanosOf[j + 1] = nanos;
            activityOf[j + 1] = activity;
        }
    }

    private static boolean isSorted(int[] activityOf, long[] nanosOf, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (isAfter(activityOf, nanosOf, i - 1, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAfter(int[] activityOf, long[] nanosOf, int one, int other) {
        return nanosOf[one] > nanosOf[other] || (nanosOf[one] == nanosOf[other] && activityOf[one] > activityOf[other]);
    }

    private static void mergeRuns(int[] activityOf, long[] nanosOf, int from, int to) {
        var activities = new int[to - from];
        var nanos = new long[to - from];
        for (long width = SHORT_RUN; width < to - from; width *= 2) {
            for (long start = from; start + width < to; start += 2 * width) {
                int middle = (int) (start + width);
                int end = (int) Math.min(middle + width, to);
                if (isAfter(activityOf, nanosOf, middle - 1, middle)) {
                    merge(activityOf, nanosOf, (int) start, middle, end, activities, nanos);
                }
            }
        }
    }

    private static void merge(
            int[] activityOf, long[] nanosOf, int from, int middle, int to, int[] activities, long[] nanos) {
        int left = middle - from;
        System.arraycopy(activityOf, from, activities, 0, left);
        System.arraycopy(nanosOf, from, nanos, 0, left);
        int i = 0;
        int j = middle;
        int out = from;
        while (i < left) {
            if (j < to && (nanosOf[j] < nanos[i] || (nanosOf[j] == nanos[i] && activityOf[j] < activities[i]))) {
                nanosOf[out] = nanosOf[j];
                activityOf[out++] = activityOf[j++];
            } else {
                nanosOf[out] = nanos[i];
                activityOf[out++] = activities[i++];
            }
        }
    }

    /** The rank of each name when names are put in the order of their UTF-8 bytes; equal names share a rank. */
    static int[] ranks(Names names) {
        var order = new Integer[names.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, names::compare);
        var ranks = new int[order.length];
        int rank = -1;
        for (int i = 0; i < order.length; i++) {
            if (i == 0 || names.compare(order[i - 1], order[i]) != 0) {
                rank++;
            }
            ranks[order[i]] = rank;
        }
        return ranks;
    }
}
