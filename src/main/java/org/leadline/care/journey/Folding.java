package org.leadline.care.journey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Folds a log to its distinct journeys by an open-addressing table over their sequences, with no object per case. */
final class Folding {
    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final double NANOS_PER_HOUR = 3.6e12;

    private final EventLog log;
    private final int[] starts;
    private final int[] activityOf;
    private final int[] variantOfCase;
    private long[] table = new long[1 << 10];
    private int[] firstCase = new int[1 << 9];
    private int[] casesOf = new int[1 << 9];
    private int variants;

    Folding(EventLog log) {
        this.log = log;
        starts = log.caseStart();
        activityOf = log.activityOf();
        variantOfCase = new int[log.caseCount()];
    }

    Journeys folded() {
        var used = new boolean[log.activities().size()];
        for (int c = 0; c < variantOfCase.length; c++) {
            int known = variants;
            int variant = variantOf(c);
            variantOfCase[c] = variant;
            casesOf[variant]++;
            if (variant == known) {
                for (int i = starts[c]; i < starts[c + 1]; i++) {
                    used[activityOf[i]] = true;
                }
            }
        }
        return inOrder(used);
    }

    private int variantOf(int c) {
        int hash = hash(c);
        int mask = table.length - 1;
        int slot = hash & mask;
        while (table[slot] != 0) {
            if ((int) (table[slot] >>> 32) == hash) {
                int variant = (int) table[slot] - 1;
                if (isSame(c, firstCase[variant])) {
                    return variant;
                }
            }
            slot = (slot + 1) & mask;
        }
        if (variants == firstCase.length) {
            firstCase = Arrays.copyOf(firstCase, variants * 2);
            casesOf = Arrays.copyOf(casesOf, variants * 2);
        }
        firstCase[variants++] = c;
        table[slot] = ((long) hash << 32) | variants;
        if (variants * 2L > table.length) {
            growTable();
        }
        return variants - 1;
    }

    private int hash(int c) {
        long hash = (long) starts[c + 1] - starts[c];
        for (int i = starts[c]; i < starts[c + 1]; i++) {
            hash = (hash ^ activityOf[i]) * STEP;
            hash ^= hash >>> 32;
        }
        hash *= STEP;
        return (int) (hash >>> 32);
    }

    private boolean isSame(int one, int other) {
        return Arrays.equals(activityOf, starts[one], starts[one + 1], activityOf, starts[other], starts[other + 1]);
    }

    private void growTable() {
        var roomier = new long[table.length * 2];
        int mask = roomier.length - 1;
        for (long held : table) {
            if (held != 0) {
                int slot = (int) (held >>> 32) & mask;
                while (roomier[slot] != 0) {
                    slot = (slot + 1) & mask;
                }
                roomier[slot] = held;
            }
        }
        table = roomier;
    }

    private Journeys inOrder(boolean[] used) {
        var order = new VariantOrder(starts, activityOf, firstCase, casesOf, variants).sorted();
        var names = new ArrayList<String>();
        var renumbered = new int[used.length];
        for (int a = 0; a < used.length; a++) {
            renumbered[a] = names.size();
            if (used[a]) {
                names.add(log.activities().get(a));
            }
        }
        var rankOf = new int[variants];
        var sequences = new int[variants][];
        var counts = new int[variants];
        for (int rank = 0; rank < variants; rank++) {
            int variant = order[rank];
            rankOf[variant] = rank;
            counts[rank] = casesOf[variant];
            int first = firstCase[variant];
            sequences[rank] = Arrays.copyOfRange(activityOf, starts[first], starts[first + 1]);
            if (names.size() < used.length) {
                Arrays.setAll(sequences[rank], i -> renumbered[activityOf[starts[first] + i]]);
            }
        }
        var hours = new double[variantOfCase.length];
        for (int c = 0; c < hours.length; c++) {
            variantOfCase[c] = rankOf[variantOfCase[c]];
            if (starts[c] < starts[c + 1]) {
                hours[c] = hoursBetween(log.nanosOf()[starts[c]], log.nanosOf()[starts[c + 1] - 1]);
            }
        }
        return new Journeys(List.copyOf(names), sequences, counts, variantOfCase, hours, log);
    }

    /** More than 292 years do not fit into a signed number, so the difference is taken as unsigned. */
    private static double hoursBetween(long nanos, long laterNanos) {
        long between = laterNanos - nanos;
        return (between >= 0 ? between : 2.0 * (between >>> 1)) / NANOS_PER_HOUR;
    }
}
