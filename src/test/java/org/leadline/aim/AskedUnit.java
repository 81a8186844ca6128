package org.leadline.aim;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.leadline.DueClocks;
import org.leadline.RealDatabase;
import org.leadline.SettableClock;
import org.leadline.access.Keys;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.sounding.Deciding;
import org.leadline.sounding.Decision;
import org.leadline.sounding.Decisions;
import org.leadline.sounding.Sealing;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.Soundings;
import org.leadline.sounding.Views;
import org.leadline.sounding.act.DecisionKind;
import org.leadline.sounding.act.Field;
import org.leadline.unit.NewPerson;
import org.leadline.unit.NewUnit;
import org.leadline.unit.People;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.beans.factory.annotation.Autowired;

/** A ward of six doctors, seven nurses and two others, and short ways to let them answer. */
final class AskedUnit {
    private static final String BY = "test";
    private static final SignedIn NOBODY = new SignedIn(0, "nobody", 0, List.of());
    private final AtomicInteger number = new AtomicInteger();

    @Autowired
    RealDatabase database;

    @Autowired
    SettableClock clock;

    @Autowired
    DueClocks clocks;

    @Autowired
    Keys keys;

    @Autowired
    Units units;

    @Autowired
    People people;

    @Autowired
    Aims aims;

    @Autowired
    Soundings soundings;

    @Autowired
    Views views;

    @Autowired
    Decisions decisions;

    long ward;
    long other;
    SignedIn lead = NOBODY;
    SignedIn stranger = NOBODY;
    List<SignedIn> doctors = List.of();
    List<SignedIn> nurses = List.of();
    List<SignedIn> others = List.of();

    void open() {
        database.clean();
        keys.drawer("soundings").list().forEach(keys.drawer("soundings")::destroy);
        clock.set(SettableClock.START);
        long division = unit(Unit.Kind.DIVISION, null);
        ward = unit(Unit.Kind.WARD, division);
        other = unit(Unit.Kind.WARD, null);
        lead = person(ward, "nurse", Role.MEMBER, Role.LEAD);
        stranger = person(other, "nurse", Role.MEMBER, Role.LEAD);
        doctors = many(6, "doctor");
        nurses = many(6, "nurse");
        others = List.of(person(ward, "pharmacist", Role.MEMBER), person(ward, "clerk", Role.MEMBER));
    }

    Aim draft(String line, boolean stretch) {
        return aims.draft(lead, ward, new NewAim(line, null, Origin.OURS, null, null, null, stretch, null));
    }

    Aim inForce(String line) {
        return aims.enter(lead, ward, new NewAim(line, null, Origin.OURS, null, null));
    }

    /** Each of them answers in turn. @param of the answer of the first, the second and so on, for every question */
    void answer(Sounding sounding, List<SignedIn> who, IntFunction<String> of) {
        for (int place = 0; place < who.size(); place++) {
            Map<String, String> typed = new LinkedHashMap<>();
            for (Field field : sounding.form().fields()) {
                String wanted = of.apply(place);
                switch (field.kind()) {
                    case TEXT -> typed.put(field.key(), wanted);
                    default ->
                        typed.put(
                                field.key(),
                                field.options().contains(wanted)
                                        ? wanted
                                        : field.options().getFirst());
                }
            }
            Sealing sealing = views.seal(who.get(place), sounding.id(), typed);
            if (!(sealing instanceof Sealing.Sealed)) {
                throw new AssertionError(sealing);
            }
        }
    }

    /** The answers are read together, and what follows from that has happened. */
    void read(Sounding sounding) {
        clock.set(sounding.promise().closesAt().plus(Duration.ofMinutes(30)));
        clocks.strike();
    }

    /** Decides it as on the page of the sounding. */
    Map<String, String> decideElsewhere(Sounding sounding) {
        return decisions.decide(
                lead,
                sounding.id(),
                new Deciding(
                        DecisionKind.DECIDED,
                        "it is right",
                        "We go on",
                        "none of our values fits",
                        "",
                        Set.of(),
                        false,
                        LocalDate.now(clock).plusDays(30),
                        Map.of(),
                        "",
                        new Decision.NotHeard(0, 0, 0)));
    }

    List<SignedIn> everybody() {
        List<SignedIn> all = new ArrayList<>(doctors);
        all.addAll(nurses);
        all.addAll(others);
        return all;
    }

    SignedIn person(long unitId, String profession, Role... roles) {
        String slug = "asked-" + letters(number.incrementAndGet());
        long id = people.enter(new NewPerson(slug, slug, profession, null, null, unitId, false, null, false), BY)
                .id();
        for (Role role : roles) {
            people.giveRole(id, unitId, role, BY);
        }
        return people.find(id).orElseThrow();
    }

    private List<SignedIn> many(int howMany, String profession) {
        List<SignedIn> some = new ArrayList<>();
        for (int left = howMany; left > 0; left--) {
            some.add(person(ward, profession, Role.MEMBER));
        }
        return List.copyOf(some);
    }

    private long unit(Unit.Kind kind, @Nullable Long parent) {
        String slug = "unit-" + letters(number.incrementAndGet());
        return units.setUp(new NewUnit(slug, slug, kind, parent, List.of()), BY).id();
    }

    private static String letters(int number) {
        return Integer.toString(number, 26).chars()
                .map(digit -> digit <= '9' ? digit - '0' + 'a' : digit - 'a' + 'k')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
