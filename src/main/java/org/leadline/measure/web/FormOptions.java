package org.leadline.measure.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.access.SignedIn;
import org.leadline.measure.AimsOfMeasures;
import org.leadline.measure.Measure;
import org.leadline.measure.Measures;
import org.leadline.measure.Period;
import org.leadline.measure.ProcessesOfMeasures;
import org.leadline.measure.ProcessesOfMeasures.Counted;
import org.leadline.measure.Query;
import org.leadline.measure.spc.Better;
import org.leadline.measure.spc.NumberKind;
import org.leadline.unit.Person;
import org.springframework.stereotype.Component;

/** What can be chosen in the form of a measure, in words. */
@Component
public class FormOptions {
    private final Measures measures;
    private final ProcessesOfMeasures processes;
    private final AimsOfMeasures aims;
    private final MeasureWords words;

    FormOptions(Measures measures, ProcessesOfMeasures processes, AimsOfMeasures aims, MeasureWords words) {
        this.measures = measures;
        this.processes = processes;
        this.aims = aims;
        this.words = words;
    }

    /** Options by what the form sends. @param steps of the notes of the unit's processes, to be typed */
    public record Choices(
            Map<String, String> kinds,
            Map<String, String> kindHints,
            Map<String, String> periods,
            Map<String, String> better,
            Map<String, String> people,
            Map<String, String> processes,
            Map<String, String> aims,
            Map<String, String> others,
            Map<String, String> counted,
            List<String> steps) {}

    Choices choices(SignedIn me, long unitId, @Nullable Measure measure) {
        Map<String, String> kinds = new LinkedHashMap<>();
        Map<String, String> hints = new LinkedHashMap<>();
        for (NumberKind kind : NumberKind.values()) {
            if (kind != NumberKind.UNKNOWN) {
                kinds.put(MeasureTyping.word(kind), words.say("measure.kind." + MeasureTyping.word(kind)));
                hints.put(MeasureTyping.word(kind), words.say("measure.kind." + MeasureTyping.word(kind) + ".about"));
            }
        }
        Map<String, String> people = picked("measure.form.choose");
        for (Person person : measures.listPossibleOwners(me, unitId)) {
            people.put(Long.toString(person.id()), person.name() + ", " + person.profession());
        }
        List<ProcessesOfMeasures.Known> known = processes.list(me, unitId);
        Map<String, String> named = picked("measure.form.no-process");
        known.forEach(process -> named.put(process.address(), process.name()));
        Map<String, String> lines = picked("measure.form.no-aim");
        aims.list(me, unitId).forEach(aim -> lines.put(aim.address(), aim.line()));
        Map<String, String> others = picked("measure.form.no-balance");
        measures.list(me, unitId).stream()
                .filter(other -> measure == null || other.id() != measure.id())
                .forEach(other -> others.put(Long.toString(other.id()), other.name()));
        Map<String, String> counted = picked("measure.form.not-counted");
        Stream.of(Counted.values())
                .forEach(what -> counted.put(
                        MeasureTyping.word(what), words.say("measure.counted." + MeasureTyping.word(what))));
        TreeSet<String> steps = new TreeSet<>();
        known.forEach(process -> steps.addAll(process.steps()));
        return new Choices(
                kinds,
                hints,
                said(Period.values(), "measure.period."),
                said(Better.values(), "measure.better."),
                people,
                named,
                lines,
                others,
                counted,
                List.copyOf(steps));
    }

    private Map<String, String> picked(String none) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("", words.say(none));
        return options;
    }

    private Map<String, String> said(Enum<?>[] values, String key) {
        Map<String, String> options = new LinkedHashMap<>();
        for (Enum<?> value : values) {
            options.put(MeasureTyping.word(value), words.say(key + MeasureTyping.word(value)));
        }
        return options;
    }

    /** The chips of a query, by their words. */
    static List<String> chips() {
        return Stream.of(Query.Chip.values()).map(Query.Chip::word).toList();
    }
}
