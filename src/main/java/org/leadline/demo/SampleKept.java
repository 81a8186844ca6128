package org.leadline.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.leadline.access.SignedIn;
import org.leadline.care.CareProcess;
import org.leadline.care.Processes;
import org.leadline.protocol.Adherence;
import org.leadline.protocol.Adherences;
import org.leadline.protocol.DraftForm;
import org.leadline.protocol.DraftRules;
import org.leadline.protocol.Drafts;
import org.leadline.protocol.Protocol;
import org.leadline.protocol.ProtocolVersion;
import org.leadline.protocol.Protocols;
import org.leadline.protocol.Publications;
import org.leadline.protocol.RuleMeasures;
import org.leadline.protocol.RulesDraft;
import org.leadline.protocol.Saving;
import org.leadline.protocol.Settling;
import org.leadline.unit.People;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Plants what holds whatever is found out about frail patients, with its rules, and one rule of the line insertion that is counted by the month. */
@Component
@Profile("demo")
@Order(70)
class SampleKept implements SamplePart {
    private static final String FRAILTY = "Frailty: what holds whatever we find";
    private static final String WRITTEN = "-20 14:00";
    private static final String COUNTED = "-6 15:00";
    private final SampleHospital hospital;
    private final DraftRules rules;
    private final People people;
    private final Processes processes;
    private final Protocols protocols;
    private final Drafts drafts;
    private final Publications publications;
    private final Adherences adherences;
    private final RuleMeasures measures;
    private final PlantingClock clock;
    private final Planter planter;

    SampleKept(
            SampleHospital hospital,
            DraftRules rules,
            People people,
            Processes processes,
            Protocols protocols,
            Drafts drafts,
            Publications publications,
            Adherences adherences,
            RuleMeasures measures,
            PlantingClock clock,
            Planter planter) {
        this.hospital = hospital;
        this.rules = rules;
        this.people = people;
        this.processes = processes;
        this.protocols = protocols;
        this.drafts = drafts;
        this.publications = publications;
        this.adherences = adherences;
        this.measures = measures;
        this.clock = clock;
        this.planter = planter;
    }

    @Override
    public void plant() {
        SignedIn rosa = person("rosa-quill");
        SignedIn jo = person("jo-marsh");
        planter.whole(() -> {
            goBackTo(WRITTEN);
            frailty(rosa);
        });
        planter.whole(() -> {
            goBackTo(COUNTED);
            countOne(jo, rosa);
        });
    }

    private void goBackTo(String time) {
        clock.goBackTo(SampleTables.time(time, clock.machineTime(), clock.getZone()));
    }

    private void frailty(SignedIn me) {
        CareProcess process = process(me, "Frailty, many conditions");
        if (!protocols.listForProcess(me, process.id()).isEmpty()) {
            return;
        }
        if (!(drafts.create(me, process.id(), FRAILTY) instanceof Saving.Saved(ProtocolVersion draft))) {
            throw new IllegalStateException("The sample's protocol was refused: " + FRAILTY);
        }
        DraftForm form = new DraftForm(
                "so that going home is safe and is what the person wants",
                "everybody on the ward with several conditions who is frail",
                "",
                "",
                "",
                "",
                LocalDate.now(clock).plusMonths(5).toString(),
                List.of(
                        step(
                                "Look at every medicine with the pharmacist",
                                "must",
                                "Too many tablets make people fall.",
                                "strong"),
                        step("Look into falls before going home", "must", "Who fell once falls again.", "strong"),
                        step("Ask what matters to them", "usually", "", "custom")),
                List.of());
        if (!(drafts.save(me, draft.protocolId(), draft.edition(), form) instanceof Saving.Saved)) {
            throw new IllegalStateException("The sample's draft was refused: " + FRAILTY);
        }
        int written = drafts.get(me, draft.protocolId()).edition();
        RulesDraft.Change change = rules.save(me, draft.protocolId(), written, text());
        if (!(change instanceof RulesDraft.Change.Done)) {
            throw new IllegalStateException("The sample's rules were refused: " + change);
        }
        int edition = drafts.get(me, draft.protocolId()).edition();
        Settling settling = publications.publish(
                me, draft.protocolId(), edition, "We wrote it together at the afternoon meeting of 2 November.");
        if (!(settling instanceof Settling.Done)) {
            throw new IllegalStateException("The sample's protocol was not published: " + settling);
        }
    }

    private void countOne(SignedIn me, SignedIn checker) {
        for (Protocol protocol :
                protocols.listForProcess(me, process(me, "Line insertion").id())) {
            if (adherences.get(me, protocol.id()) instanceof Adherence.Told told
                    && told.measures().isEmpty()) {
                int place = told.kept().rules().size() - 1;
                RuleMeasures.Counting counting = measures.count(
                        me, protocol.id(), Math.min(2, place), "Skin cleaned before the line", checker.personId());
                if (!(counting instanceof RuleMeasures.Counting.Done)) {
                    throw new IllegalStateException("The sample's rule was not counted: " + counting);
                }
            }
        }
    }

    private CareProcess process(SignedIn me, String name) {
        return processes.list(me, hospital.unit("ward-7").id()).stream()
                .filter(process -> process.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String text() {
        try (InputStream stream = SampleTables.open("rules/frailty.yaml")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static DraftForm.Step step(String words, String label, String because, String strength) {
        return new DraftForm.Step("0", words, label, because, strength, "", "", "", "", "", "");
    }

    private SignedIn person(String slug) {
        return people.findBySlug(slug)
                .flatMap(person -> people.find(person.id()))
                .orElseThrow();
    }
}
