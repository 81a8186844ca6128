package org.leadline.sounding.web;

import java.util.List;
import java.util.Map;
import org.leadline.unit.Unit;

/**
 * A unit's Ask as one person sees it. Nothing in it moves when somebody seals.
 *
 * @param waiting what waits for the person, of whichever unit
 * @param mine what the person asked or decides and is not answered
 * @param atBedside open bedside soundings of others, for whoever leads a shift
 * @param read what was read together and waits for others to decide
 * @param upward what the unit asked of the layer above
 * @param fromBelow what units below ask of this one
 * @param drafts begun and not opened
 * @param decided decided lately, the last first
 * @param ended what ended without being read together
 * @param heard the unit's Heard this month, in one sentence
 * @param templates what can be asked here, by address its words
 * @param bedside how it stands with bedside soundings, in a sentence
 */
public record AskView(
        Unit unit,
        List<Row> waiting,
        List<Row> mine,
        List<Row> atBedside,
        List<Row> read,
        List<Row> upward,
        List<Row> fromBelow,
        List<Row> drafts,
        List<Row> decided,
        List<Row> ended,
        String heard,
        Map<String, Offer> templates,
        String bedside) {

    /**
     * One line of a list.
     *
     * @param what the question
     * @param why who asks what of whom, until when
     * @param act the word on its button; empty for none
     * @param late the word for what is overdue; empty where it is not
     */
    public record Row(String address, String what, List<String> why, String act, String late) {}

    /** A template: its name and what it is for. */
    public record Offer(String name, String purpose) {}

    /** Whether nothing was asked here yet that this person may know of. */
    public boolean isEmpty() {
        return waiting.isEmpty()
                && mine.isEmpty()
                && atBedside.isEmpty()
                && read.isEmpty()
                && upward.isEmpty()
                && fromBelow.isEmpty()
                && drafts.isEmpty()
                && decided.isEmpty()
                && ended.isEmpty();
    }
}
