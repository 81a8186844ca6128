package org.leadline.protocol;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.RealDatabase;
import org.leadline.SettableClock;
import org.leadline.access.KeyDrawer;
import org.leadline.access.Keys;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.care.CareProcess;
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
import org.leadline.unit.sheet.TakesMinutes;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A ward below a division, beside a clinic: who leads it, who owns its protocols, a nurse, a doctor, a pharmacist, twelve others, a patient partner; and
 * short ways to write things down, all through the doors.
 */
@SuppressWarnings("NullAway.Init") // set by open()
final class ProtocolWard {
    private static final String BY = "test";
    private final List<SignedIn> team = new ArrayList<>();
    private int processes;

    @Autowired
    RealDatabase database;

    @Autowired
    SettableClock clock;

    @Autowired
    Keys keys;

    @Autowired
    Units units;

    @Autowired
    People people;

    @Autowired
    Processes care;

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
    long id;
    SignedIn director;
    SignedIn lead;
    SignedIn owner;
    SignedIn nurse;
    SignedIn doctor;
    SignedIn pharmacist;
    SignedIn partner;
    SignedIn neighbour;
    SignedIn stranger;
    /** Of {@link #openWithProtocol}. */
    Protocol protocol;

    void open() {
        database.clean();
        KeyDrawer soundings = keys.drawer("soundings");
        soundings.list().forEach(soundings::destroy);
        clock.set(SettableClock.START);
        team.clear();
        processes = 0;
        division = unit("division", Unit.Kind.DIVISION, null);
        ward = unit("ward", Unit.Kind.WARD, division.id());
        id = ward.id();
        Unit clinic = unit("clinic", Unit.Kind.CLINIC, null);
        units.makeNeighbours(id, clinic.id(), BY);
        director = person("director", "doctor", division, Role.MEMBER, Role.LEAD);
        lead = comes("lead", "nurse", Role.MEMBER, Role.LEAD);
        owner = comes("owner", "doctor", Role.MEMBER);
        nurse = comes("nurse", "nurse", Role.MEMBER);
        doctor = comes("doctor", "doctor", Role.MEMBER);
        pharmacist = comes("pharmacist", "pharmacist", Role.MEMBER);
        partner = comes("partner", "patient partner", Role.PATIENT_PARTNER);
        for (String letter : List.of("a", "b", "c", "d", "e", "f")) {
            team.add(comes("nurse-" + letter, "nurse", Role.MEMBER));
            team.add(comes("doctor-" + letter, "doctor", Role.MEMBER));
        }
        neighbour = person("neighbour", "nurse", clinic, Role.MEMBER, Role.LEAD);
        stranger = person("stranger", "nurse", unit("far", Unit.Kind.WARD, null), Role.MEMBER, Role.LEAD);
    }

    /** The same, with a protocol in force: a must, a usual step, and a never. */
    void openWithProtocol() {
        open();
        long begun = begun("Sepsis, first hour");
        published(
                begun,
                step("0", "Blood cultures first", "must", null),
                step("Oxygen by mask"),
                step("0", "Never give it into a vein", "never", null));
        protocol = protocols.get(owner, begun);
    }

    /** The twelve who have no other name here. */
    List<SignedIn> team() {
        return List.copyOf(team);
    }

    /** Somebody begins to work on the ward. */
    SignedIn comes(String slug, String profession, Role... roles) {
        return person(slug, profession, ward, roles);
    }

    /** A process of the ward that this person owns. */
    CareProcess process(SignedIn whose, String name) {
        var form = new ProcessForm(name, "so that nobody waits", whose.personId(), false, "");
        return switch (care.register(whose, id, form)) {
            case Registering.Registered(CareProcess process) -> process;
            case Registering other -> throw new AssertionError(other);
        };
    }

    /** A protocol of a process of its own, with an empty draft; its number. */
    long begun(String title) {
        return saved(drafts.create(
                        owner, process(owner, "Process " + ++processes).id(), title))
                .protocolId();
    }

    /** The draft, saved with these steps and nothing missing. */
    ProtocolVersion written(long protocolId, DraftForm.Step... steps) {
        ProtocolVersion draft = protocols.begin(owner, protocolId);
        return saved(drafts.save(owner, protocolId, draft.edition(), form("More than one step changed", steps)));
    }

    /** In force, without having asked. */
    ProtocolVersion published(long protocolId, DraftForm.Step... steps) {
        ProtocolVersion draft = written(protocolId, steps);
        if (draft.number() > 1) {
            protocols.draftBecause(owner, protocolId, new Cited("/care/process/1", "What the notes show"));
        }
        assertThat(publications.publish(owner, protocolId, draft.edition(), "It was done so already."))
                .isInstanceOf(Settling.Done.class);
        return requireNonNull(protocols.get(owner, protocolId).inForce());
    }

    DraftForm form(String whatChanged, DraftForm.Step... steps) {
        return new DraftForm(
                "nobody is harmed",
                "everybody on the ward",
                whatChanged,
                "",
                "",
                "",
                "2027-12-01",
                List.of(steps),
                List.of());
    }

    /** A step of the protocol in force, as something from which one departs. */
    OverRideSubject stepAt(int place) {
        ProtocolVersion version = requireNonNull(protocol.inForce());
        ProtocolStep step = version.steps().get(place - 1);
        return new OverRideSubject(
                step.words(), "", "", 0, 0, "", protocol.id(), version.id(), step.key(), null, false, null);
    }

    /** What this person was told and has not heard yet. */
    List<String> told(SignedIn person) {
        return toldBacks.listUnheard(person).stream().map(ToldBack::sentence).toList();
    }

    /** Of this person in the last day, by that part. */
    List<Integer> secondsAsked(TakesMinutes part, SignedIn of) {
        Instant now = clock.instant();
        return part.listAsked(of, now.minus(Duration.ofDays(1)), now.plusNanos(1)).stream()
                .map(TakesMinutes.Ask::seconds)
                .toList();
    }

    static NewOverRide of(OverRideSubject step, String reason) {
        return new NewOverRide(step.versionId(), step.stepKey(), null, reason, "");
    }

    static DraftForm.Step step(String words) {
        return step("0", words, "usually", null);
    }

    static DraftForm.Step step(String key, String words, String label, @Nullable String component) {
        boolean bound = label.equals("must") || label.equals("never");
        return new DraftForm.Step(
                key,
                words,
                label,
                bound ? "it saves lives" : "",
                "some",
                "",
                "",
                label.equals("never") ? "the pharmacist" : "",
                component == null ? "" : component,
                "",
                "");
    }

    static ProtocolVersion saved(Saving saving) {
        return switch (saving) {
            case Saving.Saved(ProtocolVersion version) -> version;
            case Saving other -> throw new AssertionError(other);
        };
    }

    private Unit unit(String slug, Unit.Kind kind, @Nullable Long above) {
        return units.setUp(new NewUnit(slug, slug, kind, above, List.of()), BY);
    }

    private SignedIn person(String slug, String profession, Unit unit, Role... roles) {
        boolean isPartner = List.of(roles).contains(Role.PATIENT_PARTNER);
        long person = people.enter(
                        new NewPerson(slug, slug, profession, null, null, unit.id(), isPartner, null, false), BY)
                .id();
        for (Role role : roles) {
            people.giveRole(person, unit.id(), role, BY);
        }
        return people.find(person).orElseThrow();
    }
}
