package org.leadline.sounding;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.sounding.act.Choice;
import org.leadline.sounding.act.Form;
import org.leadline.sounding.act.State;
import org.leadline.sounding.act.Template;

/**
 * An opened sounding: the question, the promise and where it stands. Holds nobody's view and nothing of who answered.
 *
 * @param about what it is about; null where it is about nothing that has an address
 * @param againOf the earlier sounding about the same; null where it is the first
 * @param whatIsNew the line that says what is new when it is asked again within thirty days; else null
 * @param deputyId who stands in for the asker; null where nobody was found
 * @param endedBecause the asker's line of why it was withdrawn; else null
 * @param heardCount how many views were revealed together; null until then
 * @param leftCount how many had left before they sealed one; null until the reveal
 */
public record Sounding(
        long id,
        long unitId,
        Template template,
        String question,
        @Nullable About about,
        @Nullable Long againOf,
        @Nullable String whatIsNew,
        Someone asker,
        @Nullable Long deputyId,
        Promise promise,
        Instant openedAt,
        State state,
        Instant stateAt,
        @Nullable String endedBecause,
        int askedCount,
        @Nullable Integer heardCount,
        @Nullable Integer leftCount) {

    /** The address of its page. */
    public String address() {
        return addressOf(id);
    }

    /** The address of the page of the sounding with that number. */
    public static String addressOf(long id) {
        return "/ask/sounding/" + id;
    }

    /** The form of its views. */
    public Form form() {
        return Form.of(template, promise.named(), promise.reasons(), promise.questions());
    }

    /** How many were asked and had not left before they could answer; all of those asked before the reveal. */
    public int couldAnswer() {
        return askedCount - (leftCount == null ? 0 : leftCount);
    }

    /** How many could have answered and did not; 0 before the reveal, when nobody knows. Never counted as agreeing. */
    public int notHeard() {
        return heardCount == null ? 0 : couldAnswer() - heardCount;
    }

    /** Whether the answers of it are read, and there are some. */
    public boolean isRead() {
        return switch (state) {
            case REVEALED, DECIDED, LOOKED_BACK -> heardCount != null && heardCount > 0;
            case OPEN, SPOKEN_INSTEAD, WITHDRAWN, TOO_FEW, NOBODY_HEARD -> false;
        };
    }

    /** Whether it asks a unit about that address, and its decision chooses among just these. @param keys of the choices, in their order */
    public boolean chooses(String address, List<String> keys) {
        return template == Template.QUESTIONS
                && about != null
                && about.address().equals(address)
                && promise.choices().stream().map(Choice::key).toList().equals(keys);
    }
}
