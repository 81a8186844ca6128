package org.leadline.demo;

import static org.leadline.demo.SampleTables.cell;
import static org.leadline.demo.SampleTables.entries;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.care.CareProcess;
import org.leadline.care.Processes;
import org.leadline.care.SixQuestions;
import org.leadline.sounding.Asking;
import org.leadline.sounding.Asks;
import org.leadline.sounding.Draft;
import org.leadline.sounding.Opening.ChangedMeanwhile;
import org.leadline.sounding.Opening.Opened;
import org.leadline.sounding.Opening.Refused;
import org.leadline.sounding.Soundings;
import org.leadline.sounding.act.Readers;
import org.leadline.sounding.act.State;
import org.leadline.sounding.act.Template;
import org.leadline.unit.People;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Plants the soundings of the sample hospital, each at its time and in the names of its people: whole, or not at all. Bedside ones last hours; where
 * none is open any more, another is opened at the next start. What cannot be planted, because somebody in it has left by now, is left out.
 */
@Component
@Profile("demo")
class SampleSoundings {
    private static final Logger log = LoggerFactory.getLogger(SampleSoundings.class);
    private static final String EVERYBODY = "everybody";
    private static final String LASTS = "PT";

    private final SampleHospital hospital;
    private final SampleAftermath aftermath;
    private final People people;
    private final Processes processes;
    private final SixQuestions sixQuestions;
    private final Asks asks;
    private final Soundings soundings;
    private final PlantingClock clock;
    private final Planter planter;

    SampleSoundings(
            SampleHospital hospital,
            SampleAftermath aftermath,
            People people,
            Processes processes,
            SixQuestions sixQuestions,
            Asks asks,
            Soundings soundings,
            PlantingClock clock,
            Planter planter) {
        this.hospital = hospital;
        this.aftermath = aftermath;
        this.people = people;
        this.processes = processes;
        this.sixQuestions = sixQuestions;
        this.asks = asks;
        this.soundings = soundings;
        this.clock = clock;
        this.planter = planter;
    }

    void plant() {
        int leftOut = 0;
        for (NamedCsvRecord row : SampleTables.rows("soundings")) {
            leftOut += planter.isNew(() -> stands(row) || plant(row)) ? 0 : 1;
        }
        if (leftOut > 0) {
            log.info(
                    "Of the sample's questions {} were left out: somebody in them has left, or this demo was begun by an earlier version."
                            + " leadline demo --fresh begins anew.",
                    leftOut);
        }
    }

    private boolean stands(NamedCsvRecord row) {
        SignedIn asker = find(row.getField("asker")).orElse(null);
        if (asker == null) {
            return false;
        }
        if (cell(row, "about") != null) {
            CareProcess process = process(row, asker);
            return process.mode() != null
                    || sixQuestions.findLast(asker, process.id()).isPresent();
        }
        String question = asking(row, Set.of(), Set.of()).wholeQuestion();
        boolean eachStart = row.getField("each_start").equals("yes");
        return soundings.list(asker).stream()
                .filter(known -> known.asker().personId() == asker.personId())
                .filter(known -> known.question().equals(question))
                .anyMatch(known -> !eachStart || known.state() == State.OPEN);
    }

    private boolean plant(NamedCsvRecord row) {
        long unitId = hospital.unit(row.getField("unit")).id();
        Instant opened = time(row, "opened");
        if (opened != null) {
            clock.goBackTo(opened);
        }
        SignedIn asker =
                find(row.getField("asker")).filter(here -> here.worksIn(unitId)).orElse(null);
        if (asker == null || !entries(row, "asked").stream().allMatch(this::isHereOrEverybody)) {
            return false;
        }
        Optional<Long> id = cell(row, "about") == null ? open(row, asker, unitId) : askTheSix(row, asker);
        id.ifPresent(sounding -> aftermath.plant(row.getField("slug"), sounding, opened, time(row, "closes")));
        return id.isPresent();
    }

    private Optional<Long> open(NamedCsvRecord row, SignedIn asker, long unitId) {
        Set<Long> asked = new HashSet<>();
        for (String entry : entries(row, "asked")) {
            if (entry.equals(EVERYBODY)) {
                people.list(asker, unitId).stream()
                        .filter(here -> !here.roles().equals(List.of(Role.ADMINISTRATOR)))
                        .forEach(here -> asked.add(here.person().id()));
            } else {
                find(entry).ifPresent(person -> asked.add(person.personId()));
            }
        }
        Set<Long> deciders = new HashSet<>();
        entries(row, "deciders").forEach(slug -> find(slug).ifPresent(person -> deciders.add(person.personId())));
        return switch (asks.openNow(asker, unitId, asking(row, asked, deciders))) {
            case Opened(var sounding) -> Optional.of(sounding.id());
            case Refused refused -> leftOut(row, refused);
            case ChangedMeanwhile meanwhile -> leftOut(row, meanwhile);
        };
    }

    private Optional<Long> askTheSix(NamedCsvRecord row, SignedIn asker) {
        Draft draft = sixQuestions.begin(asker, process(row, asker).id());
        return asks.open(asker, draft.id(), draft.version()) instanceof Opened(var sounding)
                ? Optional.of(sounding.id())
                : leftOut(row, draft);
    }

    private static Optional<Long> leftOut(NamedCsvRecord row, Object why) {
        log.debug("The sample's question {} was left out: {}", row.getField("slug"), why);
        return Optional.empty();
    }

    private Asking asking(NamedCsvRecord row, Set<Long> asked, Set<Long> deciders) {
        return new Asking(
                Template.of(row.getField("template")),
                row.getField("question"),
                row.getField("tag"),
                "",
                "",
                row.getField("named").equals("yes"),
                row.getField("reasons").equals("yes"),
                Readers.of(row.getField("readers")),
                local(time(row, "closes")),
                local(time(row, "answer_by")),
                row.getField("may_change"),
                asked,
                deciders,
                null,
                Map.of(),
                "",
                List.of(),
                List.of(),
                false);
    }

    private CareProcess process(NamedCsvRecord row, SignedIn asker) {
        String name = SampleTables.rows("processes").stream()
                .filter(process -> process.getField("slug").equals(row.getField("about")))
                .findFirst()
                .orElseThrow()
                .getField("name");
        return processes.list(asker, hospital.unit(row.getField("unit")).id()).stream()
                .filter(process -> process.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private boolean isHereOrEverybody(String entry) {
        return entry.equals(EVERYBODY) || find(entry).isPresent();
    }

    private Optional<SignedIn> find(String slug) {
        return people.findBySlug(slug).flatMap(person -> people.find(person.id()));
    }

    private @Nullable Instant time(NamedCsvRecord row, String column) {
        String cell = cell(row, column);
        if (cell == null) {
            return null;
        }
        return cell.startsWith(LASTS)
                ? clock.machineTime().plus(Duration.parse(cell))
                : SampleTables.time(cell, clock.machineTime(), clock.getZone());
    }

    private @Nullable LocalDateTime local(@Nullable Instant at) {
        return at == null ? null : LocalDateTime.ofInstant(at, clock.getZone());
    }
}
