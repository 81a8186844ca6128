package org.leadline.protocol.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.chart.Picture;

/**
 * How far a protocol is kept, ready for its page.
 *
 * @param sentence the one above all
 * @param about which journeys, and up to when
 * @param forWhom everybody it counts from; empty where nobody has written it
 * @param picture null where there is no score
 * @param beside the over-rides beside it; empty where there are none
 * @param months null where there is no score, or nothing leaves the count
 * @param review when the protocol is looked at again
 */
public record KeptView(
        String sentence,
        List<String> about,
        String forWhom,
        @Nullable Picture picture,
        List<Group> groups,
        List<String> beside,
        @Nullable Months months,
        String review) {

    /** Month by month. @param rise what to read together; empty where nothing is @param series what is kept, and beside it what leaves the count */
    public record Months(String rise, List<Series> series) {}

    /** One series by the month. */
    public record Series(String title, Picture picture) {}

    /** Rules that belong together. @param title empty where all do @param sentence empty where there is none */
    public record Group(String title, String sentence, List<RuleLine> rules) {}

    /**
     * One rule.
     *
     * @param number from 1
     * @param tags how much it binds, how strong its evidence is
     * @param sentences how far it is kept
     * @param counts of each result that came, as words
     * @param journeys named, by result; empty for whoever does not work here
     * @param measureAddress of the measure that counts it; null where none does
     */
    public record RuleLine(
            int number,
            String rule,
            @Nullable String soThat,
            String tags,
            List<String> sentences,
            List<String> counts,
            List<Named> journeys,
            @Nullable String measureAddress) {}

    /** Journeys of one result. @param ids each with what is to be said of it */
    public record Named(String result, String ids) {}
}
