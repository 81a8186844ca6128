package org.leadline.idea;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.idea.share.Cell;
import org.leadline.idea.share.OfIdeas;
import org.leadline.idea.share.OfPeople;

/**
 * The two shares of a unit for the twelve months until the end of one, as they were shown; they are not worked out anew.
 *
 * @param month the last of the twelve, {@code 2026-10}
 * @param professions the groups that are shown; empty where there is no such table
 * @param moreProfessions how many groups the table does not show
 * @param medianDays days to the first answer; null where none was answered
 */
public record ShownMonth(
        String month,
        OfIdeas ofIdeas,
        OfPeople ofPeople,
        List<Cell> professions,
        int moreProfessions,
        List<Cell> grades,
        int moreGrades,
        @Nullable Double medianDays) {

    public ShownMonth {
        professions = List.copyOf(professions);
        grades = List.copyOf(grades);
    }
}
