package org.leadline.sounding.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.sounding.Afterwards;
import org.leadline.sounding.Seen;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.act.Deed;

/**
 * The page of a sounding from its reveal on.
 *
 * @param standing where it stands and since when
 * @param lede who asked whom, and when the views were read together
 * @param number whom to call; null unless it is a bedside one
 * @param notices what somebody should know first: a promise that was broken, a decision that was open again
 * @param decision the one in force; null where there is none
 * @param before decisions that were not said back as they were meant
 * @param asked views against, and what was answered
 * @param againstLine said where nobody is named, or nobody was against; else null
 * @param notHeard in sentences
 * @param earlier what came of it when the same was asked before
 * @param checked that all views are what was sealed, or are not; null where there are none
 * @param decide the form of deciding; null where the reader may not
 * @param toAnswer fields for answers that are owed; empty where the reader may not, or none is
 * @param late the form of a late view; empty where the reader may not add one
 * @param movers whose view may have changed the reader's mind; empty where they may not say so
 * @param minds minds that no view in particular changed, in words
 */
public record RevealedView(
        Seen seen,
        Seat seat,
        String standing,
        String lede,
        @Nullable String number,
        List<String> promise,
        List<String> notices,
        @Nullable Told decision,
        List<Told> before,
        List<Against> asked,
        @Nullable String againstLine,
        List<String> answers,
        Tally tally,
        List<ViewGroup> groups,
        boolean byProfession,
        List<String> notHeard,
        @Nullable Told earlier,
        @Nullable String checked,
        @Nullable DecideForm decide,
        List<DecideForm.ToAnswer> toAnswer,
        List<ViewPart> late,
        Map<String, String> movers,
        List<String> minds,
        List<Afterwards.SaidBack> toJudge,
        boolean lookBackIsDue,
        Map<String, String> typed,
        Map<String, String> problems) {

    /**
     * A decision as it is told.
     *
     * @param title of what it belongs to; null for this sounding's
     * @param by who decided
     * @param value that decided it; null where it stands elsewhere
     * @param more what else is to be said, in short phrases
     * @param address where it is read whole; null where that is here
     */
    public record Told(
            @Nullable String title,
            String sentence,
            String by,
            @Nullable String value,
            List<String> more,
            @Nullable String address) {}

    /** A view against in its own words, and the answers to it. */
    public record Against(List<ViewGroup.Said> said, String who, List<String> answers) {}

    public Sounding sounding() {
        return seen.sounding();
    }

    public boolean may(Deed deed) {
        return seen.may(deed);
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** Whether this form was sent and refused, or what was typed in it waits. */
    public boolean has(String... fields) {
        for (String field : fields) {
            if (problems.containsKey(field) || !typed(field).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
