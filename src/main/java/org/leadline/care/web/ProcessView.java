package org.leadline.care.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.care.CareProcess;
import org.leadline.care.LogImport;
import org.leadline.chart.Numbers;
import org.leadline.chart.Picture;
import org.leadline.unit.Unit;

/**
 * The page of a process.
 *
 * @param history what the team called it, newest first
 * @param notes what the notes show; null where there is no log, or nothing of it can be read
 * @param whyNone why a log that is there shows nothing; empty otherwise
 * @param withheld why what the notes show is not shown yet; null where it is, or where there is no log
 * @param answers what the team answered to the six questions; null where nothing is to be read
 * @param asked where the team is being asked which kind it is; null where it is not, or not so that the reader may know
 * @param imports the logs that are in
 * @param picks what was picked, in words; empty where nothing was
 */
public record ProcessView(
        Unit unit,
        CareProcess process,
        String kind,
        boolean mayWrite,
        List<Said> history,
        @Nullable Notes notes,
        List<String> whyNone,
        @Nullable Held withheld,
        @Nullable Answers answers,
        @Nullable String asked,
        List<LogImport> imports,
        List<String> picks) {

    /**
     * What the team said once: the kind, the day, who, and why if they wrote it.
     *
     * @param sounding where it was asked and decided; null where one person entered it
     */
    public record Said(
            String kind,
            String day,
            String who,
            @Nullable String why,
            @Nullable String sounding) {}

    /** Why what the notes show is not shown yet, and the next step; no step for whoever cannot take it. */
    public record Held(String purpose, @Nullable String address, String step) {}

    /** What the six answers lean to, a sentence each; and where they were asked. */
    public record Answers(List<String> sentences, String address) {}

    /**
     * What the notes show.
     *
     * @param shown the kind the notes read as, or between, or few
     * @param gap the sentence for a known best way that the notes do not show; null otherwise
     * @param differs whether the notes name another kind than the team
     * @param why why no kind is named; empty where one is
     * @param standing of whom, from when, from where, how sure, and what it is not; a paragraph each
     * @param map where it stands; null where there are too few
     * @param choices where the choices are, the biggest first
     * @param moreChoices the others, as numbers
     * @param newLately what was new in the last hundred journeys; null where there are not more than a hundred
     * @param sets what most people get
     * @param setsSentences how few sets cover most people, and what all of them hold
     * @param usual how long journeys take, and what is done again, a line each
     * @param splits the same by an attribute; null unless one is picked
     * @param counted how many are counted, and who is left out and why
     */
    public record Notes(
            String shown,
            String sentence,
            @Nullable String gap,
            boolean differs,
            List<String> why,
            List<String> standing,
            @Nullable Picture map,
            List<Choice> choices,
            @Nullable Numbers moreChoices,
            @Nullable NewLately newLately,
            Picture sets,
            List<String> setsSentences,
            List<String> usual,
            @Nullable Numbers splits,
            String counted,
            List<String> cautions) {}

    /** One decision point. */
    public record Choice(String title, String sentence, Picture picture) {}

    /** What was new, as a sentence and two tables: the first few turns, and the others. */
    public record NewLately(
            String sentence,
            @Nullable Numbers moves,
            @Nullable Numbers moreMoves) {}
}
