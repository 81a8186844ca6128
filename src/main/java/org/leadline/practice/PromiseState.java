package org.leadline.practice;

import java.util.Locale;

/** Where a promise stands. */
public enum PromiseState {
    /** Made, and not done yet as far as its keeper says. */
    OPEN,
    /** Its keeper says that it is done; its receiver is asked. */
    DONE,
    /** Kept, as its receiver judges it. */
    KEPT,
    /** Not kept, as its receiver judges it. */
    NOT_KEPT,
    /** Closed by its keeper with a reason; it was not kept. */
    LET_GO;

    /** The word in files, addresses and the database: {@code not-kept}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException where there is no such word */
    public static PromiseState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether somebody still owes something: its keeper the deed, or its receiver the judgement. */
    public boolean isOwed() {
        return this == OPEN || this == DONE;
    }
}
