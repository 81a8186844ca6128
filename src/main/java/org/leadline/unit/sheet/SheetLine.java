package org.leadline.unit.sheet;

import org.jspecify.annotations.Nullable;

/**
 * One line on the huddle sheet of a unit. Everybody of the unit reads the same, also on paper on a wall: nothing stands in it that is one person's own.
 *
 * @param title what it is, in the words it was said in
 * @param line one sentence about it; empty where the title says it all
 * @param aside at the right margin, shape or word: "6 days", "open"; null for none
 * @param needsAPerson whether it is late or open in a way that needs somebody now: red, and said by a word in {@code aside} too
 * @param address of the thing
 */
public record SheetLine(String title, String line, @Nullable String aside, boolean needsAPerson, String address) {}
