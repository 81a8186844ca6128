package org.leadline.cli;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.leadline.measure.spc.Chart;
import org.leadline.measure.spc.ChartPoint;
import org.leadline.measure.spc.Flag;
import org.leadline.measure.spc.Runs;
import org.leadline.measure.spc.SpcReading;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes readings of measures as the command line's contract has them: fields in a fixed order, numbers as the shortest that read back the same, {@code null} for
 * what there is not.
 */
final class ChartJson {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator json;

    private ChartJson(JsonGenerator json) {
        this.json = json;
    }

    /** One measure: its name, the rules that were asked, and its reading. */
    record Told(String measure, String rules, SpcReading reading) {}

    /** @param list whether an array is written, also of one */
    static void write(OutputStream out, List<Told> told, boolean list) {
        try (var generator = FACTORY.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            var writer = new ChartJson(generator);
            if (list) {
                generator.writeStartArray();
            }
            told.forEach(writer::measure);
            if (list) {
                generator.writeEndArray();
            }
            generator.writeRaw('\n');
        }
    }

    private void measure(Told told) {
        SpcReading reading = told.reading();
        Chart chart = reading.chart();
        json.writeStartObject();
        json.writeStringProperty("measure", told.measure());
        if (chart == null) {
            json.writeNullProperty("type");
        } else {
            json.writeStringProperty("type", chart.type().word());
        }
        json.writeStringProperty("why", reading.why());
        json.writeStringProperty("rules", told.rules());
        json.writeArrayPropertyStart("points");
        if (chart != null) {
            chart.points().forEach(this::point);
        }
        json.writeEndArray();
        if (chart == null) {
            json.writeNullProperty("variation");
            json.writeNullProperty("assurance");
        } else {
            json.writeStringProperty("variation", chart.variation().word());
            json.writeStringProperty("assurance", chart.assurance().word());
        }
        number("assuranceChance", reading.assuranceChance());
        if (chart == null || chart.phases().isEmpty()) {
            json.writeNullProperty("runs");
        } else {
            runs(chart.phases().getLast().runs());
        }
        json.writeStringProperty("sentence", reading.sentence());
        falseAlarm(reading);
        number("autocorrelation", reading.autocorrelation());
        proposed(reading.proposedPhases());
        json.writeArrayPropertyStart("cautions");
        cautions(reading).forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Why there is no control chart stands first. */
    static List<String> cautions(SpcReading reading) {
        List<String> cautions = new ArrayList<>(reading.cautions());
        if (reading.refused() != null) {
            cautions.addFirst(reading.refused());
        }
        return cautions;
    }

    private void point(ChartPoint point) {
        json.writeStartObject();
        json.writeStringProperty("date", point.date().toString());
        number("value", point.value());
        number("centre", point.centre());
        number("lower", point.lower());
        number("upper", point.upper());
        json.writeNumberProperty("phase", point.phase());
        json.writeArrayPropertyStart("flags");
        for (Flag flag : point.flags()) {
            json.writeStartObject();
            json.writeStringProperty("rule", flag.rule().word());
            json.writeStringProperty("direction", flag.direction().name().toLowerCase(java.util.Locale.ROOT));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void runs(Runs runs) {
        json.writeObjectPropertyStart("runs");
        json.writeNumberProperty("longest", runs.longest());
        json.writeNumberProperty("longestAllowed", runs.longestAllowed());
        json.writeNumberProperty("crossings", runs.crossings());
        json.writeNumberProperty("crossingsNeeded", runs.crossingsNeeded());
        json.writeBooleanProperty("signal", runs.signal());
        json.writeEndObject();
    }

    private void falseAlarm(SpcReading reading) {
        SpcReading.FalseAlarm alarm = reading.falseAlarm();
        if (alarm == null) {
            json.writeNullProperty("falseAlarm");
            return;
        }
        json.writeObjectPropertyStart("falseAlarm");
        number("chart", alarm.chart());
        number("icon", alarm.icon());
        json.writeEndObject();
    }

    private void proposed(List<SpcReading.ProposedPhase> phases) {
        json.writeArrayPropertyStart("proposedPhases");
        for (SpcReading.ProposedPhase phase : phases) {
            json.writeStartObject();
            json.writeStringProperty("date", phase.date().toString());
            json.writeStringProperty("low", phase.low().toString());
            json.writeStringProperty("high", phase.high().toString());
            number("before", phase.before());
            number("after", phase.after());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void number(String field, double value) {
        if (Double.isFinite(value)) {
            json.writeNumberProperty(field, value);
        } else {
            json.writeNullProperty(field);
        }
    }
}
