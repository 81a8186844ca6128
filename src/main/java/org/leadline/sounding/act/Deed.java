package org.leadline.sounding.act;

/** What somebody may do to a sounding in one moment. */
public enum Deed {
    /** Seal a view, or another in the place of one's own. */
    SEAL,
    TAKE_BACK,
    /** Take down somebody's view by telephone. */
    SCRIBE,
    GO_AHEAD,
    WITHDRAW,
    READ_VIEWS,
    /** Read what one had sealed oneself before it ended unread. */
    READ_OWN_WORDS,
    /** Show the others what one had sealed oneself before it ended unread. */
    SHOW_OWN_WORDS,
    /** Add a view after the others were read together. */
    ADD_LATE,
    DECIDE,
    ANSWER_AGAINST,
    SAY_WHAT_BECAME,
    SAY_BACK,
    LOOK_BACK,
    CHANGE_MIND,
    /** Put one's name to a view, or take it off again. */
    PUT_NAME
}
