package org.leadline.care.intake;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts what a reading holds, so that a log too large for the heap is refused in words and not by an error.
 *
 * <p>Half of the heap at most is held while reading: putting the rows in order needs nearly as much again.
 */
final class Memory {
    private final AtomicLong held = new AtomicLong();
    private final long allowed;

    Memory(long heapBytes) {
        allowed = heapBytes / 2;
    }

    void take(long bytes) {
        if (held.addAndGet(bytes) > allowed) {
            throw refusal();
        }
    }

    Refusal refusal() {
        return new Refusal(FaultKind.MEMORY, (held.get() >> 20) + " MB", (allowed >> 20) + " MB");
    }
}
