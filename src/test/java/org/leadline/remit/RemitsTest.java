package org.leadline.remit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.DueClocks;
import org.leadline.RealDatabase;
import org.leadline.SettableClock;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
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
import org.leadline.unit.sheet.Held;
import org.leadline.unit.sheet.Holds.CannotBeGivenOn;
import org.leadline.unit.sheet.Waiting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest
@ContextConfiguration(initializers = RealDatabase.ForSpring.class)
@Import(SettableClock.Setup.class)
class RemitsTest {
    private static final String BY = "test";

    @Autowired
    private RealDatabase database;

    @Autowired
    private SettableClock clock;

    @Autowired
    private DueClocks dueClocks;

    @Autowired
    private Units units;

    @Autowired
    private People people;

    @Autowired
    private Remits remits;

    @Autowired
    private RemitAsks asks;

    @Autowired
    private DecisionLevels levels;

    @Autowired
    private RemitSays says;

    @Autowired
    private RemitsHeld held;

    @Autowired
    private RemitsWaiting waiting;

    @Autowired
    private Decisions decisions;

    @Autowired
    private ToldBacks toldBacks;

    private Unit board;
    private Unit division;
    private Unit ward;
    private SignedIn lead;
    private SignedIn nurse;
    private SignedIn partner;
    private SignedIn director;
    private SignedIn chief;
    private SignedIn neighbour;
    private SignedIn stranger;

    @BeforeEach
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

    @Test
    void both_sides_write_who_decides_what_and_each_hears_what_the_other_wrote() {
        Remit rounds = written(remits.write(lead, ward.id(), new NewRemit("Our rounds", Right.DECIDE, "9")));
        assertThat(rounds.limitDays()).isNull();
        Remit nurses = written(remits.write(director, ward.id(), new NewRemit("One more nurse", Right.ASK, "7")));
        assertThat(nurses.owner().name()).isEqualTo("lead");
        assertThat(remits.list(neighbour, ward.id()))
                .extracting(Remit::subject)
                .containsExactly("Our rounds", "One more nurse");
        assertThat(told(director)).containsExactly("lead wrote this down: we decide.");
        assertThat(told(lead)).containsExactly("director wrote this down: we ask.");
        Remit told = written(remits.change(lead, nurses.id(), 1, new NewRemit("One more nurse", Right.TELL, "")));
        assertThat(told.version()).isEqualTo(2);
        assertThat(remits.listHistory(nurse, nurses.id()))
                .extracting(Remit::right)
                .containsExactly(Right.TELL, Right.ASK);
        assertThat(remits.change(lead, nurses.id(), 1, new NewRemit("x", Right.TELL, "")))
                .isEqualTo(new Writing.Refused(Map.of("subject", "remit.problem.meanwhile")));
        assertThat(remits.retire(director, rounds.id(), " ")).containsEntry("because", "remit.problem.blank.because");
        assertThat(remits.retire(director, rounds.id(), "it goes without saying"))
                .isEmpty();
        assertThat(remits.list(lead, ward.id())).hasSize(1);
        assertThat(remits.get(nurse, rounds.id()).retired()).isEqualTo("it goes without saying");
    }

    @Test
    void nobody_else_writes_and_strangers_know_of_nothing() {
        Remit ask = ask();
        NewRemit any = new NewRemit("Our rounds", Right.DECIDE, "");
        assertThatThrownBy(() -> remits.write(nurse, ward.id(), any)).isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> remits.write(neighbour, ward.id(), any)).isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> remits.write(chief, ward.id(), any)).isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> remits.retire(nurse, ask.id(), "no")).isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> remits.get(stranger, ask.id())).isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> remits.list(stranger, ward.id())).isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> asks.list(neighbour, ward.id())).isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> asks.ask(neighbour, ask.id(), "a", "b", "")).isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> asks.ask(partner, ask.id(), "a", "b", "")).isInstanceOf(NotYours.class);
    }

    @Test
    void an_ask_needs_a_number_of_days_and_words() {
        for (String days : List.of("", "0", "91", "soon", "-3", "1.5")) {
            assertThat(remits.write(lead, ward.id(), new NewRemit("One more nurse", Right.ASK, days)))
                    .as(days)
                    .isEqualTo(new Writing.Refused(Map.of("limitDays", "remit.problem.days")));
        }
        assertThat(remits.write(lead, ward.id(), new NewRemit("", null, "")))
                .isEqualTo(new Writing.Refused(
                        Map.of("subject", "remit.problem.blank.subject", "right", "remit.problem.right")));
        assertThat(asks.ask(nurse, ask().id(), "", "", ""))
                .isInstanceOfSatisfying(
                        AskingAbove.Refused.class,
                        refused -> assertThat(refused.problems()).containsKeys("question", "mayChange"));
        Remit decide = written(remits.write(lead, ward.id(), new NewRemit("Our rounds", Right.DECIDE, "")));
        assertThat(asks.mayAsk(nurse, decide)).isFalse();
        assertThatThrownBy(() -> asks.ask(nurse, decide.id(), "a", "b", "")).isInstanceOf(NotHere.class);
    }

    @Test
    void an_ask_is_answered_by_its_day_and_how_long_it_waited_is_seen_from_both_sides() {
        Remit ask = ask();
        RemitAsk asked = asked(ask);
        assertThat(LocalDate.ofInstant(asked.answerBy(), clock.getZone()))
                .isEqualTo(LocalDate.now(clock).plusDays(7));
        clock.move(Duration.ofDays(3));
        decide(asked);
        AskWait fromBelow = asks.wait(nurse, ward.id());
        assertThat(fromBelow).isEqualTo(asks.waitFor(director, division.id()));
        assertThat(fromBelow.medianDays()).hasValue(3);
        assertThat(says.wait(fromBelow))
                .isEqualTo("1 answered, 1 of them by their day. Half of them waited 3 days or less.");
        clock.move(Duration.ofDays(30));
        dueClocks.strike();
        assertThat(told(chief)).isEmpty();
        assertThat(asks.listRisen(chief, board.id())).isEmpty();
        assertThat(asks.ask(nurse, ask.id(), "Again", "Whether", "")).isInstanceOf(AskingAbove.Asked.class);
    }

    @Test
    void an_answer_past_its_day_rises_to_the_layer_above_the_one_that_was_asked_until_it_comes() {
        RemitAsk asked = asked(ask());
        clock.move(Duration.ofDays(6));
        dueClocks.strike();
        assertThat(waiting.listWaiting(chief)).isEmpty();
        clock.move(Duration.ofDays(2));
        dueClocks.strike();
        assertThat(told(chief)).containsExactly("division has not answered ward, and the day has passed.");
        assertThat(asks.listRisen(chief, board.id()))
                .extracting(RemitAsk::subject)
                .containsExactly("One more nurse");
        assertThat(waiting.listWaiting(chief)).extracting(Waiting::kind).containsExactly("remit-late");
        assertThat(waiting.listWaiting(director)).isEmpty();
        assertThat(waiting.listAsked(chief, clock.instant().minus(Duration.ofDays(3)), clock.instant()))
                .hasSize(1);
        assertThat(says.aside(asks.list(chief, ward.id()).getFirst())).isEqualTo("1 day late");
        assertThat(says.wait(asks.wait(nurse, ward.id())))
                .isEqualTo("Nothing has been answered yet. 1 still open, 1 late.");
        decide(asked);
        assertThat(waiting.listWaiting(chief)).isEmpty();
        assertThat(asks.wait(nurse, ward.id()).inTime()).isZero();
    }

    @Test
    void where_decisions_were_taken_is_counted_and_a_unit_says_what_it_could_have_decided_itself() {
        RemitAsk asked = asked(ask());
        decide(asked);
        assertThat(levels.list(nurse, ward.id())).singleElement().satisfies(taken -> {
            assertThat(taken.above()).isTrue();
            assertThat(taken.couldBeLocal()).isFalse();
        });
        assertThat(levels.share(nurse, ward.id()).last()).isEqualTo(new DecisionLevels.Share(0, 1, true));
        assertThatThrownBy(() -> levels.mark(nurse, ward.id(), asked.soundingId(), true))
                .isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> levels.mark(lead, ward.id(), asked.soundingId() + 1, true))
                .isInstanceOf(NotHere.class);
        levels.mark(lead, ward.id(), asked.soundingId(), true);
        levels.mark(lead, ward.id(), asked.soundingId(), true);
        assertThat(levels.listCouldBeLocal(director, division.id())).hasSize(1);
        assertThat(told(director)).containsOnlyOnce("ward says that it could have decided this itself.");
        levels.mark(lead, ward.id(), asked.soundingId(), false);
        assertThat(levels.listCouldBeLocal(director, division.id())).isEmpty();
        clock.move(Duration.ofDays(92));
        assertThat(levels.list(nurse, ward.id())).isEmpty();
        assertThat(levels.share(nurse, ward.id()).before()).isEqualTo(new DecisionLevels.Share(0, 1, true));
    }

    @Test
    void a_layer_sees_no_share_of_fewer_than_five_decisions() {
        for (int one = 1; one <= 5; one++) {
            Remit remit =
                    written(remits.write(lead, ward.id(), new NewRemit("Thing " + "x".repeat(one), Right.ASK, "7")));
            decide(asked(remit));
            assertThat(levels.shareBelow(director, division.id()).last().shown())
                    .isEqualTo(one == 5);
        }
        assertThat(levels.shareBelow(chief, board.id()).last()).isEqualTo(new DecisionLevels.Share(0, 5, true));
        assertThatThrownBy(() -> levels.shareBelow(lead, division.id())).isInstanceOf(NotHere.class);
    }

    @Test
    void a_line_is_given_on_or_ended_when_its_owner_goes() {
        Remit ask = ask();
        String id = held.listHeld(lead.personId()).getFirst().id();
        assertThatThrownBy(() -> held.giveOn(lead, id, director.personId())).isInstanceOf(CannotBeGivenOn.class);
        held.giveOn(lead, id, nurse.personId());
        assertThat(told(nurse)).containsExactly("nurse sees to it from now on. lead gave it on.");
        people.endRole(nurse.personId(), ward.id(), Role.MEMBER, BY);
        assertThat(held.listOwnerless(ward.id())).extracting(Held::title).containsExactly("One more nurse");
        held.close(lead, id, "nobody asks any more");
        assertThat(held.listOwnerless(ward.id())).isEmpty();
        assertThat(remits.get(lead, ask.id()).retired()).isEqualTo("nobody asks any more");
    }

    private Remit ask() {
        return written(remits.write(lead, ward.id(), new NewRemit("One more nurse", Right.ASK, "7")));
    }

    private RemitAsk asked(Remit remit) {
        return ((AskingAbove.Asked) asks.ask(nurse, remit.id(), "We need one more", "Whether bay five stays open", ""))
                .ask();
    }

    private void decide(RemitAsk asked) {
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

    private static Remit written(Writing writing) {
        return ((Writing.Written) writing).remit();
    }

    private List<String> told(SignedIn person) {
        return toldBacks.listUnheard(person).stream().map(ToldBack::sentence).toList();
    }

    private Unit unit(String slug, Unit.Kind kind, @Nullable Unit parent) {
        return units.setUp(new NewUnit(slug, slug, kind, parent == null ? null : parent.id(), List.of()), BY);
    }

    private SignedIn person(String slug, Unit unit, Role... roles) {
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
