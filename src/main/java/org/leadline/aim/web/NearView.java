package org.leadline.aim.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadline.aim.EffectPair;
import org.leadline.aim.NearAim;
import org.leadline.chart.Picture;
import org.leadline.unit.Unit;

/** What the pages of neighbours show. */
public final class NearView {
    private NearView() {}

    /**
     * One pair in a list.
     *
     * @param sentence what it comes to: "Not known yet", "We differ", "Hurts"
     * @param sign the shape beside it: {@code helps}, {@code hurts}, {@code not-known}, {@code differ} or {@code neither}
     * @param said what each side says, a line each
     * @param aside what is to be known of it at the margin; empty for nothing
     * @param step the address at which this person marks it; null where it is not theirs to mark
     * @param talk the address at which they ask the other for a talk; null where they cannot
     */
    public record Pair(
            EffectPair pair,
            String sentence,
            String sign,
            List<String> said,
            String aside,
            @Nullable String step,
            @Nullable String talk) {}

    /**
     * A neighbour's aim.
     *
     * @param nearness how it stands to ours, in words
     * @param changed when it was last changed, in words
     * @param marked how far it is marked, in a sentence
     * @param step the address at which this person marks what it and ours do to each other; null where they speak for none of ours
     */
    public record Near(
            NearAim aim,
            String nearness,
            String changed,
            String marked,
            @Nullable String step) {}

    /** {@code /aim/neighbours}. @param open how many of the pairs are not known, or differ, or hurt */
    public record Around(
            Unit unit, List<NearAim> ours, List<Pair> first, List<Pair> settled, List<Near> near, boolean mayMark) {}

    /**
     * {@code /aim/map}.
     *
     * @param leftOut how many pairs the picture leaves out, so that it can be read
     * @param conflicts what hurts, with whose table it belongs on
     * @param against aims that hurt what they serve, a sentence each
     */
    public record OfEffects(
            Unit unit,
            @Nullable Picture picture,
            int leftOut,
            List<Conflict> conflicts,
            List<String> against,
            List<Pair> pairs) {}

    /** A pair that hurts. @param table whose table it belongs on, in a sentence */
    public record Conflict(Pair pair, String table) {}

    /**
     * One question of the form in which a neighbour's aim is marked.
     *
     * @param field ends the names of its fields: {@code 12x34}
     * @param question "What does … do to …?"
     * @param chosen the word of the effect that is marked, or was typed; empty for none
     * @param line as typed, or as it stands
     * @param theirs what the other side says, in a sentence; empty where nothing
     */
    public record Question(
            String field,
            String question,
            Set<String> chosen,
            @Nullable String line,
            String theirs) {}

    /** {@code /aim/neighbours/12}: the form. */
    public record Form(Unit unit, NearAim aim, List<Question> questions, Map<String, String> options) {}
}
