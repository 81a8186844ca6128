package org.leadline.protocol;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.leadline.RealDatabase;
import org.leadline.SettableClock;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.care.ProcessForm;
import org.leadline.care.Processes;
import org.leadline.care.Registering;
import org.leadline.post.ToldBack;
import org.leadline.post.ToldBacks;
import org.leadline.unit.NewPerson;
import org.leadline.unit.NewUnit;
import org.leadline.unit.People;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.beans.factory.annotation.Autowired;

/** A ward below a division, with a protocol in force: a must, a usual step, and a never. */
@SuppressWarnings("NullAway.Init") // set by open()
final class ProtocolWard {
    private static final String BY = "test";

    @Autowired
    RealDatabase database;

    @Autowired
    SettableClock clock;

    @Autowired
    Units units;

    @Autowired
    People people;

    @Autowired
    Processes processes;

    @Autowired
    Drafts drafts;

    @Autowired
    Publications publications;

    @Autowired
    Protocols protocols;

    @Autowired
    ToldBacks toldBacks;

    Unit division;
    Unit ward;
    SignedIn director;
    SignedIn lead;
    SignedIn owner;
    SignedIn nurse;
    SignedIn doctor;
    SignedIn pharmacist;
    SignedIn partner;
    SignedIn stranger;
    Protocol protocol;

    void open() {
        database.clean();
        clock.set(SettableClock.START);
        division = units.setUp(new NewUnit("division", "division", Unit.Kind.DIVISION, null, List.of()), BY);
        ward = units.setUp(new NewUnit("ward", "ward", Unit.Kind.WARD, division.id(), List.of()), BY);
        Unit far = units.setUp(new NewUnit("far", "far", Unit.Kind.WARD, null, List.of()), BY);
        director = person("director", "doctor", division, Role.MEMBER, Role.LEAD);
        lead = person("lead", "nurse", ward, Role.MEMBER, Role.LEAD);
        owner = person("owner", "doctor", ward, Role.MEMBER);
        nurse = person("nurse", "nurse", ward, Role.MEMBER);
        doctor = person("doctor", "doctor", ward, Role.MEMBER);
        pharmacist = person("pharmacist", "pharmacist", ward, Role.MEMBER);
        partner = person("partner", "patient partner", ward, Role.PATIENT_PARTNER);
        stranger = person("stranger", "nurse", far, Role.MEMBER, Role.LEAD);
        protocol = published(step("Blood cultures first", "must"), step("Oxygen by mask", "usually"), never());
    }

    OverRideSubject step(int place) {
        ProtocolVersion version = requireNonNull(protocol.inForce());
        ProtocolStep step = version.steps().get(place - 1);
        return new OverRideSubject(
                step.words(), "", "", 0, 0, "", protocol.id(), version.id(), step.key(), null, false, null);
    }

    static NewOverRide of(OverRideSubject step, String reason) {
        return new NewOverRide(step.versionId(), step.stepKey(), null, reason, "");
    }

    List<String> told(SignedIn person) {
        return toldBacks.listUnheard(person).stream().map(ToldBack::sentence).toList();
    }

    private Protocol published(DraftForm.Step... steps) {
        Registering registered = processes.register(
                owner, ward.id(), new ProcessForm("Sepsis", "so that nobody waits", owner.personId(), false, ""));
        long process = ((Registering.Registered) registered).process().id();
        ProtocolVersion draft = saved(drafts.create(owner, process, "Sepsis, first hour"));
        LocalDate today = LocalDate.now(clock);
        ProtocolVersion written = saved(drafts.save(
                owner,
                draft.protocolId(),
                draft.edition(),
                new DraftForm(
                        "fewer end in critical care",
                        "everybody with signs of sepsis",
                        "",
                        "",
                        "",
                        "",
                        today.plusYears(1).toString(),
                        List.of(steps),
                        List.of())));
        assertThat(publications.publish(owner, draft.protocolId(), written.edition(), "it was agreed long ago"))
                .isInstanceOf(Settling.Done.class);
        return protocols.get(owner, draft.protocolId());
    }

    private static DraftForm.Step step(String words, String label) {
        String because = label.equals("must") ? "treatment follows from it" : "";
        return new DraftForm.Step("0", words, label, because, "strong", "", "", "", "", "", "");
    }

    private static DraftForm.Step never() {
        return new DraftForm.Step(
                "0", "Never give it into a vein", "never", "it kills", "strong", "", "", "the pharmacist", "", "", "");
    }

    private static ProtocolVersion saved(Saving saving) {
        assertThat(saving).isInstanceOf(Saving.Saved.class);
        return ((Saving.Saved) saving).version();
    }

    private SignedIn person(String slug, String profession, Unit unit, Role... roles) {
        boolean partner = List.of(roles).contains(Role.PATIENT_PARTNER);
        long id = people.enter(new NewPerson(slug, slug, profession, null, null, unit.id(), partner, null, false), BY)
                .id();
        for (Role role : roles) {
            people.giveRole(id, unit.id(), role, BY);
        }
        return people.find(id).orElseThrow();
    }
}
