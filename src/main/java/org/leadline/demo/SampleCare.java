package org.leadline.demo;

import static org.leadline.demo.SampleTables.cell;
import static org.leadline.demo.SampleTables.entries;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.SignedIn;
import org.leadline.care.CareLogs;
import org.leadline.care.CareProcess;
import org.leadline.care.Changing;
import org.leadline.care.Entering;
import org.leadline.care.ImportChoices;
import org.leadline.care.Mode;
import org.leadline.care.ModeHistory;
import org.leadline.care.ProcessForm;
import org.leadline.care.Processes;
import org.leadline.care.Readings;
import org.leadline.care.Registering;
import org.leadline.care.Upload;
import org.leadline.care.intake.ReadingOptions;
import org.leadline.care.journey.Picks;
import org.leadline.unit.People;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Plants the processes of the sample hospital, each by its owner, and their logs; begins again where it was broken off. */
@Component
@Profile("demo")
class SampleCare {
    private static final Logger log = LoggerFactory.getLogger(SampleCare.class);

    private final SampleHospital hospital;
    private final People people;
    private final Processes processes;
    private final ModeHistory modes;
    private final CareLogs logs;
    private final Readings readings;
    private final PlantingClock clock;
    private final Planter planter;

    SampleCare(
            SampleHospital hospital,
            People people,
            Processes processes,
            ModeHistory modes,
            CareLogs logs,
            Readings readings,
            PlantingClock clock,
            Planter planter) {
        this.hospital = hospital;
        this.people = people;
        this.processes = processes;
        this.modes = modes;
        this.logs = logs;
        this.readings = readings;
        this.clock = clock;
        this.planter = planter;
    }

    void plant() {
        for (NamedCsvRecord row : SampleTables.rows("processes")) {
            SignedIn owner = person(row.getField("owner"));
            CareProcess process = registered(row, owner);
            if (process.mode() == null && cell(row, "mode") != null) {
                planter.whole(() -> sayMode(row, process));
            }
            String file = cell(row, "log");
            if (file != null && logs.list(owner, process.id()).isEmpty()) {
                log.info("Planting the sample hospital: {} …", process.name());
                bringIn(row, file, owner, process.id());
            }
            if (file != null && readings.picks(owner, process.id()).version() == 0) {
                pick(row, owner, process.id());
            }
        }
    }

    private CareProcess registered(NamedCsvRecord row, SignedIn owner) {
        long unitId = hospital.unit(row.getField("unit")).id();
        return processes.list(owner, unitId).stream()
                .filter(process -> process.name().equals(row.getField("name")))
                .findFirst()
                .orElseGet(() -> register(row, owner, unitId));
    }

    private CareProcess register(NamedCsvRecord row, SignedIn owner, long unitId) {
        var typed = new ProcessForm(
                row.getField("name"),
                row.getField("so_that"),
                owner.personId(),
                row.getField("known_best_way").equals("yes"),
                String.join(", ", entries(row, "known_best_steps")));
        return switch (processes.register(owner, unitId, typed)) {
            case Registering.Registered(CareProcess process) -> process;
            case Registering other -> throw new IllegalStateException("The sample was refused: " + other);
        };
    }

    /** Said at noon of the day on which it was decided. */
    private void sayMode(NamedCsvRecord row, CareProcess process) {
        SignedIn decidedBy = person(row.getField("decided_by"));
        LocalDate on = LocalDate.parse(row.getField("mode_on"));
        clock.goBackTo(on.atTime(LocalTime.NOON).atZone(clock.getZone()).toInstant());
        Entering entering = modes.enter(decidedBy, process.id(), Mode.of(row.getField("mode")), on, "");
        if (entering instanceof Entering.Refused refused) {
            throw new IllegalStateException("The sample was refused: " + refused);
        }
    }

    private void bringIn(NamedCsvRecord row, String file, SignedIn owner, long processId) {
        String zone = cell(row, "zone");
        String splitBy = cell(row, "split_by");
        ReadingOptions options = ReadingOptions.usual().withAttributes(splitBy == null ? List.of() : List.of(splitBy));
        var choices = new ImportChoices(
                zone == null ? options : options.withZone(ZoneId.of(zone)),
                !row.getField("ids_are_made_up").equals("yes"));
        try (InputStream body = SampleTables.open("logs/" + file)) {
            Upload upload =
                    logs.importNow(owner, processId, file, body, choices).upload();
            if (upload.state() != Upload.State.IMPORTED) {
                throw new IllegalStateException("The sample was refused: " + upload);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void pick(NamedCsvRecord row, SignedIn owner, long processId) {
        List<Picks.TakenOut> takenOut = entries(row, "taken_out").stream()
                .map(entry -> new Picks.TakenOut(
                        entry.substring(0, entry.indexOf('=')), entry.substring(entry.indexOf('=') + 1)))
                .toList();
        @Nullable String splitBy = cell(row, "split_by");
        var picks =
                new Picks(List.of(), entries(row, "left_out"), entries(row, "finished_by"), null, takenOut, splitBy);
        if (!(readings.change(owner, processId, 0, picks) instanceof Changing.Changed)) {
            throw new IllegalStateException("The sample's picks were refused for " + row.getField("slug"));
        }
    }

    private SignedIn person(String slug) {
        return people.findBySlug(slug)
                .flatMap(person -> people.find(person.id()))
                .orElseThrow();
    }
}
