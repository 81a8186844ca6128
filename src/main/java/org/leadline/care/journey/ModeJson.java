package org.leadline.care.journey;

import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.care.journey.ModeReading.Course;
import org.leadline.care.journey.ModeReading.StepCount;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes a reading as the one JSON object of the command line: fields and their order as its contract has them, numbers
 * as the shortest that read back the same.
 */
public final class ModeJson {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator json;

    private ModeJson(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Writes the object and a line end, in UTF-8; the stream is flushed and left open.
     *
     * @param splits the same reading by the values of an attribute, or null where none was asked for
     */
    public static void write(OutputStream out, ModeReading reading, @Nullable Splits splits) {
        var generator = FACTORY.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
        try (generator) {
            var writer = new ModeJson(generator);
            generator.writeStartObject();
            writer.fields(splits == null ? reading : reading.alsoBearing(splits.cautions()));
            if (splits != null) {
                generator.writeObjectPropertyStart("splits");
                for (var part : splits.parts()) {
                    generator.writeObjectPropertyStart(part.value());
                    writer.fields(part.reading());
                    generator.writeEndObject();
                }
                generator.writeEndObject();
            }
            generator.writeEndObject();
            generator.writeRaw('\n');
        }
    }

    private void fields(ModeReading reading) {
        json.writeStringProperty("log", reading.log());
        json.writeNumberProperty("cases", reading.cases());
        json.writeNumberProperty("events", reading.events());
        json.writeNumberProperty("activities", reading.activities());
        json.writeNumberProperty("variants", reading.variants());
        courses(reading.topVariants());
        json.writeArrayPropertyStart("directlyFollows");
        for (var flow : reading.directlyFollows()) {
            json.writeStartObject();
            json.writeStringProperty("from", flow.from());
            json.writeStringProperty("to", flow.to());
            json.writeNumberProperty("count", flow.count());
            json.writeEndObject();
        }
        json.writeEndArray();
        counts("startActivities", reading.startActivities());
        counts("endActivities", reading.endActivities());
        hours(reading.throughputHours());
        number("variantCoverage", reading.variantCoverage());
        json.writeObjectPropertyStart("variantHill");
        number("q0", reading.variantHill().q0());
        number("q1", reading.variantHill().q1());
        number("q2", reading.variantHill().q2());
        json.writeEndObject();
        packages(reading.packages());
        closedness(reading.closedness());
        number("newMovesPerCase", reading.newMovesPerCase());
        json.writeArrayPropertyStart("novelMoves");
        for (var move : reading.novelMoves()) {
            json.writeStartObject();
            json.writeStringProperty("from", move.from());
            json.writeStringProperty("to", move.to());
            json.writeStringProperty("case", move.caseId());
            json.writeEndObject();
        }
        json.writeEndArray();
        number("optionsPerStep", reading.optionsPerStep());
        number("bitsPerCase", reading.bitsPerCase());
        decisionPoints(reading.decisionPoints());
        json.writeObjectPropertyStart("rework");
        number("share", reading.rework().share());
        number("repetitionsPerCase", reading.rework().repetitionsPerCase());
        number("selfLoopsPerCase", reading.rework().selfLoopsPerCase());
        json.writeEndObject();
        mode(reading.mode());
        json.writeArrayPropertyStart("cautions");
        reading.cautions().forEach(json::writeString);
        json.writeEndArray();
    }

    private void courses(List<Course> courses) {
        json.writeArrayPropertyStart("topVariants");
        for (var course : courses) {
            json.writeStartObject();
            json.writeArrayPropertyStart("activities");
            course.activities().forEach(json::writeString);
            json.writeEndArray();
            json.writeNumberProperty("cases", course.cases());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void counts(String field, List<StepCount> counts) {
        json.writeObjectPropertyStart(field);
        for (var count : counts) {
            json.writeNumberProperty(count.activity(), count.count());
        }
        json.writeEndObject();
    }

    private void hours(ModeReading.Hours hours) {
        json.writeObjectPropertyStart("throughputHours");
        number("min", hours.min());
        number("q1", hours.q1());
        number("median", hours.median());
        number("mean", hours.mean());
        number("q3", hours.q3());
        number("max", hours.max());
        json.writeEndObject();
    }

    private void packages(ModeReading.Packages packages) {
        json.writeObjectPropertyStart("packages");
        json.writeNumberProperty("observed", packages.observed());
        number("coverage", packages.coverage());
        number("d1", packages.d1());
        number("d1LogSe", packages.d1LogSe());
        json.writeNumberProperty("n80", packages.n80());
        json.writeEndObject();
    }

    private void closedness(ModeReading.Closed closed) {
        json.writeObjectPropertyStart("closedness");
        number("k", closed.k());
        number("low", closed.low());
        number("high", closed.high());
        json.writeNumberProperty("n1", closed.n1());
        number("k100", closed.k100());
        number("k100Sd", closed.k100Sd());
        json.writeEndObject();
    }

    private void decisionPoints(List<ModeReading.DecisionPoint> points) {
        json.writeArrayPropertyStart("decisionPoints");
        for (var point : points) {
            json.writeStartObject();
            json.writeStringProperty("activity", point.activity());
            number("options", point.options());
            number("share", point.share());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void mode(ModeReading.Mode mode) {
        json.writeObjectPropertyStart("mode");
        number("sameEveryTime", mode.sameEveryTime());
        number("chooseTogether", mode.chooseTogether());
        number("findOut", mode.findOut());
        json.writeStringProperty("verdict", mode.verdict().code());
        json.writeBooleanProperty("provisional", mode.provisional());
        json.writeObjectPropertyStart("cuts");
        json.writeStringProperty("version", mode.cuts().version());
        number("k100", mode.cuts().k100());
        json.writeNumberProperty("d", mode.cuts().d());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void number(String field, @Nullable Double value) {
        if (value == null) {
            json.writeNullProperty(field);
        } else {
            json.writeNumberProperty(field, value.doubleValue());
        }
    }
}
