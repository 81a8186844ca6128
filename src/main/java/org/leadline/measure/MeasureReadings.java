package org.leadline.measure;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadline.access.SignedIn;
import org.leadline.measure.ProcessesOfMeasures.Known;
import org.leadline.measure.spc.CareKind;
import org.leadline.measure.spc.Series;
import org.leadline.measure.spc.SpcReading;
import org.leadline.measure.spc.SpcReadings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what measures show: worked out afresh each time from the numbers and from the kind of care as it stands. */
@Service
@Transactional(readOnly = true)
public class MeasureReadings {
    private final MeasureSight sight;
    private final MeasureStore measures;
    private final FigureStore figures;
    private final PhaseStore phases;
    private final OptionStore options;
    private final ProcessesOfMeasures processes;
    private final Clock clock;

    MeasureReadings(
            MeasureSight sight,
            MeasureStore measures,
            FigureStore figures,
            PhaseStore phases,
            OptionStore options,
            ProcessesOfMeasures processes,
            Clock clock) {
        this.sight = sight;
        this.measures = measures;
        this.figures = figures;
        this.phases = phases;
        this.options = options;
        this.processes = processes;
        this.clock = clock;
    }

    /** What one measure shows. @throws NotHere where it is not one's own */
    public MeasureReading read(SignedIn me, long measureId) {
        Measure measure = sight.get(me, measureId);
        String address = measure.processAddress();
        Optional<Known> process = address == null ? Optional.empty() : processes.find(me, address);
        return reading(
                me,
                measure,
                process.orElse(null),
                figures.list(measureId),
                phases.mapInForce(List.of(measureId)).getOrDefault(measureId, List.of()));
    }

    /** What all measures of a unit that are kept show, in the order of {@link Measures#list}. @throws NotHere where it is not one's own */
    public List<MeasureReading> listOfUnit(SignedIn me, long unitId) {
        sight.checkOurs(me, unitId);
        List<Measure> kept = measures.listKept(unitId);
        List<Long> ids = kept.stream().map(Measure::id).toList();
        Map<Long, List<Figure>> numbers = figures.mapOf(ids);
        Map<Long, List<AcceptedPhase>> accepted = phases.mapInForce(ids);
        Map<String, Known> known =
                processes.list(me, unitId).stream().collect(Collectors.toMap(Known::address, Function.identity()));
        return kept.stream()
                .map(measure -> reading(
                        me,
                        measure,
                        measure.processAddress() == null ? null : known.get(measure.processAddress()),
                        numbers.getOrDefault(measure.id(), List.of()),
                        accepted.getOrDefault(measure.id(), List.of())))
                .toList();
    }

    private MeasureReading reading(
            SignedIn me, Measure measure, @Nullable Known process, List<Figure> numbers, List<AcceptedPhase> accepted) {
        CareKind kind = process == null ? CareKind.NOT_SAID : process.kind();
        LocalDate today = LocalDate.now(clock);
        List<LocalDate> rebases = accepted.stream().map(AcceptedPhase::date).toList();
        SpcReading spc = shown(measure, kind, numbers, rebases, today);
        Series series = Plotting.series(measure, numbers);
        return new MeasureReading(
                measure,
                process,
                kind,
                spc,
                spc.sentence(),
                series,
                numbers,
                accepted,
                options.list(measure.id()),
                me.worksIn(measure.unitId()) && kind == CareKind.FIND_OUT,
                Plotting.sinceLast(measure, numbers, today),
                numbers.stream().map(Figure::at).max(Instant::compareTo).orElse(null),
                Plotting.dueOn(measure, numbers));
    }

    /** What numbers show with phases that begin on those days. */
    static SpcReading shown(
            Measure measure, CareKind kind, List<Figure> numbers, List<LocalDate> rebases, LocalDate today) {
        Series series = Plotting.series(measure, numbers);
        return SpcReadings.read(
                series, Plotting.asked(measure, kind, series, today), Plotting.settings(measure, rebases, today));
    }
}
