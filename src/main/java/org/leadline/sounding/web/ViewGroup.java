package org.leadline.sounding.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Views that stand together.
 *
 * @param title above them; null where none is needed
 * @param unnamed whether they are words apart, of nobody
 */
public record ViewGroup(@Nullable String title, boolean unnamed, List<Row> rows) {

    /**
     * One view.
     *
     * @param stance or the number that was estimated; null where there is none
     * @param closeness null where it was not asked
     * @param who by name or role; empty where nobody is named
     * @param marks "taken down by telephone"
     * @param moved whose minds it changed, in words
     * @param mayTakeName null unless it is the reader's own, and they may put their name to it or take it off
     */
    public record Row(
            long id,
            @Nullable String stance,
            @Nullable String closeness,
            List<Said> said,
            String who,
            List<String> marks,
            List<String> moved,
            @Nullable Boolean mayTakeName) {}

    /** Words under their label. @param label null where they need none */
    public record Said(@Nullable String label, String text) {}
}
