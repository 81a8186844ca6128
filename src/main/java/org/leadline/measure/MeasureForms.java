package org.leadline.measure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leadline.access.SignedIn;
import org.leadline.measure.ProcessesOfMeasures.Counted;
import org.leadline.measure.ProcessesOfMeasures.FromNotes;
import org.leadline.measure.intake.MeasureFile;
import org.leadline.measure.spc.Better;
import org.leadline.measure.spc.NumberKind;
import org.leadline.unit.Person;
import org.springframework.stereotype.Component;

/** Fills the form of a measure: from one that is defined, and from a file, whose names it looks up in the unit. */
@Component
class MeasureForms {
    private final MeasureStore store;
    private final MeasureSight sight;
    private final ProcessesOfMeasures processes;
    private final AimsOfMeasures aims;

    MeasureForms(MeasureStore store, MeasureSight sight, ProcessesOfMeasures processes, AimsOfMeasures aims) {
        this.store = store;
        this.sight = sight;
        this.processes = processes;
        this.aims = aims;
    }

    static MeasureForm of(Measure measure) {
        Measure.Target target = measure.target();
        return new MeasureForm(
                measure.name(),
                measure.counted(),
                measure.why(),
                measure.numerator(),
                orBlank(measure.denominator()),
                measure.unitOfNumber(),
                plain(measure.per()),
                measure.kind(),
                measure.period(),
                measure.source(),
                measure.better(),
                target == null ? "" : plain(target.value()),
                target == null ? "" : target.setBy(),
                target != null && target.handed(),
                target == null ? "" : target.lapses().toString(),
                target == null ? "" : target.crowdsOut(),
                target == null ? null : target.balancingMeasureId(),
                target == null ? "" : orBlank(target.waiver()),
                measure.harm(),
                measure.usualGapAimDays() == null ? "" : plain(measure.usualGapAimDays()),
                measure.checker().personId(),
                measure.owner().personId(),
                measure.nextReview().toString(),
                orBlank(measure.processAddress()),
                orBlank(measure.aimAddress()),
                measure.fromNotes());
    }

    /** The form that a file fills. A name that nobody and nothing in the unit has is refused where it stands. */
    MeasureForm of(SignedIn me, long unitId, MeasureFile file, Lines lines) {
        List<Person> working = sight.listWorking(me, unitId);
        return new MeasureForm(
                file.name(),
                file.counted(),
                file.why(),
                file.numerator(),
                file.denominator(),
                file.unitOfNumber(),
                file.per(),
                constant(NumberKind.class, file.kind()),
                constant(Period.class, file.period()),
                file.source(),
                constant(Better.class, file.better()),
                file.target(),
                file.targetSetBy(),
                file.targetHanded(),
                file.targetLapses(),
                file.crowdsOut(),
                found(
                        "balancingMeasureId",
                        file.balancingMeasure(),
                        store.listKept(unitId),
                        measure -> List.of(measure.name()),
                        Measure::id,
                        lines),
                file.waiver(),
                file.harm(),
                file.usualGapAimDays(),
                found("checkerId", file.checker(), working, MeasureForms::names, Person::id, lines),
                found("ownerId", file.owner(), working, MeasureForms::names, Person::id, lines),
                file.nextReview(),
                orBlank(found(
                        "processAddress",
                        file.process(),
                        processes.list(me, unitId),
                        known -> List.of(known.name(), known.address()),
                        ProcessesOfMeasures.Known::address,
                        lines)),
                orBlank(found(
                        "aimAddress",
                        file.aim(),
                        aims.list(me, unitId),
                        known -> List.of(known.line(), known.address()),
                        AimsOfMeasures.Known::address,
                        lines)),
                notes(file.fromNotes()));
    }

    private static <T, V> @Nullable V found(
            String field,
            String wanted,
            List<T> all,
            Function<T, List<String>> names,
            Function<T, V> value,
            Lines lines) {
        if (wanted.isBlank()) {
            return null;
        }
        Optional<T> found = all.stream()
                .filter(one -> names.apply(one).stream().anyMatch(name -> name.equalsIgnoreCase(wanted)))
                .findFirst();
        if (found.isEmpty()) {
            lines.refuse(field, "measure.problem.named." + field);
            return null;
        }
        return value.apply(found.get());
    }

    private static List<String> names(Person person) {
        return List.of(person.name());
    }

    private static @Nullable FromNotes notes(MeasureFile.@Nullable FromNotes notes) {
        return notes == null
                ? null
                : new FromNotes(
                        Counted.valueOf(DefinitionRows.constant(notes.counted())), notes.step(), notes.until(), 1);
    }

    /** The constant of a word that the reader of the file has let pass; null where it is blank. */
    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, String word) {
        return word.isBlank()
                ? null
                : Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static String orBlank(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** A number as somebody would type it: 95 and not 95.0. */
    static String plain(double number) {
        return java.math.BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
