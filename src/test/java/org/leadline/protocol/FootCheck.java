package org.leadline.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.leadline.SettableClock;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.care.CareLogs;
import org.leadline.care.ImportChoices;
import org.leadline.care.ProcessForm;
import org.leadline.care.Processes;
import org.leadline.care.Registering;
import org.leadline.protocol.RulesDraft.Change;
import org.leadline.unit.NewPerson;
import org.leadline.unit.NewUnit;
import org.leadline.unit.People;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.beans.factory.annotation.Autowired;

/** A ward that looks at feet, with a protocol whose rules its notes can show; another ward each time. */
final class FootCheck {
    static final String RULES = """
        rules:
          - rule: Look within 60 min after Come
            label: must
          - Come before Look
        """;
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String BY = "test";
    private static final SignedIn NOBODY = new SignedIn(0, "nobody", 0, List.of());

    @Autowired
    Units units;

    @Autowired
    People people;

    @Autowired
    Processes processes;

    @Autowired
    CareLogs logs;

    @Autowired
    Drafts drafts;

    @Autowired
    DraftRules draftRules;

    @Autowired
    Publications publications;

    @Autowired
    Adherences adherences;

    @Autowired
    SettableClock clock;

    SignedIn lead = NOBODY;
    SignedIn nurse = NOBODY;
    SignedIn partner = NOBODY;
    SignedIn stranger = NOBODY;
    long process;
    long protocol;

    void open() {
        clock.set(SettableClock.START);
        String name = "kept-" + NUMBER.incrementAndGet();
        Unit ward = units.setUp(new NewUnit(name, name, Unit.Kind.WARD, null, List.of()), BY);
        Unit other = units.setUp(new NewUnit(name + "-other", name + " other", Unit.Kind.WARD, null, List.of()), BY);
        lead = person(name + "-lead", ward, Role.LEAD);
        nurse = person(name + "-nurse", ward, Role.MEMBER);
        partner = person(name + "-partner", ward, Role.PATIENT_PARTNER);
        stranger = person(name + "-stranger", other, Role.LEAD);
        process = ((Registering.Registered) processes.register(
                        nurse,
                        ward.id(),
                        new ProcessForm("Foot check", "no sore is missed", nurse.personId(), false, "")))
                .process()
                .id();
        protocol =
                ((Saving.Saved) drafts.create(lead, process, "Feet")).version().protocolId();
    }

    Adherence.Told told(SignedIn me) {
        assertThat(adherences.get(me, protocol)).isInstanceOf(Adherence.Told.class);
        return (Adherence.Told) adherences.get(me, protocol);
    }

    Change save(String text) {
        return draftRules.save(nurse, protocol, drafts.get(nurse, protocol).edition(), text);
    }

    void publish(String rules, DraftForm.Card... cards) {
        ProtocolVersion draft = drafts.get(lead, protocol);
        DraftForm form = new DraftForm(
                "no sore is missed",
                "everybody with diabetes",
                "",
                "",
                "",
                "",
                "2027-01-01",
                List.of(new DraftForm.Step("0", "Look at the skin", "usually", "", "some", "", "", "", "", "", "")),
                List.of(cards));
        Saving saved = drafts.save(lead, protocol, draft.edition(), form);
        assertThat(saved).isInstanceOf(Saving.Saved.class);
        assertThat(save(rules)).isInstanceOf(Change.Done.class);
        assertThat(publications.publish(
                        lead, protocol, drafts.get(lead, protocol).edition(), "We all wrote it."))
                .isInstanceOf(Settling.Done.class);
    }

    /** One journey a day from 1 January; every third has no look, the others one after half an hour. */
    void bringIn(int from, int days) throws IOException {
        StringBuilder text = new StringBuilder("case,activity,time\n");
        for (int day = from; day < from + days; day++) {
            LocalDate on = LocalDate.of(2026, 1, 1).plusDays(day);
            text.append("c").append(day).append(",Come,").append(on).append("T08:00:00Z\n");
            if (day % 3 > 0) {
                text.append("c").append(day).append(",Look,").append(on).append("T08:30:00Z\n");
            }
        }
        logs.importNow(
                nurse,
                process,
                "log-" + from + ".csv",
                new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)),
                ImportChoices.usual());
    }

    private SignedIn person(String slug, Unit unit, Role role) {
        long id = people.enter(
                        new NewPerson(
                                slug,
                                slug,
                                "nurse",
                                "band 5",
                                null,
                                unit.id(),
                                role == Role.PATIENT_PARTNER,
                                null,
                                false),
                        BY)
                .id();
        people.giveRole(id, unit.id(), role, BY);
        return people.find(id).orElseThrow();
    }
}
