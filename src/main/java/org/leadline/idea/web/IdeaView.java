package org.leadline.idea.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.idea.Idea;
import org.leadline.unit.Unit;

/**
 * How an idea stands, and what of it this person may do.
 *
 * @param saidBy its author's name in their own unit, otherwise only what they are
 * @param layers who can remove what it is stuck on, by number; empty where this person cannot say so
 * @param toAsk the willing who can be asked to hold it, by number; empty where this person cannot ask
 * @param asked sentences: who was asked to hold it
 */
public record IdeaView(
        Idea idea,
        Unit unit,
        boolean ours,
        String state,
        String sentence,
        boolean late,
        String saidBy,
        @Nullable String scribe,
        @Nullable String holder,
        List<Step> history,
        List<TryView.Row> tests,
        List<TryView.Row> stuck,
        Map<String, String> layers,
        Map<String, String> toAsk,
        List<String> asked,
        May may) {

    /** One step; {@code more} is its line, empty where it says it all. */
    public record Step(String day, String what, String who, String more) {}

    /** What this person may do with it now. */
    public record May(
            boolean answer,
            boolean hold,
            boolean own,
            boolean decline,
            boolean layDown,
            boolean end,
            boolean abandon,
            boolean takeUp,
            boolean sendUp,
            boolean askUp,
            boolean plan) {}
}
