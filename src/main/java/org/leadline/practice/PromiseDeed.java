package org.leadline.practice;

/** What somebody may do to a promise in one moment. */
public enum PromiseDeed {
    /** Say that it is done, which asks its receiver. */
    SAY_DONE,
    /** Say whether it was kept. */
    JUDGE,
    /** Ask for another day, with a reason. */
    ASK_OTHER_DAY,
    /** Agree to the other day, or not. */
    ANSWER_OTHER_DAY,
    /** Close it with a reason. */
    LET_GO
}
