package org.leadline.sounding.act;

/**
 * A sounding in one moment, as far as it decides what may be done.
 *
 * @param timeIsUp whether the promised moment of the reveal has come
 * @param firstTurnIn bedside: whether every first plan is in, so that the last turn's form is open and the first plans are locked
 * @param deputyStandsIn whether somebody stands in: the asker or all deciders have left, the promise has been broken for seven days, or it was given on
 */
public record Moment(
        Template template, boolean named, State state, boolean timeIsUp, boolean firstTurnIn, boolean deputyStandsIn) {}
