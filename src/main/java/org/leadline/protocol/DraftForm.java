package org.leadline.protocol;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A draft as it is typed, nothing looked over yet; what was left blank is empty. Steps and cards in their order, blank ones are left out. */
public record DraftForm(
        String soThat,
        String forWhom,
        String whatChanged,
        String standard,
        String standardLink,
        String standardDate,
        String nextReview,
        List<Step> steps,
        List<Card> cards) {

    public DraftForm {
        steps = List.copyOf(steps);
        cards = List.copyOf(cards);
    }

    /**
     * One step as it is typed.
     *
     * @param key of the step in versions before; {@code 0} for a new one
     * @param label a {@link StepLabel#word}; empty leaves it to the evidence
     * @param strength a word of {@link org.leadline.care.rule.Strength}
     * @param component the number of a protocol; empty for none
     */
    public record Step(
            String key,
            String words,
            String label,
            String mustBecause,
            String strength,
            String source,
            String soThat,
            String callWhom,
            String component,
            String standardWords,
            String differsBecause) {
        public static final Step BLANK = new Step("0", "", "", "", "some", "", "", "", "", "", "");

        /** Whether nothing was typed into it; what stands in a choice counts as nothing. */
        public boolean isBlank() {
            return (words + mustBecause + source + soThat + callWhom + component + standardWords + differsBecause)
                    .isBlank();
        }

        static Step of(ProtocolStep step) {
            return new Step(
                    Long.toString(step.key()),
                    step.words(),
                    step.label().word(),
                    text(step.mustBecause()),
                    step.strength().word(),
                    text(step.source()),
                    text(step.soThat()),
                    text(step.callWhom()),
                    text(step.componentId()),
                    text(step.standardWords()),
                    text(step.differsBecause()));
        }
    }

    /** One contingency card as it is typed. */
    public record Card(String ifThis, String thenThat, String who) {
        public static final Card BLANK = new Card("", "", "");

        public boolean isBlank() {
            return (ifThis + thenThat + who).isBlank();
        }
    }

    /** As a draft stands now. @param nextReview what is offered where none was said */
    public static DraftForm of(ProtocolVersion draft, LocalDate nextReview) {
        LocalDate said = draft.nextReview();
        return new DraftForm(
                draft.soThat(),
                draft.forWhom(),
                draft.whatChanged(),
                text(draft.standard()),
                text(draft.standardLink()),
                text(draft.standardDate()),
                text(said == null ? nextReview : said),
                draft.steps().stream().map(Step::of).toList(),
                draft.cards().stream()
                        .map(card -> new Card(card.ifThis(), card.thenThat(), card.who()))
                        .toList());
    }

    /** With one contingency card more. */
    public DraftForm with(Card card) {
        List<Card> more = new ArrayList<>(cards);
        more.add(card);
        return new DraftForm(
                soThat, forWhom, whatChanged, standard, standardLink, standardDate, nextReview, steps, more);
    }

    /** With the step at a place, from 1, moved by one; the same where it cannot be. @param down whether towards the end */
    public DraftForm moved(int place, boolean down) {
        int from = place - 1;
        int to = down ? from + 1 : from - 1;
        if (from < 0 || from >= steps.size() || to < 0 || to >= steps.size()) {
            return this;
        }
        List<Step> moved = new ArrayList<>(steps);
        moved.add(to, moved.remove(from));
        return withSteps(moved);
    }

    /** Without the step at a place, from 1; the same where there is none. */
    public DraftForm without(int place) {
        if (place < 1 || place > steps.size()) {
            return this;
        }
        List<Step> fewer = new ArrayList<>(steps);
        fewer.remove(place - 1);
        return withSteps(fewer);
    }

    private DraftForm withSteps(List<Step> others) {
        return new DraftForm(
                soThat, forWhom, whatChanged, standard, standardLink, standardDate, nextReview, others, cards);
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
