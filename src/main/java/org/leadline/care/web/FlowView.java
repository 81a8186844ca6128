package org.leadline.care.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.care.Flow;
import org.leadline.chart.Numbers;
import org.leadline.chart.Picture;

/**
 * The page of how a process flows.
 *
 * @param moment when it was looked: the last event of the notes
 * @param lead who waits now, in a sentence
 * @param names how the steps were named, and by whom; a line
 * @param ageing who stands where for how long; null where nobody waits
 * @param stuck those who are stuck; null where nobody is, or for whoever does not work in the unit
 * @param asks what can be asked of the layer above, one for each place where somebody is stuck
 * @param waits how long people stay at each place, the heaviest bottleneck first
 * @param hours where hours go; null where nothing can be told
 * @param treatment time to the first treatment; null where no step is called treatment
 * @param lines joining up, whether the flow is steady, whose end is missing: a line each
 * @param exits how people left each place; null where nobody did
 * @param bands the first wait by day and night; null where it cannot be told
 * @param ways the commonest ways; null where they are withheld or there is nothing to draw
 */
public record FlowView(
        Flow flow,
        boolean mayWrite,
        String moment,
        String lead,
        String names,
        @Nullable Picture ageing,
        @Nullable Numbers stuck,
        List<Ask> asks,
        List<Waited> waits,
        @Nullable Numbers hours,
        @Nullable Waited treatment,
        List<String> lines,
        @Nullable Numbers exits,
        @Nullable Numbers bands,
        @Nullable Waited ways,
        @Nullable Drifted drift) {

    /** Something to ask of the layer that can remove it. */
    public record Ask(String words, String address) {}

    /** A heading, what is said under it, and a picture. */
    public record Waited(String title, String sentence, Picture picture) {}

    /**
     * What has changed, and the question to the team.
     *
     * @param figures what the sentence rests on, a line each
     * @param windows the figures of each window
     * @param answers what can be answered; empty once it was
     * @param answered what was answered, by whom; null while nobody has
     */
    public record Drifted(
            String sentence,
            List<String> figures,
            Numbers windows,
            String since,
            Map<String, String> answers,
            @Nullable String answered) {}
}
