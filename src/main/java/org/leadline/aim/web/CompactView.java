package org.leadline.aim.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is expected of a unit beside what it was promised, in words.
 *
 * @param sentence both sides in numbers
 * @param mayAsk whether this person may ask the layer above for something
 */
public record CompactView(String sentence, List<Row> expected, List<Row> promised, boolean mayAsk) {

    /** @param aside its day at the margin; null for none @param late whether it has passed, or it was not kept */
    public record Row(
            String title,
            String address,
            String about,
            String sentence,
            @Nullable String aside,
            boolean late) {}
}
