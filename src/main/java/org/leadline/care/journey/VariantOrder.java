package org.leadline.care.journey;

import java.util.Arrays;

/**
 * Orders variants by their cases, most first, then by the names of their activities.
 *
 * <p>The first activities of each variant are packed into one number, so that most comparisons touch two numbers
 * instead of two sequences.
 */
final class VariantOrder {
    private final int[] starts;
    private final int[] activityOf;
    private final int[] firstCase;
    private final int[] casesOf;
    private final long[] beginnings;

    VariantOrder(int[] starts, int[] activityOf, int[] firstCase, int[] casesOf, int variants) {
        this.starts = starts;
        this.activityOf = activityOf;
        this.firstCase = firstCase;
        this.casesOf = casesOf;
        beginnings = new long[variants];
        int largest = 0;
        for (int variant = 0; variant < variants; variant++) {
            for (int i = from(variant); i < to(variant); i++) {
                largest = Math.max(largest, activityOf[i]);
            }
        }
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(largest + 1);
        int packed = (Long.SIZE - 1) / bits;
        for (int variant = 0; variant < variants; variant++) {
            long beginning = 0;
            for (int i = 0; i < packed; i++) {
                int at = from(variant) + i;
                beginning = (beginning << bits) | (at < to(variant) ? activityOf[at] + 1 : 0);
            }
            beginnings[variant] = beginning;
        }
    }

    int[] sorted() {
        var order = new int[beginnings.length];
        Arrays.setAll(order, variant -> variant);
        return sorted(order, order.clone(), 0, order.length);
    }

    private int[] sorted(int[] into, int[] from, int start, int end) {
        if (end - start < 2) {
            return into;
        }
        int middle = (start + end) >>> 1;
        sorted(from, into, start, middle);
        sorted(from, into, middle, end);
        int left = start;
        int right = middle;
        for (int out = start; out < end; out++) {
            boolean takesLeft = right >= end || (left < middle && compare(from[left], from[right]) <= 0);
            into[out] = takesLeft ? from[left++] : from[right++];
        }
        return into;
    }

    private int compare(int one, int other) {
        if (casesOf[one] != casesOf[other]) {
            return Integer.compare(casesOf[other], casesOf[one]);
        }
        if (beginnings[one] != beginnings[other]) {
            return Long.compare(beginnings[one], beginnings[other]);
        }
        return Arrays.compare(activityOf, from(one), to(one), activityOf, from(other), to(other));
    }

    private int from(int variant) {
        return starts[firstCase[variant]];
    }

    private int to(int variant) {
        return starts[firstCase[variant] + 1];
    }
}
