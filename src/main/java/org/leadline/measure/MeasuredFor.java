package org.leadline.measure;

import java.util.List;
import org.leadline.access.SignedIn;
import org.springframework.stereotype.Component;

/** What is counted about a process or for an aim, each measure with its sentence: what other parts show of measures on their own pages. */
@Component
public class MeasuredFor {
    private final Measures measures;
    private final MeasureReadings readings;

    MeasuredFor(Measures measures, MeasureReadings readings) {
        this.measures = measures;
        this.readings = readings;
    }

    /** One measure: its name, its sentence as it stands now, {@code /measure/12}. */
    public record Line(String name, String sentence, String address) {}

    /**
     * The measures of a unit that belong to the process, or reach the aim, at an address.
     *
     * @param address {@code /care/process/12}, {@code /aim/3}
     * @throws org.leadline.access.NotHere where the unit is not one's own
     */
    public List<Line> list(SignedIn me, long unitId, String address) {
        return measures.list(me, unitId).stream()
                .filter(measure -> address.equals(measure.processAddress()) || address.equals(measure.aimAddress()))
                .map(measure -> readings.read(me, measure.id()))
                .map(reading -> new Line(
                        reading.measure().name(),
                        reading.sentence(),
                        reading.measure().address()))
                .toList();
    }
}
