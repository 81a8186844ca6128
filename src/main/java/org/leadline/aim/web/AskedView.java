package org.leadline.aim.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.aim.AskedAim;
import org.leadline.chart.Numbers;

/**
 * How people were asked about an aim, what came of it, and whether it is agreed.
 *
 * @param address of the page on which all of it stands
 * @param agreed "Agreed on 3 November …"; null where it is not
 * @param next what has to be done before anybody can say "agreed"; null where nothing has, or it is agreed
 * @param mayWrite whether this person asks, writes what was changed and says "agreed"
 * @param mayAgree whether they could say it now
 * @param toAsk what can be asked now, by its word
 * @param hints by its word, what each is for
 * @param times each time that people were asked, the newest first
 * @param came how it was drafted, where it came out of a round; else null
 * @param stretch what stands before a stretch is adopted, or what the guard said; null for other aims
 */
public record AskedView(
        String address,
        @Nullable String agreed,
        @Nullable String next,
        boolean mayWrite,
        boolean mayAgree,
        Map<String, String> toAsk,
        Map<String, String> hints,
        List<Time> times,
        @Nullable Came came,
        @Nullable Guard stretch) {

    /**
     * One time.
     *
     * @param sentence how it stands, or what was answered in short
     * @param table the answers by profession; null before they are read, and where they are not counted
     * @param low the professions that find it not worth it, as a sentence; null where none does
     * @param soundingAddress null where this person may not know of it
     * @param toWrite whether this person may write what was changed, now
     * @param needsBecause whether that decides the sounding, so that it is said why
     */
    public record Time(
            AskedAim asked,
            String title,
            String sentence,
            @Nullable Numbers table,
            @Nullable String low,
            @Nullable String guard,
            @Nullable String heardBy,
            @Nullable String soundingAddress,
            boolean toWrite,
            boolean needsBecause) {}

    /** Out of which round it came. @param named what was named for it, in its own words */
    public record Came(String address, List<String> named) {}

    /** @param says "Go", "Small wins first", "Not yet" @param shape its sign */
    public record Guard(String word, String says, String because) {}

    /** The one that waits for this person to write what was changed, what it is worth first; null where none does. */
    public @Nullable Time toWrite() {
        return times.stream()
                .filter(Time::toWrite)
                .min(Comparator.comparing(time -> time.asked().about()))
                .orElse(null);
    }
}
