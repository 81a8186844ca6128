package org.leadline.care.journey;

/** Why a mode that was probable enough is not named all the same. */
public enum Guard {
    /** The steps are the same and their order is not: too many of the next cases would run in an order of their own. */
    ORDERS_NOT_SEEN,
    /** Nothing recurs: too many of the next cases would get a set of steps of their own. */
    SETS_NOT_SEEN
}
