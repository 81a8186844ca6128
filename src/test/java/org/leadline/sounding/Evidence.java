package org.leadline.sounding;

import java.util.List;
import java.util.Map;

/**
 * What an adversary who runs the servers holds of one unnamed sounding after its close.
 *
 * @param before everything in the database the moment before the close
 * @param after everything in it the moment after
 * @param keyFiles the names of the files of keys, before and after
 * @param log what the application has logged from the opening to the close
 * @param asked whom it asked
 * @param views by the number of its row the words of each view, as all readers see them
 */
record Evidence(
        long sounding,
        Dump before,
        Dump after,
        List<String> keyFiles,
        List<String> log,
        List<Long> asked,
        Map<Long, String> views) {}
