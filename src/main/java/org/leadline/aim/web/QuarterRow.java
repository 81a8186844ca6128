package org.leadline.aim.web;

/**
 * One step of the hour of a quarter, in words.
 *
 * @param state what is done, or still open
 * @param own whether its state is this person's own: it stands on no paper
 */
public record QuarterRow(
        String title, String about, String state, String minutes, boolean done, boolean own, String address) {}
