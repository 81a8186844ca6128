package org.leadline.idea;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.leadline.unit.Visibility;

/**
 * An idea, or a <i>what if…</i>, as it stands.
 *
 * @param visibility {@link Visibility#OURS} or {@link Visibility#OPEN}, fixed when it was said
 * @param line what it is, 1 to 600 characters
 * @param turnsOver which habit it turns over; null where that was not said
 * @param smallestPart the smallest part of it that could be tried here; null where that was not said
 * @param saidById whose idea it is, also where a scribe typed it
 * @param scribeId who typed it for a patient partner; null where its author did
 * @param answerBy until when its first answer is owed: seven days after it was said
 * @param stateAt since when it is in that state
 * @param goesUp whether it was answered with: not ours, it goes up as an ask
 * @param goneUpAt when that ask was sent; null until then
 * @param holderId the second person who makes it real; null before there is one
 * @param answeredAt when it was first answered; null until then
 * @param inUseAt since when it is how we do things; null before
 */
public record Idea(
        long id,
        long unitId,
        Visibility visibility,
        String line,
        @Nullable String turnsOver,
        @Nullable String smallestPart,
        long saidById,
        @Nullable Long scribeId,
        Instant saidAt,
        Instant answerBy,
        IdeaState state,
        Instant stateAt,
        boolean goesUp,
        @Nullable Instant goneUpAt,
        @Nullable Long holderId,
        @Nullable Instant answeredAt,
        @Nullable Instant inUseAt) {

    /** The address of its page. */
    public String address() {
        return addressOf(id);
    }

    static String addressOf(long id) {
        return "/try/" + id;
    }

    /** Whether it is a <i>what if…</i>: one of its two further lines was written. */
    public boolean isWhatIf() {
        return turnsOver != null || smallestPart != null;
    }

    /** Whether it was answered, looks for a second person, and has not gone up. */
    public boolean looksForAHolder() {
        return state == IdeaState.ANSWERED && !goesUp;
    }

    /** Whether that person makes it real, now. */
    public boolean isHeldBy(long personId) {
        return (state == IdeaState.HELD || state == IdeaState.TRIED) && holderId != null && holderId == personId;
    }

    public boolean isLate(Instant now) {
        return state == IdeaState.SAID && !now.isBefore(answerBy);
    }

    /** One step of an idea, as it was told back; {@code byId} is null where a clock did it, {@code toId} where it was given to nobody. */
    public record Move(
            Deed deed,
            IdeaState state,
            @Nullable String line,
            @Nullable Long byId,
            @Nullable Long toId,
            Instant at) {}
}
