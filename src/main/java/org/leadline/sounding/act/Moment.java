package org.leadline.sounding.act;

/**
 * A sounding in one moment, as far as it decides what may be done.
 *
 * @param timeIsUp whether the promised moment of the reveal has come
 * @param firstTurnIn bedside: whether every first plan is in, so that the last turn's form is open and the first plans are locked
 * @param deputyStandsIn whether the asker has left, or the promise has been broken for seven days
 */
public record Moment(
        Template template, boolean named, State state, boolean timeIsUp, boolean firstTurnIn, boolean deputyStandsIn) {}
