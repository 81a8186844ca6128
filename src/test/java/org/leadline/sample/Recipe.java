package org.leadline.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * All that is needed to make one log.
 *
 * @param file the file's name; its ending (.csv, .csv.gz, .xes.gz) is its format
 * @param seed where the dice start
 * @param idPrefix what every case id begins with, so that nobody takes one for a hospital number
 * @param attributes the columns after the time, filled by {@code describe}
 * @param describe gives the patient the attributes before the first step
 * @param course how care goes
 * @param spells who arrives when, and how it ends
 * @param charting how the notes fall short of what was done
 * @param hours when people arrive
 * @param zoned false where times are written as the clock on the wall, with no zone
 */
record Recipe(
        String file,
        long seed,
        String idPrefix,
        List<String> attributes,
        Consumer<Walk> describe,
        Course course,
        List<Spell> spells,
        Charting charting,
        Hours hours,
        boolean zoned) {

    /**
     * Arrivals within some months.
     *
     * @param from first day of arrival
     * @param last last day of arrival
     * @param finished number of journeys that come to their end
     * @param endings number of journeys cut short by each ending (Transferred, Died, …)
     * @param stillHere number of journeys with no end when the log was taken
     */
    record Spell(LocalDate from, LocalDate last, int finished, Map<String, Integer> endings, int stillHere) {}

    /**
     * How notes fall short.
     *
     * @param missing chance that a step between the first and the last was never charted
     * @param late chance that a step is charted only after the one that followed it
     * @param together chance that a step carries the same minute as the one before it
     * @param monitoring steps charted again and again beside the pathway, each at least once and at most this often
     */
    record Charting(double missing, double late, double together, Map<String, Integer> monitoring) {}

    /** When people arrive. */
    enum Hours {
        CLINIC,
        DAY_AND_NIGHT
    }
}
