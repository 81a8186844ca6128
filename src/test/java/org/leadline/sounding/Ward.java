package org.leadline.sounding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.DueClocks;
import org.leadline.RealDatabase;
import org.leadline.SettableClock;
import org.leadline.access.Keys;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.sounding.act.DecisionKind;
import org.leadline.sounding.act.Readers;
import org.leadline.sounding.act.Template;
import org.leadline.unit.NewPerson;
import org.leadline.unit.NewUnit;
import org.leadline.unit.People;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.beans.factory.annotation.Autowired;

/** A ward under a division, beside a clinic, with people in it, made afresh through the doors; and short ways to take a sounding through its states. */
final class Ward {
    static final String CALL = "2222";
    private static final String BY = "test";
    private static final SignedIn NOBODY = new SignedIn(0, "nobody", 0, List.of());
    private final AtomicInteger number = new AtomicInteger();

    @Autowired
    RealDatabase database;

    @Autowired
    Keys keys;

    @Autowired
    Units units;

    @Autowired
    People people;

    @Autowired
    Asks asks;

    @Autowired
    Endings endings;

    @Autowired
    Views views;

    @Autowired
    Soundings soundings;

    @Autowired
    Decisions decisions;

    @Autowired
    LookBacks lookBacks;

    @Autowired
    Queue queue;

    @Autowired
    SettableClock clock;

    @Autowired
    DueClocks clocks;

    long wardId;
    long divisionId;
    SignedIn consultant = NOBODY;
    SignedIn registrar = NOBODY;
    SignedIn intern = NOBODY;
    SignedIn charge = NOBODY;
    SignedIn partner = NOBODY;
    SignedIn administrator = NOBODY;
    SignedIn shiftLead = NOBODY;
    SignedIn bystander = NOBODY;
    SignedIn director = NOBODY;
    SignedIn neighbour = NOBODY;
    List<SignedIn> nurses = List.of();

    /** Empties the database and fills it again. */
    void open() {
        database.clean();
        keys.drawer("soundings").list().forEach(keys.drawer("soundings")::destroy);
        clock.set(SettableClock.START);
        openBeside();
    }

    /** Fills a ward that is new beside all that is there already. */
    void openBeside() {
        divisionId = unit("division", Unit.Kind.DIVISION, null);
        wardId = unit("ward", Unit.Kind.WARD, divisionId);
        long clinicId = unit("clinic", Unit.Kind.CLINIC, divisionId);
        units.makeNeighbours(wardId, clinicId, BY);
        consultant = person(wardId, "doctor", "consultant", Role.MEMBER, Role.LEAD);
        registrar = person(wardId, "doctor", "registrar", Role.MEMBER);
        intern = person(wardId, "doctor", "foundation year 1", Role.MEMBER);
        charge = person(wardId, "nurse", "charge nurse", Role.MEMBER, Role.DEPUTY);
        shiftLead = person(wardId, "nurse", "staff nurse", Role.MEMBER, Role.SHIFT_LEAD);
        bystander = person(wardId, "physiotherapist", "band 6", Role.MEMBER);
        partner = person(wardId, "patient partner", null, Role.PATIENT_PARTNER);
        administrator = person(wardId, "manager", null, Role.ADMINISTRATOR);
        director = person(divisionId, "doctor", "clinical director", Role.MEMBER, Role.LEAD);
        neighbour = person(clinicId, "nurse", "charge nurse", Role.MEMBER, Role.LEAD);
        nurses = Stream.generate(() -> person(wardId, "nurse", "staff nurse", Role.MEMBER))
                .limit(12)
                .toList();
        units.setBedsideCall(consultant, wardId, CALL);
    }

    SignedIn person(long unitId, String profession, @Nullable String grade, Role... roles) {
        String slug = "person-" + number.incrementAndGet();
        boolean patientPartner = List.of(roles).contains(Role.PATIENT_PARTNER);
        long id = people.enter(
                        new NewPerson(slug, slug, profession, grade, null, unitId, patientPartner, null, false), BY)
                .id();
        for (Role role : roles) {
            people.giveRole(id, unitId, role, BY);
        }
        return people.find(id).orElseThrow();
    }

    /** A team question, as it would be opened; to be changed by the test. */
    Asking team(Template template, boolean named, List<SignedIn> asked, SignedIn decider) {
        LocalDateTime now = LocalDateTime.now(clock);
        return asking(template, named, "", asked, List.of(decider), now.plusDays(2), now.plusDays(9));
    }

    /** A bedside one of these people, which the last of them decides. */
    Asking bedside(List<SignedIn> asked) {
        LocalDateTime now = LocalDateTime.now(clock);
        return asking(Template.BEDSIDE, true, "blue tag", asked, List.of(asked.getLast()), now.plusHours(6), null);
    }

    static Asking asking(
            Template template,
            boolean named,
            String tag,
            List<SignedIn> asked,
            List<SignedIn> deciders,
            LocalDateTime closesAt,
            @Nullable LocalDateTime answerBy) {
        return new Asking(
                template,
                "What do you think is going on?",
                tag,
                "",
                "",
                named,
                true,
                Readers.ASKED,
                closesAt,
                answerBy,
                "The plan for today",
                ids(asked),
                ids(deciders),
                null,
                Map.of(),
                "",
                List.of(),
                List.of(),
                false);
    }

    Sounding opened(SignedIn asker, Asking asking) {
        return switch (asks.openNow(asker, wardId, asking)) {
            case Opening.Opened(Sounding sounding) -> sounding;
            case Opening other -> throw new AssertionError(other);
        };
    }

    /** What fills the form of a sounding, with that text in it wherever there is room. */
    static Map<String, String> words(Sounding sounding, String text) {
        Map<String, String> words = new LinkedHashMap<>();
        sounding.form()
                .fields()
                .forEach(field -> words.put(
                        field.key(),
                        switch (field.kind()) {
                            case TEXT -> text;
                            case NUMBER -> "7";
                            default -> field.options().getFirst();
                        }));
        return words;
    }

    String sealed(SignedIn author, Sounding sounding, String text) {
        return switch (views.seal(author, sounding.id(), words(sounding, text))) {
            case Sealing.Sealed(String receipt, boolean worried) -> receipt;
            case Sealing other -> throw new AssertionError(other);
        };
    }

    /** Lets the time of the reveal come. */
    void close(Sounding sounding) {
        Instant closesAt = sounding.promise().closesAt();
        if (clock.instant().isBefore(closesAt)) {
            clock.set(closesAt);
        }
        clocks.strike();
    }

    void decided(SignedIn decider, Sounding sounding) {
        assertThat(decisions.decide(decider, sounding.id(), deciding(DecisionKind.DECIDED)))
                .isEmpty();
    }

    Deciding deciding(DecisionKind kind) {
        return new Deciding(
                kind,
                "sleep heals",
                "Stop the 02:00 round for steady patients",
                "rest is treatment",
                "",
                Set.of(),
                false,
                LocalDate.now(clock).plusDays(14),
                Map.of(),
                "",
                Decision.NotHeard.UNEXPLAINED);
    }

    List<SignedIn> everybody() {
        List<SignedIn> all = new ArrayList<>(List.of(
                consultant,
                registrar,
                intern,
                charge,
                shiftLead,
                bystander,
                partner,
                administrator,
                director,
                neighbour));
        all.addAll(nurses);
        return all;
    }

    void move(Duration by) {
        clock.move(by);
        clocks.strike();
    }

    static Set<Long> ids(List<SignedIn> people) {
        return people.stream().map(SignedIn::personId).collect(Collectors.toSet());
    }

    private long unit(String slug, Unit.Kind kind, @Nullable Long parent) {
        return units.setUp(new NewUnit(slug + "-" + number.incrementAndGet(), slug, kind, parent, List.of()), BY)
                .id();
    }
}
