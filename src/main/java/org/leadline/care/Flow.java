package org.leadline.care;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.care.flow.FlowReading;
import org.leadline.care.journey.Drift;

/**
 * How a process flows, as far as a person may see it.
 *
 * @param hasLog whether there are notes at all
 * @param reading null where there are none, or where they have no two milestones
 * @param withheld whether what shows how alike the journeys are is kept back until the team has said which kind of care this is
 * @param drift what has changed; null where nothing has, or it is withheld
 */
public record Flow(
        CareProcess process,
        boolean hasLog,
        @Nullable FlowReading reading,
        SetFlow choices,
        boolean withheld,
        @Nullable DriftQuestion drift) {

    /** The address of its page. */
    public String address() {
        return address(process);
    }

    static String address(CareProcess process) {
        return process.address() + "/flow";
    }

    /** The last alarm of a reading: what the team is asked about. */
    static Optional<Drift.Alarm> lastAlarm(@Nullable FlowReading reading) {
        Drift drift = reading == null ? null : reading.drift();
        return drift == null || drift.alarms().isEmpty()
                ? Optional.empty()
                : Optional.of(drift.alarms().getLast());
    }
}
