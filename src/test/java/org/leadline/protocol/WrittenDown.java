package org.leadline.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.leadline.RealDatabase;
import org.leadline.SettableClock;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.care.ProcessForm;
import org.leadline.care.Processes;
import org.leadline.care.Registering;
import org.leadline.unit.NewPerson;
import org.leadline.unit.NewUnit;
import org.leadline.unit.People;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.beans.factory.annotation.Autowired;

/** A ward with a lead, an owner of its protocols, twelve others, a patient partner and somebody of elsewhere; and short ways to write things down. */
final class WrittenDown {
    private static final String BY = "test";
    private static final SignedIn NOBODY = new SignedIn(0, "nobody", 0, List.of());
    private final AtomicInteger number = new AtomicInteger();
    private final List<SignedIn> team = new ArrayList<>();

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
    Protocols protocols;

    @Autowired
    Publications publications;

    long ward;
    SignedIn lead = NOBODY;
    SignedIn owner = NOBODY;
    SignedIn partner = NOBODY;
    SignedIn stranger = NOBODY;

    void open() {
        database.clean();
        clock.set(SettableClock.START);
        team.clear();
        ward = unit("ward");
        lead = person("lead", "doctor", ward, Role.MEMBER, Role.LEAD);
        owner = person("owner", "nurse", ward, Role.MEMBER);
        partner = person("partner", "patient partner", ward, Role.PATIENT_PARTNER);
        for (String letter : List.of("a", "b", "c", "d", "e", "f")) {
            team.add(person("nurse-" + letter, "nurse", ward, Role.MEMBER));
            team.add(person("doctor-" + letter, "doctor", ward, Role.MEMBER));
        }
        stranger = person("stranger", "nurse", unit("far"), Role.MEMBER, Role.LEAD);
    }

    List<SignedIn> team() {
        return List.copyOf(team);
    }

    /** A process of the ward, of a name of its own. */
    long process() {
        var form = new ProcessForm(
                "Process " + number.incrementAndGet(), "so that it is done", owner.personId(), false, "");
        return switch (processes.register(owner, ward, form)) {
            case Registering.Registered registered -> registered.process().id();
            case Registering other -> throw new IllegalStateException(other.toString());
        };
    }

    /** A protocol of a process of its own, with an empty draft; its number. */
    long begun(String title) {
        return saved(drafts.create(owner, process(), title)).protocolId();
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
        Settling settling = publications.publish(owner, protocolId, draft.edition(), "It was done so already.");
        if (!(settling instanceof Settling.Done)) {
            throw new IllegalStateException(settling.toString());
        }
        ProtocolVersion now = protocols.get(owner, protocolId).inForce();
        if (now == null) {
            throw new IllegalStateException("published and not in force");
        }
        return now;
    }

    DraftForm form(String whatChanged, DraftForm.Step... steps) {
        return new DraftForm(
                "nobody is harmed", "everybody on the ward", whatChanged, "", "", "", "2027-12-01", List.of(steps), List.of());
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
                label.equals("never") ? "the registrar" : "",
                component == null ? "" : component,
                "",
                "");
    }

    static ProtocolVersion saved(Saving saving) {
        if (saving instanceof Saving.Saved(ProtocolVersion version)) {
            return version;
        }
        throw new IllegalStateException(saving.toString());
    }

    private long unit(String slug) {
        return units.setUp(new NewUnit(slug, slug, Unit.Kind.WARD, null, List.of()), BY)
                .id();
    }

    private SignedIn person(String slug, String profession, long unit, Role... roles) {
        boolean isPartner = List.of(roles).contains(Role.PATIENT_PARTNER);
        long id = people.enter(new NewPerson(slug, slug, profession, null, null, unit, isPartner, null, false), BY)
                .id();
        for (Role role : roles) {
            people.giveRole(id, unit, role, BY);
        }
        return people.find(id).orElseThrow();
    }
}
