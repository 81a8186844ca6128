package org.leadline.measure;

import org.leadline.access.AuditTrail;
import org.leadline.access.OneLine;
import org.leadline.access.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door by which the numbers of a measure leave Leadline as a file: for a purpose that is said, and it is written down who took them. */
@Service
@Transactional
public class MeasureExports {
    /** How long a purpose may be, in characters. */
    public static final int LONGEST_PURPOSE = 120;

    private final MeasureReadings readings;
    private final AuditTrail audit;

    MeasureExports(MeasureReadings readings, AuditTrail audit) {
        this.readings = readings;
        this.audit = audit;
    }

    /** What became of asking for a file. */
    public sealed interface Taking {

        /** @param purpose as it is written into the file */
        record Taken(MeasureReading reading, String purpose) implements Taking {}

        /** @param problem the key of the message that says what to do */
        record Refused(String problem) implements Taking {}
    }

    /**
     * Takes all that a measure shows, for a file.
     *
     * @param purpose what for, 1 to {@value #LONGEST_PURPOSE} characters
     * @param format {@code csv} or {@code xlsx}
     * @throws org.leadline.access.NotHere where the measure is not one's own
     */
    public Taking take(SignedIn me, long measureId, String purpose, String format) {
        String said = OneLine.of(purpose).strip();
        MeasureReading reading = readings.read(me, measureId);
        if (said.isEmpty()) {
            return new Taking.Refused("measure.problem.purpose");
        }
        if (said.length() > LONGEST_PURPOSE) {
            return new Taking.Refused("measure.problem.purpose-long");
        }
        Measure measure = reading.measure();
        audit.record(me.auditName(), "took the numbers as " + format, measure.address(), measure.unitId(), said);
        return new Taking.Taken(reading, said);
    }
}
