package org.leadline.idea;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The allowed moves of an idea and of its tests, and no others: plain rules, without a clock and without a store. */
final class Ladder {
    private Ladder() {}

    /** Where an idea stands after a deed; empty where that is no deed for an idea in that state. */
    static Optional<IdeaState> next(IdeaState from, Deed deed) {
        return Optional.ofNullable(to(from, deed));
    }

    private static @Nullable IdeaState to(IdeaState from, Deed deed) {
        return switch (deed) {
            case SAY -> null;
            case LET_US_TRY, NOT_OURS -> from == IdeaState.SAID ? IdeaState.ANSWERED : null;
            case ASK_SENT -> from == IdeaState.ANSWERED ? IdeaState.ANSWERED : null;
            case HOLD -> from == IdeaState.ANSWERED ? IdeaState.HELD : null;
            case GIVE_ON -> isHeld(from) ? from : null;
            case LAY_DOWN -> from == IdeaState.HELD ? IdeaState.ANSWERED : null;
            case START_TEST -> isHeld(from) ? IdeaState.TRIED : null;
            case ADOPT -> from == IdeaState.TRIED ? IdeaState.IN_USE : null;
            case ADAPT -> from == IdeaState.TRIED ? IdeaState.TRIED : null;
            case PARK -> from.isOpen() ? IdeaState.PARKED : null;
            case ABANDON -> isHeld(from) ? IdeaState.ABANDONED : null;
            case TAKE_UP_AGAIN -> from == IdeaState.PARKED ? IdeaState.ANSWERED : null;
        };
    }

    private static boolean isHeld(IdeaState state) {
        return state == IdeaState.HELD || state == IdeaState.TRIED;
    }

    /** Whether a test may begin: what is expected was written down before. */
    static boolean mayStart(@Nullable Instant predictedAt, @Nullable Instant startedAt, boolean ended) {
        return predictedAt != null && startedAt == null && !ended;
    }

    /** Whether a result may be entered now: the prediction is earlier, the test has begun, and it has none yet. */
    static boolean mayFinish(@Nullable Instant predictedAt, @Nullable Instant startedAt, boolean ended, Instant now) {
        return predictedAt != null && predictedAt.isBefore(now) && startedAt != null && !ended;
    }
}
