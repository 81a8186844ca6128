package org.leadline.protocol;

import java.time.LocalDate;
import java.util.ArrayList;
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
    static final DraftContent EMPTY = new DraftContent("", "", "", null, null, null, null, List.of(), List.of());

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

    /** With the day on which it is to be looked at again. */
    DraftContent lookedAtOn(LocalDate day) {
        return new DraftContent(soThat, forWhom, whatChanged, standard, standardLink, standardDate, day, steps, cards);
    }

    /** With what only a draft says of itself. */
    DraftContent keeping(ProtocolVersion draft) {
        return new DraftContent(
                soThat,
                forWhom,
                draft.whatChanged(),
                standard,
                standardLink,
                standardDate,
                draft.nextReview(),
                steps,
                cards);
    }

    /** With one card more, at the end. */
    DraftContent with(DraftForm.Card card) {
        List<ContingencyCard> more = new ArrayList<>(cards);
        more.add(new ContingencyCard(
                cards.size() + 1,
                card.ifThis().strip(),
                card.thenThat().strip(),
                card.who().strip()));
        return new DraftContent(
                soThat, forWhom, whatChanged, standard, standardLink, standardDate, nextReview, steps, more);
    }
}
