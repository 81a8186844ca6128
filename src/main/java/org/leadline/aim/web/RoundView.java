package org.leadline.aim.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.aim.Round;
import org.leadline.chart.Numbers;

/**
 * A round of drafting.
 *
 * @param sentence where it stands, in a sentence
 * @param days which of its fourteen days it is in, and when it is over
 * @param namedBy from which professions, as a sentence; null before it is read
 * @param askedAddress where it is answered or read now; null where this person may not know of it
 * @param asked what the link to it says
 * @param values to choose from when merging, by number
 * @param freePlaces how many aims could be adopted
 */
public record RoundView(
        Round round,
        String sentence,
        String days,
        @Nullable String namedBy,
        @Nullable String askedAddress,
        String asked,
        List<Candidate> candidates,
        boolean mayWrite,
        Map<String, String> values,
        int freePlaces) {

    /** One line of the list of rounds. @param days when it was, in a sentence */
    public record Listed(String address, String sentence, String days) {}

    /** @param sentence what it is worth, or what became of it @param low the professions that find it not worth it; null where none does */
    public record Candidate(
            Round.Candidate candidate,
            String sentence,
            @Nullable Numbers table,
            @Nullable String low) {}
}
