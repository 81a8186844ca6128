package org.leadline.measure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.measure.publish.ShownStretch;
import org.leadline.measure.publish.Stretch;

/**
 * The numbers of a measure as they leave its unit.
 *
 * @param stretch what each stands for; null while nothing was said: then they do not leave
 * @param goesUp whether the layers above see them
 * @param shown the oldest first, as others see them; made anew from the numbers each time
 * @param month how many of the whole months would be hidden, and of how many
 * @param quarter the same by the quarter
 */
public record LeavingNumbers(
        Measure measure,
        @Nullable Stretch stretch,
        boolean goesUp,
        Optional<Said> said,
        List<ShownStretch> shown,
        Hidden month,
        Hidden quarter) {

    public LeavingNumbers {
        shown = List.copyOf(shown);
    }

    /** Who said it last, and when. */
    public record Said(Someone by, Instant at) {}

    /** How many are hidden, of how many. */
    public record Hidden(int hidden, int all) {
        static Hidden of(List<ShownStretch> shown) {
            return new Hidden(
                    (int) shown.stream().filter(ShownStretch::isHidden).count(), shown.size());
        }

        /** Whether more than a quarter is hidden: then what is left would mislead, and no chart is drawn. */
        public boolean tooMuch() {
            return 4 * hidden > all;
        }
    }
}
