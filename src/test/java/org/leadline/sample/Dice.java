package org.leadline.sample;

import java.util.List;

/**
 * A seeded source of chance whose numbers never change: SplitMix64, written out so that no release of Java can alter the sample (Steele, Lea and Flood, OOPSLA 2014).
 */
final class Dice {
    private long state;

    Dice(long seed) {
        state = seed;
    }

    /** A number from 0, included, to 1, excluded. */
    double share() {
        state += 0x9E3779B97F4A7C15L;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return ((mixed ^ (mixed >>> 31)) >>> 11) * 0x1.0p-53;
    }

    boolean falls(double chance) {
        return share() < chance;
    }

    /** A whole number from {@code low} to {@code high}, both included. */
    int between(int low, int high) {
        return low + (int) (share() * (high - low + 1));
    }

    <T> T oneOf(List<T> things) {
        return things.get(between(0, things.size() - 1));
    }

    void shuffle(List<?> things) {
        shuffleAll(things);
    }

    private <T> void shuffleAll(List<T> things) {
        for (int last = things.size() - 1; last > 0; last--) {
            int other = between(0, last);
            T moved = things.get(last);
            things.set(last, things.get(other));
            things.set(other, moved);
        }
    }
}
