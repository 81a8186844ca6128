package org.leadline.protocol;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody departed from a step or a target, as one person may see it: its author all of it, the owner without the name unless that was given.
 *
 * @param subject the step or the target, in the words of then
 * @param subjectAddress where that stands
 * @param reason a code; null while none was given, and for others where it is shown as its group
 * @param reasonWords what it says to this reader
 * @param line what the author said with it; null where nothing
 * @param role the author's profession and grade then
 * @param authorName null unless it is the reader's own, or the author put their name to it
 * @param mine whether the reader is its author
 * @param day on which it was said
 * @param until until when its author may take it back; null for others
 * @param lookBackOn the day on which the author is asked whether it helped; null for none
 * @param helped {@code yes}, {@code no}, {@code cannot-tell}; null until said
 * @param clusterId the cluster it is in; null for none
 */
public record OverRide(
        long id,
        long unitId,
        String subject,
        String subjectAddress,
        @Nullable String reason,
        String reasonWords,
        boolean bestInterest,
        @Nullable String line,
        String role,
        @Nullable String authorName,
        boolean mine,
        boolean named,
        LocalDate day,
        @Nullable Instant until,
        boolean takenBack,
        @Nullable LocalDate lookBackOn,
        @Nullable String helped,
        @Nullable String helpedLine,
        @Nullable Long clusterId,
        List<Question> questions) {

    public OverRide {
        questions = List.copyOf(questions);
    }

    /** {@code /over-ride/12}. */
    public String address() {
        return addressOf(id);
    }

    static String addressOf(long id) {
        return "/over-ride/" + id;
    }

    /** A question to its author, whom the asker does not learn. @param answer null until there is one */
    public record Question(
            long id, String words, LocalDate day, @Nullable String answer) {}
}
