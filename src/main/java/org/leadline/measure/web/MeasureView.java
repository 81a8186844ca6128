package org.leadline.measure.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.chart.Picture;
import org.leadline.measure.Measure;
import org.leadline.measure.spc.View;
import org.leadline.unit.Unit;

/**
 * A measure as its page shows it, in words: one sentence, one picture, one step, and behind them all that the sentence rests on.
 *
 * @param trail the crumbs before its own
 * @param kind of care: same, choose, find or none
 * @param form in which it is shown
 * @param refused why there is no control chart; null where there is one
 * @param notes why this chart, what chance alone would do, and what to be careful with
 * @param picture null where there is nothing to draw
 * @param changed what was changed, the newest first
 * @param proposal a day from which things look different; null where there is none
 * @param doubts queries, the newest first
 * @param share how many queries of the unit changed a number; empty where none was answered
 * @param once a key for what is done from this page
 */
public record MeasureView(
        Measure measure,
        Unit unit,
        Map<String, String> trail,
        String kind,
        View form,
        String sentence,
        @Nullable String refused,
        List<String> notes,
        List<Icon> icons,
        @Nullable Picture picture,
        Step step,
        List<Fact> definition,
        List<Change> changed,
        @Nullable Proposal proposal,
        List<Doubt> doubts,
        String share,
        List<FlagsInWords.Flagged> flagged,
        List<String> history,
        May may,
        String once) {

    /** Whether it is shown by numbers over time, and so has changes and numbers to enter. */
    public boolean isSeries() {
        return form != View.OPTIONS && form != View.STORIES;
    }

    /** Whether single cases are shown: never on paper. */
    public boolean isStories() {
        return form == View.STORIES;
    }

    /** A summary by shape and word. @param svg for {@code $unsafe} */
    public record Icon(String svg, String word) {}

    /** The one step. */
    public record Step(String address, String words) {}

    /** One line of the definition. @param address of what it names; null where it names nothing */
    public record Fact(String label, String text, @Nullable String address) {}

    /** One accepted change. @param limits how it stood before and after, in words @param effect empty where it cannot be told yet */
    public record Change(
            long id,
            String when,
            String reason,
            String who,
            String limits,
            String effect,
            @Nullable String link,
            @Nullable String withdrawn) {}

    /** A day that may be accepted as a change. */
    public record Proposal(LocalDate date, String sentence, String evidence) {}

    /** One query with its answer; {@code answer} is empty while it is open. */
    public record Doubt(
            long id,
            String about,
            String line,
            String asked,
            String answer,
            String answered,
            boolean changedTheNumber,
            boolean late,
            boolean open) {}

    /** What this person may do. @param depart whether a target counts now, from which they may depart */
    public record May(
            boolean work,
            boolean accept,
            boolean answer,
            boolean check,
            boolean lead,
            boolean fromNotes,
            boolean tell,
            boolean depart) {}
}
