package org.leadline.care;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Where the file of an upload lies: under a random name, with the ending of the name it was sent under where that is
 * one of
 * a log, and no other.
 */
record ReceivedFile(String storedAs, String fileName) {
    private static final List<String> ENDINGS = List.of(".csv", ".csv.gz", ".xes", ".xes.gz", ".gz");

    Path in(Path folder) {
        String sent = fileName.toLowerCase(Locale.ROOT);
        String ending = ENDINGS.stream().filter(sent::endsWith).findFirst().orElse("");
        return folder.resolve(storedAs + ending);
    }
}
