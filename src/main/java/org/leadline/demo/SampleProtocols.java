package org.leadline.demo;

import static org.leadline.demo.SampleTables.cell;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.access.SignedIn;
import org.leadline.care.CareProcess;
import org.leadline.care.Processes;
import org.leadline.protocol.Cited;
import org.leadline.protocol.DraftForm;
import org.leadline.protocol.Drafts;
import org.leadline.protocol.Protocol;
import org.leadline.protocol.ProtocolVersion;
import org.leadline.protocol.Protocols;
import org.leadline.protocol.Publications;
import org.leadline.protocol.Saving;
import org.leadline.protocol.Settling;
import org.leadline.unit.People;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Plants how units of the sample do things, version by version, each on the day on which it was written and put in force; what is there is left as it is. */
@Component
@Profile("demo")
@Order(42)
class SampleProtocols implements SamplePart {
    private final SampleHospital hospital;
    private final People people;
    private final Processes processes;
    private final Protocols protocols;
    private final Drafts drafts;
    private final Publications publications;
    private final PlantingClock clock;
    private final Planter planter;

    SampleProtocols(
            SampleHospital hospital,
            People people,
            Processes processes,
            Protocols protocols,
            Drafts drafts,
            Publications publications,
            PlantingClock clock,
            Planter planter) {
        this.hospital = hospital;
        this.people = people;
        this.processes = processes;
        this.protocols = protocols;
        this.drafts = drafts;
        this.publications = publications;
        this.clock = clock;
        this.planter = planter;
    }

    @Override
    public void plant() {
        planter.each("protocols", this::plant);
    }

    private void plant(NamedCsvRecord row) {
        clock.goBackTo(time(row, "begun"));
        long unitId = hospital.unit(row.getField("unit")).id();
        int version = Integer.parseInt(row.getField("version"));
        Optional<SignedIn> found = people.findBySlug(row.getField("by")).flatMap(person -> people.find(person.id()));
        if (found.isEmpty()) {
            return;
        }
        SignedIn by = found.get();
        CareProcess process = process(by, unitId, row.getField("process"));
        Optional<Protocol> there = find(by, unitId, row.getField("title"));
        if (there.isPresent()
                && !protocols.listVersions(by, there.get().id()).isEmpty()
                && protocols.listVersions(by, there.get().id()).getFirst().number() >= version) {
            return;
        }
        ProtocolVersion begun = there.isPresent()
                ? protocols.begin(by, there.get().id())
                : saved(drafts.create(by, process.id(), row.getField("title")));
        long id = begun.protocolId();
        ProtocolVersion draft = saved(drafts.save(by, id, begun.edition(), form(by, unitId, row, begun)));
        String rules = cell(row, "rules");
        if (rules != null) {
            draft = saved(drafts.saveRules(by, id, draft.edition(), text(rules)));
        }
        for (String cited : SampleTables.entries(row, "cites")) {
            protocols.draftBecause(by, id, new Cited(process.address(), cited.substring(cited.indexOf('=') + 1)));
        }
        if (cell(row, "published") != null) {
            clock.goBackTo(time(row, "published"));
            Settling settling = publications.publish(by, id, draft.edition(), row.getField("unasked_because"));
            if (!(settling instanceof Settling.Done)) {
                throw new IllegalStateException("The sample's protocol was refused: " + settling);
            }
        }
    }

    private DraftForm form(SignedIn by, long unitId, NamedCsvRecord row, ProtocolVersion begun) {
        return new DraftForm(
                row.getField("so_that"),
                row.getField("for_whom"),
                row.getField("what_changed"),
                row.getField("standard"),
                "",
                day(cell(row, "standard_date")),
                day(cell(row, "next_review")),
                rows("protocol-steps", row).stream()
                        .map(step -> step(by, unitId, step, begun))
                        .toList(),
                rows("protocol-cards", row).stream()
                        .map(card ->
                                new DraftForm.Card(card.getField("if"), card.getField("then"), card.getField("who")))
                        .toList());
    }

    /** A step of the same words as in the version before is the same step. */
    private DraftForm.Step step(SignedIn by, long unitId, NamedCsvRecord row, ProtocolVersion begun) {
        String component = cell(row, "component");
        return new DraftForm.Step(
                begun.steps().stream()
                        .filter(step -> step.words().equals(row.getField("words")))
                        .map(step -> Long.toString(step.key()))
                        .findFirst()
                        .orElse("0"),
                row.getField("words"),
                row.getField("label"),
                row.getField("because"),
                row.getField("strength"),
                row.getField("source"),
                row.getField("so_that"),
                row.getField("call"),
                component == null
                        ? ""
                        : find(by, unitId, titleOf(component))
                                .map(found -> Long.toString(found.id()))
                                .orElseThrow(),
                row.getField("standard"),
                row.getField("differs"));
    }

    /** The title of the protocol of that slug. */
    static String titleOf(String slug) {
        return SampleTables.rows("protocols").stream()
                .filter(row -> row.getField("slug").equals(slug))
                .findFirst()
                .orElseThrow()
                .getField("title");
    }

    private Optional<Protocol> find(SignedIn by, long unitId, String title) {
        return protocols.list(by, unitId).stream()
                .filter(protocol -> protocol.title().equals(title))
                .findFirst();
    }

    private CareProcess process(SignedIn by, long unitId, String slug) {
        String name = SampleTables.rows("processes").stream()
                .filter(row -> row.getField("slug").equals(slug))
                .findFirst()
                .orElseThrow()
                .getField("name");
        return processes.list(by, unitId).stream()
                .filter(process -> process.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<NamedCsvRecord> rows(String table, NamedCsvRecord version) {
        return SampleTables.rows(table).stream()
                .filter(row -> row.getField("slug").equals(version.getField("slug"))
                        && row.getField("version").equals(version.getField("version")))
                .toList();
    }

    private static ProtocolVersion saved(Saving saving) {
        if (saving instanceof Saving.Saved(ProtocolVersion version)) {
            return version;
        }
        throw new IllegalStateException("The sample's draft was refused: " + saving);
    }

    private static String text(String file) {
        try (InputStream stream = SampleTables.open(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private Instant time(NamedCsvRecord row, String column) {
        return SampleTables.time(row.getField(column), clock.machineTime(), clock.getZone());
    }

    /** A day so many days from the day of planting; blank for none. */
    private String day(@Nullable String days) {
        return days == null
                ? ""
                : LocalDate.ofInstant(clock.machineTime(), clock.getZone())
                        .plusDays(Long.parseLong(days))
                        .toString();
    }
}
