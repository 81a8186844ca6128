package org.leadline.cli;

import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.leadline.care.flow.Stuck;
import org.leadline.care.flow.Survival;
import org.leadline.care.journey.EventLog;
import org.leadline.care.rule.Kept;
import org.leadline.care.rule.Result;
import org.leadline.care.rule.Rule;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes rules kept and waits as the command line's contract has them: fields in a fixed order, {@code null} for what there is not. */
final class FlowJson {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    private static final double NANOS_A_MINUTE = 60e9;
    private static final long NANOS_A_SECOND = 1_000_000_000L;
    private static final List<Result> LISTED = List.of(Result.LATE, Result.MISSED, Result.UNCLEAR, Result.UNLESS);
    private final JsonGenerator json;

    private FlowJson(JsonGenerator json) {
        this.json = json;
    }

    /** One rule and how far the log keeps it. */
    record Told(Rule rule, Kept kept) {}

    static void writeRules(OutputStream out, EventLog log, List<Told> told) {
        try (var generator = FACTORY.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            var writer = new FlowJson(generator);
            generator.writeStartArray();
            told.forEach(one -> writer.rule(log, one));
            generator.writeEndArray();
            generator.writeRaw('\n');
        }
    }

    static void writeWaits(OutputStream out, Survival survival) {
        try (var generator = FACTORY.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            new FlowJson(generator).waits(survival);
            generator.writeRaw('\n');
        }
    }

    /** @param nowNanos the moment of looking, since 1970 */
    static void writeStuck(OutputStream out, EventLog log, long nowNanos, Stuck stuck) {
        try (var generator = FACTORY.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            new FlowJson(generator).stuck(log, nowNanos, stuck);
            generator.writeRaw('\n');
        }
    }

    private void stuck(EventLog log, long nowNanos, Stuck stuck) {
        json.writeStartObject();
        json.writeStringProperty(
                "now",
                Instant.ofEpochSecond(Math.floorDiv(nowNanos, NANOS_A_SECOND), Math.floorMod(nowNanos, NANOS_A_SECOND))
                        .toString());
        json.writeArrayPropertyStart("milestones");
        for (Stuck.AtMilestone milestone : stuck.milestones()) {
            Survival survival = milestone.survival();
            json.writeStartObject();
            json.writeStringProperty("milestone", milestone.milestone());
            json.writeNumberProperty("waiting", milestone.waiting());
            json.writeNumberProperty("n", survival.n());
            number("median", survival.quantile(0.5));
            number("q75", survival.quantile(0.75));
            number("q90", survival.quantile(0.9));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("stuck");
        for (Stuck.Waiting waiting : stuck.now()) {
            json.writeStartObject();
            json.writeStringProperty("case", log.cases().get(waiting.journey()));
            json.writeStringProperty("milestone", waiting.milestone());
            number("minutes", waiting.minutes());
            number("overMedianMinutes", waiting.overMedian());
            number("s", waiting.still());
            json.writeBooleanProperty("sink", waiting.sink());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void rule(EventLog log, Told told) {
        Kept kept = told.kept();
        json.writeStartObject();
        json.writeStringProperty("rule", told.rule().sentence());
        json.writeNumberProperty("met", kept.count(Result.MET));
        json.writeNumberProperty("late", kept.count(Result.LATE));
        json.writeNumberProperty("missed", kept.count(Result.MISSED));
        json.writeNumberProperty("notApplicable", kept.count(Result.NOT_APPLICABLE));
        json.writeNumberProperty("tooEarly", kept.count(Result.TOO_EARLY));
        json.writeNumberProperty("unless", kept.count(Result.UNLESS));
        json.writeNumberProperty("unclear", kept.count(Result.UNCLEAR));
        share("adherence", kept.adherence());
        share("ofThoseDone", kept.ofThoseDone());
        number("medianDelayMinutes", Survival.of(kept.delays()).quantile(0.5));
        json.writeArrayPropertyStart("cases");
        for (int journey = 0; journey < kept.results().length; journey++) {
            if (LISTED.contains(kept.results()[journey])) {
                json.writeStartObject();
                json.writeStringProperty("case", log.cases().get(journey));
                json.writeStringProperty(
                        "result", kept.results()[journey].name().toLowerCase(java.util.Locale.ROOT));
                number(
                        "lateMinutes",
                        kept.results()[journey] == Result.LATE
                                ? kept.lateNanos()[journey] / NANOS_A_MINUTE
                                : Double.NaN);
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void share(String name, Kept.Share share) {
        json.writeObjectPropertyStart(name);
        number("value", share.value());
        number("low", share.low());
        number("high", share.high());
        json.writeEndObject();
    }

    private void waits(Survival survival) {
        json.writeStartObject();
        json.writeNumberProperty("n", survival.n());
        json.writeNumberProperty("events", survival.events());
        json.writeNumberProperty("censored", survival.n() - survival.events());
        number("median", survival.quantile(0.5));
        number("medianLow", survival.quantileLow(0.5));
        number("medianHigh", survival.quantileHigh(0.5));
        number("q25", survival.quantile(0.25));
        number("q75", survival.quantile(0.75));
        number("q90", survival.quantile(0.9));
        json.writeArrayPropertyStart("survival");
        for (Survival.Step step : survival.steps()) {
            json.writeStartObject();
            number("minutes", step.minutes());
            number("s", step.s());
            number("low", step.low());
            number("high", step.high());
            json.writeNumberProperty("atRisk", step.atRisk());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void number(String name, OptionalDouble value) {
        number(name, value.orElse(Double.NaN));
    }

    private void number(String name, double value) {
        if (Double.isNaN(value)) {
            json.writeNullProperty(name);
        } else {
            json.writeNumberProperty(name, value);
        }
    }
}
