package org.leadline.sounding.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.sounding.Earlier;
import org.leadline.sounding.Seen;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.act.Deed;

/**
 * What the page of a sounding shows while views are sealed, or after it ended unread.
 *
 * @param kind what sort of question it is
 * @param number what to call when worried; null where the unit has none
 * @param worried whether words of deterioration stand in what this person sealed
 * @param worriedWords the unit's words of deterioration with bars between; empty but at the bedside
 * @param promise in sentences
 * @param said how it stands for this person, the first line said louder
 * @param form the fields, with what was typed or sealed; empty where this person has no form now
 * @param own what this person sealed, to be read; empty where there is nothing, or where it stands in the form
 * @param shown after care went ahead: what was shown of their own accord
 * @param aloud a line for whoever speaks last to read aloud; null where it is not theirs to say
 * @param earlier what came of it when the same was asked before; null where it was not
 * @param lookAgain whether the page is worth opening again soon
 * @param telephone whether somebody's view can be taken down by telephone
 * @param decide the form of answering an upward ask; null where it is not this person's to answer
 * @param because what was typed as the reason of taking the question back
 * @param problems sentences by field, where a form was refused
 */
public record OpenView(
        Seen seen,
        Seat seat,
        String kind,
        @Nullable String number,
        boolean worried,
        String worriedWords,
        List<String> promise,
        List<String> said,
        List<ViewPart> form,
        List<ViewPart> own,
        List<Shown> shown,
        @Nullable String aloud,
        @Nullable Before earlier,
        boolean lookAgain,
        boolean telephone,
        @Nullable DecideForm decide,
        String because,
        Map<String, String> problems) {

    /** One view that its author showed. @param who their name, or their calling where there is none to be read */
    public record Shown(String who, List<ViewPart> parts) {}

    /** The last one about the same. @param lines what was decided, how many were against, what happened */
    public record Before(Earlier earlier, List<String> lines) {}

    public Sounding sounding() {
        return seen.sounding();
    }

    /** Whether the person may do that now. */
    public boolean may(Deed deed) {
        return seen.may(deed);
    }

    public boolean bedside() {
        return sounding().template().isBedside();
    }

    /** The ending of the message keys for this kind of form: a plan or a view. */
    public String planOrView() {
        return bedside() ? "plan" : "view";
    }

    /** The first digits of the receipt, by fours. */
    public static String shortReceipt(String receipt) {
        return receipt.substring(0, 4) + " " + receipt.substring(4, 8) + " " + receipt.substring(8, 12) + " …";
    }
}
