package org.leadline.demo;

import static org.leadline.demo.SampleTables.cell;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leadline.access.SignedIn;
import org.leadline.care.CareProcess;
import org.leadline.care.Processes;
import org.leadline.protocol.DesignPart;
import org.leadline.protocol.Designs;
import org.leadline.protocol.DraftForm;
import org.leadline.protocol.Drafts;
import org.leadline.protocol.ProtocolVersion;
import org.leadline.protocol.Protocols;
import org.leadline.protocol.Saving;
import org.leadline.unit.People;
import org.leadline.unit.SharedWord;
import org.leadline.unit.SharedWords;
import org.leadline.unit.WordListing;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Plants the words of the sample's units, a draft that uses one of them, and the designs of some processes; once. */
@Component
@Profile("demo")
@Order(65)
class SampleWords implements SamplePart {
    private final SampleHospital hospital;
    private final People people;
    private final Processes processes;
    private final SharedWords words;
    private final Protocols protocols;
    private final Drafts drafts;
    private final Designs designs;
    private final PlantingClock clock;
    private final Planter planter;

    SampleWords(
            SampleHospital hospital,
            People people,
            Processes processes,
            SharedWords words,
            Protocols protocols,
            Drafts drafts,
            Designs designs,
            PlantingClock clock,
            Planter planter) {
        this.hospital = hospital;
        this.people = people;
        this.processes = processes;
        this.words = words;
        this.protocols = protocols;
        this.drafts = drafts;
        this.designs = designs;
        this.clock = clock;
        this.planter = planter;
    }

    @Override
    public void plant() {
        planter.whole(() -> SampleTables.rows("shared-words").forEach(this::say));
        planter.whole(() -> SampleTables.rows("word-drafts").forEach(this::draft));
        planter.whole(() -> SampleTables.rows("design-lines").forEach(this::write));
        planter.whole(() -> SampleTables.rows("designs").forEach(this::look));
    }

    private void say(NamedCsvRecord row) {
        long unitId = hospital.unit(row.getField("unit")).id();
        goBackTo(row, "said");
        Optional<SignedIn> by = find(row).filter(here -> here.belongsTo(unitId));
        if (by.isEmpty() || said(by.get(), unitId, row.getField("word"))) {
            return;
        }
        WordListing listing = words.add(by.get(), unitId, row.getField("word"), row.getField("sense"));
        if (!(listing instanceof WordListing.Listed(SharedWord word))) {
            throw new IllegalStateException("The sample was refused: " + listing);
        }
        if (cell(row, "retired") != null) {
            goBackTo(row, "retired");
            done(words.retire(by.get(), unitId, word.id(), row.getField("retired_because")));
        }
    }

    private boolean said(SignedIn by, long unitId, String word) {
        return words.listRetired(by, unitId).stream().anyMatch(one -> one.word().equals(word))
                || words.list(by, unitId).stream()
                        .anyMatch(one -> one.word().equals(word)
                                && one.findSense(words.professionOf(by)).isPresent());
    }

    private void draft(NamedCsvRecord row) {
        goBackTo(row, "begun");
        Optional<CareProcess> process = process(row);
        if (process.isEmpty()) {
            return;
        }
        SignedIn by = find(row).orElseThrow();
        String title = row.getField("title");
        boolean there = protocols.list(by, process.get().unitId()).stream()
                .anyMatch(protocol -> protocol.title().equals(title));
        if (!there) {
            ProtocolVersion draft = saved(drafts.create(by, process.get().id(), title));
            saved(drafts.save(by, draft.protocolId(), draft.edition(), form(row)));
        }
    }

    private DraftForm form(NamedCsvRecord row) {
        String title = row.getField("title");
        return new DraftForm(
                row.getField("so_that"),
                row.getField("for_whom"),
                "",
                "",
                "",
                "",
                day(row, "next_review").toString(),
                rows("word-draft-steps", title).stream()
                        .map(step -> new DraftForm.Step(
                                "0",
                                step.getField("words"),
                                step.getField("label"),
                                step.getField("must_because"),
                                step.getField("strength"),
                                step.getField("source"),
                                step.getField("so_that"),
                                "",
                                "",
                                "",
                                ""))
                        .toList(),
                rows("word-draft-cards", title).stream()
                        .map(card -> new DraftForm.Card(
                                card.getField("if_this"), card.getField("then_that"), card.getField("who")))
                        .toList());
    }

    private void write(NamedCsvRecord row) {
        goBackTo(row, "written");
        DesignPart part = DesignPart.find(row.getField("part")).orElseThrow();
        process(row)
                .filter(process -> designs.get(find(row).orElseThrow(), process.id())
                        .find(part)
                        .isEmpty())
                .ifPresent(process -> done(designs.write(
                        find(row).orElseThrow(), process.id(), part, 0, row.getField("words"), row.getField("link"))));
    }

    private void look(NamedCsvRecord row) {
        goBackTo(row, "looked");
        process(row)
                .filter(process ->
                        designs.get(find(row).orElseThrow(), process.id()).nextReview() == null)
                .ifPresent(process -> done(designs.review(
                        find(row).orElseThrow(), process.id(), day(row, "next").toString())));
    }

    /** The process of a row, where whoever acts in that row works in its unit. */
    private Optional<CareProcess> process(NamedCsvRecord row) {
        NamedCsvRecord listed = SampleTables.rows("processes").stream()
                .filter(one -> one.getField("slug").equals(row.getField("process")))
                .findFirst()
                .orElseThrow();
        long unitId = hospital.unit(listed.getField("unit")).id();
        return find(row)
                .filter(by -> by.worksIn(unitId))
                .flatMap(by -> processes.list(by, unitId).stream()
                        .filter(process -> process.name().equals(listed.getField("name")))
                        .findFirst());
    }

    private static List<NamedCsvRecord> rows(String table, String draft) {
        return SampleTables.rows(table).stream()
                .filter(row -> row.getField("draft").equals(draft))
                .toList();
    }

    /** So many days before or after the demo is begun. */
    private LocalDate day(NamedCsvRecord row, String column) {
        return LocalDate.ofInstant(clock.machineTime(), clock.getZone())
                .plusDays(Integer.parseInt(row.getField(column)));
    }

    private void goBackTo(NamedCsvRecord row, String column) {
        clock.goBackTo(SampleTables.time(row.getField(column), clock.machineTime(), clock.getZone()));
    }

    private static ProtocolVersion saved(Saving saving) {
        if (saving instanceof Saving.Saved(ProtocolVersion version)) {
            return version;
        }
        throw new IllegalStateException("The sample was refused: " + saving);
    }

    private static void done(Map<String, String> problems) {
        if (!problems.isEmpty()) {
            throw new IllegalStateException("The sample was refused: " + problems);
        }
    }

    private Optional<SignedIn> find(NamedCsvRecord row) {
        return people.findBySlug(row.getField("by")).flatMap(person -> people.find(person.id()));
    }
}
