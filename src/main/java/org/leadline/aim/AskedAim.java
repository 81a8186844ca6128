package org.leadline.aim;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.leadline.aim.stretch.Belief;
import org.leadline.aim.stretch.StretchGuard;
import org.leadline.sounding.Sounding;

/**
 * One time that a unit's people were asked about an aim, as one person sees it.
 *
 * @param version the words of the aim that were asked about
 * @param sounding where they were asked; null where this person may not know of it
 * @param worth what was answered to "is it worth it to us?"; null before it is read, and for the other kinds
 * @param belief what was answered to "would we make it?"; null before it is read, and for the other kinds
 * @param guard what the guard says of it; null before, and for the other kinds
 * @param heard what was changed because of it; null until that was written
 */
public record AskedAim(
        long id,
        AskAbout about,
        int version,
        Instant at,
        @Nullable Sounding sounding,
        @Nullable WorthAnswers worth,
        @Nullable Belief belief,
        @Nullable Guard guard,
        @Nullable Heard heard) {

    /** What was changed because of what was heard, told to everybody who was asked. @param answerToLow to those who find it not worth it; null where nobody had to be answered */
    public record Heard(String changed, @Nullable String answerToLow, Someone by, Instant at) {}

    /** What the guard says of a stretch, with the sentence that says why. @param wins of the half year before */
    public record Guard(StretchGuard.Says says, String because, int wins) {}
}
