package org.leadline.lesson;

import org.jspecify.annotations.Nullable;

/**
 * How somebody ends a heads-up in their unit.
 *
 * @param ending null where none was chosen
 * @param line what was done, or why; it is told back; 1 to 600 characters
 * @param toUnitId the layer above or the neighbour it is passed on to; null where to nobody, or to somebody outside of Leadline
 * @param to that somebody's role, up to 120 characters: the estates team
 */
public record NewEnding(
        @Nullable Ending ending,
        String line,
        @Nullable Long toUnitId,
        @Nullable String to) {}
