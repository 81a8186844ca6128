package org.leadline.protocol;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in a draft, looked over; texts may be empty, what is null was not written. A step whose key is 0 is new. */
record DraftContent(
        String soThat,
        String forWhom,
        String whatChanged,
        @Nullable String standard,
        @Nullable String standardLink,
        @Nullable LocalDate standardDate,
        @Nullable LocalDate nextReview,
        List<ProtocolStep> steps,
        List<ContingencyCard> cards) {
    static final DraftContent EMPTY =
            new DraftContent("", "", "", null, null, null, null, List.of(), List.of());

    DraftContent {
        steps = List.copyOf(steps);
        cards = List.copyOf(cards);
    }

    /** The same as a version has it; what changed is still to be said. */
    static DraftContent of(ProtocolVersion version) {
        return new DraftContent(
                version.soThat(),
                version.forWhom(),
                "",
                version.standard(),
                version.standardLink(),
                version.standardDate(),
                null,
                version.steps(),
                version.cards());
    }
}
