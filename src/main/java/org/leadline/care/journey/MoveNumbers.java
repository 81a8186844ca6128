package org.leadline.care.journey;

import java.util.Arrays;

/**
 * Numbers pairs of activities in the order they are met: a square table where there are few activities, open addressing
 * where there are many.
 */
final class MoveNumbers {
    private static final int WIDEST_TABLE = 1 << 10;

    private final int width;
    private final boolean square;
    private int[] slots;
    private int[] from = new int[256];
    private int[] to = new int[256];
    private int size;

    MoveNumbers(int width) {
        this.width = width;
        square = width <= WIDEST_TABLE;
        slots = new int[square ? width * width : 1 << 16];
    }

    int size() {
        return size;
    }

    int from(int move) {
        return from[move];
    }

    int to(int move) {
        return to[move];
    }

    int of(int fromActivity, int toActivity) {
        int slot = square ? fromActivity * width + toActivity : slot(fromActivity, toActivity);
        int found = slots[slot];
        if (found != 0) {
            return found - 1;
        }
        if (size == from.length) {
            from = Arrays.copyOf(from, size * 2);
            to = Arrays.copyOf(to, size * 2);
        }
        from[size] = fromActivity;
        to[size] = toActivity;
        slots[slot] = ++size;
        if (!square && size * 2 > slots.length) {
            widen();
        }
        return size - 1;
    }

    private int slot(int fromActivity, int toActivity) {
        long mixed = ((long) fromActivity * width + toActivity) * 0x9E3779B97F4A7C15L;
        int mask = slots.length - 1;
        int slot = (int) (mixed >>> 32) & mask;
        while (slots[slot] != 0 && !(from[slots[slot] - 1] == fromActivity && to[slots[slot] - 1] == toActivity)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void widen() {
        slots = new int[slots.length * 2];
        for (int move = 0; move < size; move++) {
            slots[slot(from[move], to[move])] = move + 1;
        }
    }
}
