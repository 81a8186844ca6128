package org.leadline.care.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The events one thread has read, column by column: case and activity as numbers of its own dictionaries.
 *
 * <p>Case ids are looked up some hundreds at a time, so that the memory of a large dictionary is fetched for many at
 * once. The rows of one chunk are gathered in scratch arrays and then kept as one exact block.
 */
final class Gathering {

    /**
     * Events that stand together in the file.
     *
     * @param sequence orders the blocks of all threads
     * @param casesKnown how many cases the thread knew after this block
     */
    record Block(int sequence, int casesKnown, int[] caseOf, char[] activityOf, long[] nanosOf) {
        static final int BYTES_PER_EVENT = Integer.BYTES + Character.BYTES + Long.BYTES;
    }

    final Dictionary cases;
    final Dictionary activities;
    final List<CaseValues> attributes = new ArrayList<>();
    final List<Block> blocks = new ArrayList<>();
    long rows;
    long notCounted;
    long emptyCaseIds;

    private final Memory memory;
    private final int mostActivities;
    private final PendingCases pending;
    private int[] caseOf = new int[1 << 13];
    private char[] activityOf = new char[1 << 13];
    private long[] nanosOf = new long[1 << 13];
    private int count;

    Gathering(Memory memory, Limits limits, int attributeCount) {
        this.memory = memory;
        mostActivities = mostActivities(limits);
        cases = new Dictionary(memory);
        activities = new Dictionary(memory);
        pending = new PendingCases(cases);
        for (int i = 0; i < attributeCount; i++) {
            attributes.add(new CaseValues(memory));
        }
    }

    /** How many distinct activities there may be; more than 65,535 cannot be told apart by the columns. */
    static int mostActivities(Limits limits) {
        return Math.min(limits.activities(), Character.MAX_VALUE);
    }

    /** The number of the activity in this gathering. */
    int activity(byte[] bytes, int from, int to) {
        int activity = activities.numberOf(bytes, from, to);
        if (activity >= mostActivities) {
            throw new Refusal(FaultKind.TOO_MANY_ACTIVITIES, "", mostActivities);
        }
        return activity;
    }

    /** The events added from now on are of this case; {@code bytes} must not change before {@link #settle}. */
    void beginCase(byte[] bytes, int from, int to) {
        if (pending.isFull()) {
            settle(bytes);
        }
        pending.add(bytes, from, to, count);
    }

    /** All events added since {@code firstEvent} are of this case; they must be the last that have no case yet. */
    int endCase(int firstEvent, byte[] id) {
        pending.add(id, 0, id.length, firstEvent);
        return settle(id);
    }

    /** Events since the last block. */
    int count() {
        return count;
    }

    void add(int activity, long nanos) {
        if (count == caseOf.length) {
            memory.take((long) count * Block.BYTES_PER_EVENT);
            caseOf = Arrays.copyOf(caseOf, count * 2);
            activityOf = Arrays.copyOf(activityOf, count * 2);
            nanosOf = Arrays.copyOf(nanosOf, count * 2);
        }
        activityOf[count] = (char) activity;
        nanosOf[count++] = nanos;
    }

    /**
     * Numbers the cases begun since the last time.
     *
     * @param bytes what holds their ids
     * @return number of the case begun last
     */
    int settle(byte[] bytes) {
        return pending.settle(bytes, caseOf, count);
    }

    /** Keeps the events since the last block; all cases must be settled. */
    void endBlock(int sequence) {
        if (count > 0) {
            memory.take((long) count * Block.BYTES_PER_EVENT);
            blocks.add(new Block(
                    sequence,
                    cases.size(),
                    Arrays.copyOf(caseOf, count),
                    Arrays.copyOf(activityOf, count),
                    Arrays.copyOf(nanosOf, count)));
            discard();
        }
    }

    /** Forgets the events since the last block. */
    void discard() {
        count = 0;
        pending.clear();
    }
}
