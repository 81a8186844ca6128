package org.leadline.care.intake;

import java.util.Arrays;

/** Runs of events of one case whose ids are still to be numbered, some hundreds at a time. */
final class PendingCases {
    private static final int MOST = Dictionary.AT_ONCE;

    private final Dictionary cases;
    private final int[] from = new int[MOST];
    private final int[] to = new int[MOST];
    private final int[] firstEvent = new int[MOST + 1];
    private final int[] hashes = new int[MOST];
    private int runs;
    private int lastCase = -1;
    private int lastEnd;

    PendingCases(Dictionary cases) {
        this.cases = cases;
    }

    boolean isFull() {
        return runs == MOST;
    }

    void add(byte[] bytes, int start, int end, int event) {
        from[runs] = start;
        to[runs] = end;
        firstEvent[runs] = event;
        hashes[runs++] = Dictionary.hash(bytes, start, end);
    }

    /** Numbers all runs, writes the numbers to {@code caseOf} up to {@code events}, and returns the last of them. */
    int settle(byte[] bytes, int[] caseOf, int events) {
        cases.fetch(hashes, runs);
        if (lastEnd < events) {
            Arrays.fill(caseOf, lastEnd, runs == 0 ? events : firstEvent[0], lastCase);
        }
        firstEvent[runs] = events;
        for (int run = 0; run < runs; run++) {
            lastCase = cases.numberOf(bytes, from[run], to[run], hashes[run]);
            for (int event = firstEvent[run]; event < firstEvent[run + 1]; event++) {
                caseOf[event] = lastCase;
            }
        }
        lastEnd = events;
        runs = 0;
        return lastCase;
    }

    void clear() {
        runs = 0;
        lastEnd = 0;
    }
}
