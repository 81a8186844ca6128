package org.leadline.access;

import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** Kept by the module that sets a clock, as a bean: what happens when it strikes. */
public interface ClockStrikes {

    /** The name of the clock, {@code [a-z0-9-]{1,64}}; no two modules keep one of the same name. */
    String clock();

    /**
     * The clock has struck for this thing. What it does to the database is one transaction with the end of the clock: a fault undoes both, is logged,
     * and the clock strikes again later. It may strike twice, or once more just after it was moved or stopped: look at the thing first.
     */
    void strike(String thing);

    /** A clock of this name, and what happens when it strikes for a thing. */
    static ClockStrikes of(String clock, Consumer<String> act) {
        return new ClockStrikes() {
            @Override
            public String clock() {
                return clock;
            }

            @Override
            public void strike(String thing) {
                act.accept(thing);
            }
        };
    }

    /** As {@link #of}, where things are called by their ids. */
    static ClockStrikes ofId(String clock, LongConsumer act) {
        return of(clock, thing -> act.accept(Long.parseLong(thing)));
    }
}
