package org.leadline.care.web;

import java.util.List;
import org.leadline.access.SignedIn;
import org.leadline.care.CareProcess;
import org.leadline.measure.MeasureReading;
import org.leadline.measure.MeasureReadings;
import org.leadline.measure.Measures;
import org.springframework.stereotype.Component;

/** What is counted about a process, each measure with its sentence. */
@Component
public class MeasuredHere {
    private final Measures measures;
    private final MeasureReadings readings;

    MeasuredHere(Measures measures, MeasureReadings readings) {
        this.measures = measures;
        this.readings = readings;
    }

    /** One measure. */
    public record Line(String name, String sentence, String address) {}

    List<Line> list(SignedIn me, CareProcess process) {
        return measures.list(me, process.unitId()).stream()
                .filter(measure -> process.address().equals(measure.processAddress()))
                .map(measure -> readings.read(me, measure.id()))
                .map(MeasuredHere::line)
                .toList();
    }

    private static Line line(MeasureReading reading) {
        return new Line(reading.measure().name(), reading.sentence(), reading.measure().address());
    }
}
