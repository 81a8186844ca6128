package org.leadline.demo;

import static org.leadline.demo.SampleTables.cell;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.leadline.access.SignedIn;
import org.leadline.measure.Defining;
import org.leadline.measure.FigureImports;
import org.leadline.measure.FigureImports.Committing;
import org.leadline.measure.FigurePreview;
import org.leadline.measure.Figures;
import org.leadline.measure.Measure;
import org.leadline.measure.Measures;
import org.leadline.measure.intake.FigureAnswers;
import org.leadline.measure.intake.MeasureFile;
import org.leadline.measure.intake.MeasureFiles;
import org.leadline.measure.intake.MeasureFiles.MeasureRead;
import org.leadline.unit.People;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Plants the measures of the sample hospital, each from its file by its author, with its numbers as far as they reach by today, and what was said about them. */
@Component
@Profile("demo")
@Order(30)
class SampleMeasures implements SamplePart {
    private static final Logger log = LoggerFactory.getLogger(SampleMeasures.class);
    private static final String DEFINED = "-45 09:00";
    private static final String CHECKED = "-44 10:00";
    private static final String FIRST_NUMBERS = "-31 08:00";

    private final SampleHospital hospital;
    private final SampleMeasureTalk talk;
    private final People people;
    private final Measures measures;
    private final Figures figures;
    private final FigureImports imports;
    private final PlantingClock clock;
    private final Planter planter;

    SampleMeasures(
            SampleHospital hospital,
            SampleMeasureTalk talk,
            People people,
            Measures measures,
            Figures figures,
            FigureImports imports,
            PlantingClock clock,
            Planter planter) {
        this.hospital = hospital;
        this.talk = talk;
        this.people = people;
        this.measures = measures;
        this.figures = figures;
        this.imports = imports;
        this.clock = clock;
        this.planter = planter;
    }

    /** Those that balance another come before it. */
    @Override
    public void plant() {
        List<Sample> all = SampleTables.rows("measures").stream()
                .map(row -> new Sample(row, file(row)))
                .sorted(Comparator.comparing(
                        sample -> !sample.file.balancingMeasure().isEmpty()))
                .toList();
        boolean first = false;
        for (Sample sample : all) {
            first |= planter.isNew(() -> plant(sample));
        }
        if (first) {
            log.info("Planting the sample hospital: what is counted …");
        }
    }

    private record Sample(NamedCsvRecord row, MeasureFile file) {
        String slug() {
            return row.getField("slug");
        }
    }

    /** Whether it was planted now. */
    private boolean plant(Sample sample) {
        MeasureFile file = sample.file;
        long unitId = hospital.unit(file.unit()).id();
        Optional<SignedIn> author = person(file.author()).filter(me -> me.worksIn(unitId));
        if (author.isEmpty() || stands(author.get(), unitId, file.name())) {
            return false;
        }
        clock.goBackTo(DEFINED);
        Measure measure = defined(measures.define(author.get(), unitId, named(file)), sample);
        if (!sample.row.getField("unchecked").equals("yes")) {
            person(file.checker()).ifPresent(checker -> {
                clock.goBackTo(CHECKED);
                measures.check(checker, measure.id(), measure.version());
            });
        }
        SignedIn owner = person(file.owner()).orElse(author.get());
        clock.goBackTo(FIRST_NUMBERS);
        LocalDate then = LocalDate.now(clock);
        bringIn(owner, measure, sample, LocalDate.MIN, then);
        talk.plant(sample.slug(), measure);
        clock.comeBack();
        bringIn(owner, measure, sample, then.plusDays(1), LocalDate.now(clock));
        if (measure.fromNotes() != null) {
            figures.takeFromNotes(owner, measure.id());
        }
        return true;
    }

    private boolean stands(SignedIn me, long unitId, String name) {
        return Stream.concat(measures.list(me, unitId).stream(), measures.listRetired(me, unitId).stream())
                .anyMatch(known -> known.name().equals(name));
    }

    /** The people by their names, not by their slugs; process and aim as they are called. */
    private MeasureFile named(MeasureFile file) {
        return file.with(name(file.checker()), name(file.owner()), process(file.process()), file.aim());
    }

    private String name(String slug) {
        return slug.isEmpty() ? "" : person(slug).map(SignedIn::name).orElse(slug);
    }

    private static String process(String slug) {
        return SampleTables.rows("processes").stream()
                .filter(row -> row.getField("slug").equals(slug))
                .map(row -> row.getField("name"))
                .findFirst()
                .orElse("");
    }

    private static Measure defined(Defining outcome, Sample sample) {
        return switch (outcome) {
            case Defining.Defined(Measure measure) -> measure;
            case Defining other ->
                throw new IllegalStateException("The sample's measure " + sample.slug() + " was refused: " + other);
        };
    }

    /** The rows of these days, from the file of the measure, if it has any. */
    private void bringIn(SignedIn me, Measure measure, Sample sample, LocalDate from, LocalDate until) {
        String rows =
                cell(sample.row, "numbers") == null ? "" : rows(measure, sample.row.getField("numbers"), from, until);
        if (rows.isEmpty()) {
            return;
        }
        FigurePreview preview =
                imports.receive(me, measure.id(), sample.slug() + ".csv", rows.getBytes(StandardCharsets.UTF_8));
        if (!(imports.commit(me, preview.importId(), FigureAnswers.NONE, null) instanceof Committing.Committed)) {
            throw new IllegalStateException("The sample's numbers of " + sample.slug() + " were refused: " + preview);
        }
    }

    /** Those whose period ends on one of these days; empty where none does. */
    private static String rows(Measure measure, String file, LocalDate from, LocalDate until) {
        List<String> lines = text("measures/" + file).lines().toList();
        List<String> meant = lines.stream()
                .skip(1)
                .filter(line -> {
                    LocalDate day = LocalDate.parse(line.substring(0, line.indexOf(',')));
                    LocalDate last = measure.period().next(day).minusDays(1);
                    return !last.isBefore(from) && !last.isAfter(until);
                })
                .toList();
        return meant.isEmpty() ? "" : lines.getFirst() + "\n" + String.join("\n", meant) + "\n";
    }

    private static MeasureFile file(NamedCsvRecord row) {
        String slug = row.getField("slug");
        return switch (MeasureFiles.read(text("measures/" + slug + ".yaml").getBytes(StandardCharsets.UTF_8))) {
            case MeasureRead.Read(MeasureFile file) -> file;
            case MeasureRead.Unreadable(var faults) ->
                throw new IllegalStateException("The sample's measure " + slug + " cannot be read: " + faults);
        };
    }

    private static String text(String file) {
        try (InputStream stream = SampleTables.open(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private Optional<SignedIn> person(String slug) {
        return people.findBySlug(slug).flatMap(person -> people.find(person.id()));
    }
}
