package org.leadline.care.intake;

import java.util.ArrayList;
import java.util.function.IntConsumer;

/** Does shares of one work at once, the last by the calling thread. */
final class Shares {
    private Shares() {}

    /** Where share {@code share} of {@code shares} begins among {@code count} things. */
    static int start(int count, int share, int shares) {
        return (int) ((long) count * share / shares);
    }

    /** Returns when all shares are done, even when interrupted; what one of them throws is thrown. */
    static void run(int shares, IntConsumer work) {
        var thrown = new Throwable[shares];
        var threads = new ArrayList<Thread>();
        for (int share = 0; share < shares - 1; share++) {
            int mine = share;
            threads.add(Thread.ofPlatform().daemon().start(() -> attempt(mine, work, thrown)));
        }
        attempt(shares - 1, work, thrown);
        boolean wasInterrupted = false;
        for (var thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException interrupted) {
                    wasInterrupted = true;
                }
            }
        }
        if (wasInterrupted) {
            Thread.currentThread().interrupt();
        }
        for (var failed : thrown) {
            switch (failed) {
                case RuntimeException exception -> throw exception;
                case Error error -> throw error;
                case null, default -> {}
            }
        }
    }

    private static void attempt(int share, IntConsumer work, Throwable[] thrown) {
        try {
            work.accept(share);
        } catch (RuntimeException | Error failed) {
            thrown[share] = failed;
        }
    }
}
