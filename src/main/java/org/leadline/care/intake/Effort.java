package org.leadline.care.intake;

/**
 * How the work of a reading is cut up; it changes no answer, only time and memory.
 *
 * @param chunkBytes bytes that a thread takes at once
 * @param threads threads that read one CSV
 * @param heapBytes memory there is in all
 */
record Effort(int chunkBytes, int threads, long heapBytes) {
    private static final int USUAL_CHUNK_BYTES = 1 << 19;
    private static final int MOST_THREADS = 2;

    static Effort usual() {
        var machine = Runtime.getRuntime();
        return new Effort(
                USUAL_CHUNK_BYTES, Math.min(MOST_THREADS, machine.availableProcessors()), machine.maxMemory());
    }
}
