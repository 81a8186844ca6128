package org.leadline.care.journey;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The sets of steps ("care packages") of a folded log: variants that hold the same activities, in whatever order and
 * however often.
 *
 * <p>Sets are found by a sum of random numbers, one an activity, and compared member by member before two variants are
 * held to be alike.
 */
final class ActivitySets {
    private static final long SEED = 0x5e7L;

    private final Journeys journeys;
    private final int[] setOfVariant;
    private final int[] stamp;
    private final int[] casesWith;
    private int[] firstVariant = new int[256];
    private int[] members = new int[256];
    private int[] cases = new int[256];
    private int size;
    private long repeats;

    private ActivitySets(Journeys journeys) {
        this.journeys = journeys;
        setOfVariant = new int[journeys.variants().length];
        stamp = new int[journeys.activities().size()];
        casesWith = new int[stamp.length];
        find();
    }

    static ActivitySets of(Journeys journeys) {
        return new ActivitySets(journeys);
    }

    int size() {
        return size;
    }

    int setOf(int variant) {
        return setOfVariant[variant];
    }

    /** The number of cases of each set. */
    int[] cases() {
        return Arrays.copyOf(cases, size);
    }

    /** The number of cases that hold the activity. */
    int casesWith(int activity) {
        return casesWith[activity];
    }

    /** Steps beyond the first of their kind within a case, over all cases. */
    long repeats() {
        return repeats;
    }

    /** The activities of a set, ascending, which is the order of their names' UTF-8 bytes. */
    int[] membersOf(int set) {
        return Arrays.stream(journeys.variants()[firstVariant[set]])
                .sorted()
                .distinct()
                .toArray();
    }

    private void find() {
        var random = new SplittableRandom(SEED);
        var keys = new long[stamp.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = random.nextLong();
        }
        int[] slots = new int[Integer.highestOneBit(Math.max(8, setOfVariant.length)) * 4];
        for (int variant = 0; variant < setOfVariant.length; variant++) {
            int[] steps = journeys.variants()[variant];
            long key = 0;
            int distinct = 0;
            for (int step : steps) {
                if (stamp[step] != variant + 1) {
                    stamp[step] = variant + 1;
                    key += keys[step];
                    casesWith[step] += journeys.casesOf()[variant];
                    distinct++;
                }
            }
            repeats += (long) (steps.length - distinct) * journeys.casesOf()[variant];
            int slot = (int) (key >>> 32) & slots.length - 1;
            while (slots[slot] != 0 && !alike(slots[slot] - 1, variant, distinct)) {
                slot = slot + 1 & slots.length - 1;
            }
            if (slots[slot] == 0) {
                add(variant, distinct);
                slots[slot] = size;
            }
            int set = slots[slot] - 1;
            setOfVariant[variant] = set;
            cases[set] += journeys.casesOf()[variant];
        }
    }

    private boolean alike(int set, int variant, int distinct) {
        if (members[set] != distinct) {
            return false;
        }
        for (int step : journeys.variants()[firstVariant[set]]) {
            if (stamp[step] != variant + 1) {
                return false;
            }
        }
        return true;
    }

    private void add(int variant, int distinct) {
        if (size == firstVariant.length) {
            firstVariant = Arrays.copyOf(firstVariant, size * 2);
            members = Arrays.copyOf(members, size * 2);
            cases = Arrays.copyOf(cases, size * 2);
        }
        firstVariant[size] = variant;
        members[size++] = distinct;
    }
}
