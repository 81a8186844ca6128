package org.leadline.care;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.leadline.care.intake.ReadingNotes;

/**
 * Says in words what is to be borne in mind about a file that was read, always in the same order; the server and the
 * command line say the same.
 */
public final class LogCautions {
    private final ResourceBundle words = ResourceBundle.getBundle("messages/care-log");
    private final List<String> cautions = new ArrayList<>();

    private LogCautions() {}

    /** One sentence a caution; empty where there is nothing to say. */
    public static List<String> of(ReadingNotes notes) {
        var said = new LogCautions();
        if (notes.timesWithoutZone() > 0) {
            said.cautions.add(said.words
                    .getString("zone")
                    .replace("{0}", count(notes.timesWithoutZone()))
                    .replace("{1}", count(notes.rows()))
                    .replace(
                            "{2}",
                            notes.zone().equals(ZoneOffset.UTC)
                                    ? "UTC"
                                    : notes.zone().getId()));
        }
        said.add("doubled", notes.doubledTimes());
        said.add("no-case", notes.emptyCaseIds());
        said.add("not-counted", notes.rowsNotCounted());
        said.add("no-events", notes.tracesWithoutEvents());
        return List.copyOf(said.cautions);
    }

    private void add(String key, long number) {
        if (number > 0) {
            cautions.add(words.getString(key + (number == 1 ? ".one" : ".many")).replace("{0}", count(number)));
        }
    }

    private static String count(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }
}
