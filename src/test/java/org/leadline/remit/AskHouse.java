package org.leadline.remit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadline.RealDatabase;
import org.leadline.SettableClock;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.post.ToldBack;
import org.leadline.post.ToldBacks;
import org.leadline.sounding.Deciding;
import org.leadline.sounding.Decision;
import org.leadline.sounding.Decisions;
import org.leadline.sounding.act.DecisionKind;
import org.leadline.unit.NewPerson;
import org.leadline.unit.NewUnit;
import org.leadline.unit.People;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.beans.factory.annotation.Autowired;

/** A ward below a division below a board, and a clinic beside it. */
@SuppressWarnings("NullAway.Init") // set by open()
final class AskHouse {
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
    Remits remits;

    @Autowired
    RemitAsks asks;

    @Autowired
    Decisions decisions;

    @Autowired
    ToldBacks toldBacks;

    Unit board;
    Unit division;
    Unit ward;
    SignedIn lead;
    SignedIn nurse;
    SignedIn partner;
    SignedIn director;
    SignedIn chief;
    SignedIn neighbour;
    SignedIn stranger;

    void open() {
        database.clean();
        clock.set(SettableClock.START);
        board = unit("board", Unit.Kind.BOARD, null);
        division = unit("division", Unit.Kind.DIVISION, board);
        ward = unit("ward", Unit.Kind.WARD, division);
        Unit clinic = unit("clinic", Unit.Kind.CLINIC, board);
        units.makeNeighbours(ward.id(), clinic.id(), BY);
        lead = person("lead", ward, Role.MEMBER, Role.LEAD);
        nurse = person("nurse", ward, Role.MEMBER);
        partner = person("partner", ward, Role.PATIENT_PARTNER);
        director = person("director", division, Role.MEMBER, Role.LEAD);
        chief = person("chief", board, Role.MEMBER, Role.LEAD);
        neighbour = person("neighbour", clinic, Role.MEMBER, Role.LEAD);
        stranger = person("stranger", unit("far", Unit.Kind.WARD, null), Role.MEMBER, Role.LEAD);
    }

    Remit ask() {
        return written(remits.write(lead, ward.id(), new NewRemit("One more nurse", Right.ASK, "7")));
    }

    RemitAsk asked(Remit remit) {
        return ((AskingAbove.Asked) asks.ask(nurse, remit.id(), "We need one more", "Whether bay five stays open", ""))
                .ask();
    }

    void decide(RemitAsk asked) {
        assertThat(decisions.decide(
                        director,
                        asked.soundingId(),
                        new Deciding(
                                DecisionKind.DECIDED,
                                "nobody is alone",
                                "Yes",
                                "none fits",
                                "",
                                Set.of(),
                                false,
                                LocalDate.now(clock).plusDays(30),
                                Map.of(),
                                "",
                                Decision.NotHeard.UNEXPLAINED)))
                .isEmpty();
    }

    static Remit written(Writing writing) {
        return ((Writing.Written) writing).remit();
    }

    List<String> told(SignedIn person) {
        return toldBacks.listUnheard(person).stream().map(ToldBack::sentence).toList();
    }

    Unit unit(String slug, Unit.Kind kind, @Nullable Unit parent) {
        return units.setUp(new NewUnit(slug, slug, kind, parent == null ? null : parent.id(), List.of()), BY);
    }

    SignedIn person(String slug, Unit unit, Role... roles) {
        long id = people.enter(
                        new NewPerson(
                                slug,
                                slug,
                                "nurse",
                                null,
                                null,
                                unit.id(),
                                List.of(roles).contains(Role.PATIENT_PARTNER),
                                null,
                                false),
                        BY)
                .id();
        for (Role role : roles) {
            people.giveRole(id, unit.id(), role, BY);
        }
        return people.find(id).orElseThrow();
    }
}
