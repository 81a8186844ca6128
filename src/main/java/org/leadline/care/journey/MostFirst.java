package org.leadline.care.journey;

import java.util.Comparator;
import org.leadline.care.journey.ModeReading.Flow;
import org.leadline.care.journey.ModeReading.StepCount;

/** Orders of lists: the greatest count first, then by the UTF-8 bytes of the names. */
final class MostFirst {
    static final Comparator<StepCount> STEPS =
            Comparator.comparingInt(StepCount::count).reversed().thenComparing(StepCount::activity, NameOrder.BY_BYTES);
    static final Comparator<Flow> FLOWS = Comparator.comparingInt(Flow::count)
            .reversed()
            .thenComparing(Flow::from, NameOrder.BY_BYTES)
            .thenComparing(Flow::to, NameOrder.BY_BYTES);

    private MostFirst() {}
}
