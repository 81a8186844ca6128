package org.leadline.sounding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that followed a reveal.
 *
 * @param decisions every one, the one in force last
 * @param answers to views against, in a line each
 * @param became what became of it
 * @param saidBack how the decision in force was said back
 * @param lookBack null until it was looked back on
 * @param minds who changed theirs
 */
public record Afterwards(
        List<Decision> decisions,
        List<Answer> answers,
        List<Became> became,
        List<SaidBack> saidBack,
        @Nullable LookBack lookBack,
        List<MindChanged> minds) {

    /** An answer to a view against. @param viewId null where it is to no view in particular, nobody being named */
    public record Answer(@Nullable Long viewId, String answer) {}

    /** Something that came of it. @param address where it is to be found in Leadline; null where nowhere */
    public record Became(String what, @Nullable String address, LocalDate on) {}

    /**
     * The decision said back.
     *
     * @param personId who was drawn to write it; null where it was said aloud
     * @param words in which; null where it was said aloud, or is still awaited
     * @param matched null until it was judged
     */
    public record SaidBack(
            long id,
            long decisionId,
            @Nullable Long personId,
            @Nullable String words,
            @Nullable Boolean matched) {}

    /** What happened. */
    public record LookBack(String whatHappened, Instant at) {}

    /** Somebody who was asked changed their mind. @param viewId whose view moved them; null where none in particular */
    public record MindChanged(long personId, @Nullable Long viewId) {}
}
