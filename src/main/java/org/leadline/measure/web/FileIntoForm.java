package org.leadline.measure.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leadline.access.SignedIn;
import org.leadline.measure.AimsOfMeasures;
import org.leadline.measure.Measure;
import org.leadline.measure.MeasureForm;
import org.leadline.measure.Measures;
import org.leadline.measure.Period;
import org.leadline.measure.ProcessesOfMeasures;
import org.leadline.measure.ProcessesOfMeasures.Counted;
import org.leadline.measure.ProcessesOfMeasures.FromNotes;
import org.leadline.measure.intake.MeasureFile;
import org.leadline.measure.spc.Better;
import org.leadline.measure.spc.NumberKind;
import org.leadline.unit.Person;
import org.springframework.stereotype.Component;

/** Finds the people, processes, aims and measures that a file names, and fills the form with what the file says. */
@Component
class FileIntoForm {
    private static final int A_WEEK = 7;
    private final Measures measures;
    private final ProcessesOfMeasures processes;
    private final AimsOfMeasures aims;

    FileIntoForm(Measures measures, ProcessesOfMeasures processes, AimsOfMeasures aims) {
        this.measures = measures;
        this.processes = processes;
        this.aims = aims;
    }

    /** @param problems by field the key of the message, for what the file names and nobody here is called */
    record Filled(MeasureForm form, Map<String, String> problems) {}

    Filled fill(SignedIn me, long unitId, MeasureFile file) {
        Map<String, String> problems = new LinkedHashMap<>();
        List<Person> people = measures.listPossibleOwners(me, unitId);
        Long balancing = found(problems, "balancingMeasureId", file.balancingMeasure(), measures.list(me, unitId), Measure::name, Measure::id);
        Long checker = found(problems, "checkerId", file.checker(), people, Person::name, Person::id);
        Long owner = found(problems, "ownerId", file.owner(), people, Person::name, Person::id);
        String process = found(
                problems,
                "processAddress",
                file.process(),
                processes.list(me, unitId),
                ProcessesOfMeasures.Known::name,
                ProcessesOfMeasures.Known::address);
        String aim = found(
                problems,
                "aimAddress",
                file.aim(),
                aims.list(me, unitId),
                AimsOfMeasures.Known::line,
                AimsOfMeasures.Known::address);
        MeasureForm form = new MeasureForm(
                file.name(),
                file.counted(),
                file.why(),
                file.numerator(),
                file.denominator(),
                file.unitOfNumber(),
                file.per(),
                MeasureTyping.find(NumberKind.class, file.kind()),
                MeasureTyping.find(Period.class, file.period()),
                file.source(),
                MeasureTyping.find(Better.class, file.better()),
                file.target(),
                file.targetSetBy(),
                file.targetHanded(),
                file.targetLapses(),
                file.crowdsOut(),
                balancing,
                file.waiver(),
                file.harm(),
                file.usualGapAimDays(),
                checker,
                owner,
                file.nextReview(),
                process == null ? "" : process,
                aim == null ? "" : aim,
                fromNotes(file));
        return new Filled(form, problems);
    }

    private static @Nullable FromNotes fromNotes(MeasureFile file) {
        MeasureFile.FromNotes notes = file.fromNotes();
        Counted counted = notes == null ? null : MeasureTyping.find(Counted.class, notes.counted());
        if (notes == null || counted == null) {
            return null;
        }
        int days = switch (file.period()) {
            case "day" -> 1;
            case "week" -> A_WEEK;
            default -> 0;
        };
        return new FromNotes(counted, notes.step(), notes.until(), days);
    }

    private static <T, K> @Nullable K found(
            Map<String, String> problems,
            String field,
            String named,
            List<T> things,
            Function<T, String> name,
            Function<T, K> key) {
        if (named.isBlank()) {
            return null;
        }
        String wanted = named.strip().toLowerCase(Locale.ROOT);
        List<T> all = things.stream()
                .filter(thing -> name.apply(thing).toLowerCase(Locale.ROOT).equals(wanted))
                .toList();
        if (all.size() != 1) {
            problems.put(field, "measure.problem.named." + (all.isEmpty() ? "nobody" : "several"));
            return null;
        }
        return key.apply(all.getFirst());
    }
}
