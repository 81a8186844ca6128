package org.leadline.aim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.RealDatabase;
import org.leadline.SettableClock;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.aim.Round.Step;
import org.leadline.post.ToldBack;
import org.leadline.post.ToldBacks;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.act.State;
import org.leadline.unit.sheet.Held;
import org.leadline.unit.sheet.Holds.CannotBeGivenOn;
import org.leadline.unit.sheet.Waiting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** Drafting from below: named blind, merged, ranked, adopted within fourteen days, and everybody hears what became of it. */
@SpringBootTest
@ContextConfiguration(initializers = RealDatabase.ForSpring.class)
@Import({SettableClock.Setup.class, AskedUnit.class})
class RoundsTest {
    @Autowired
    private AskedUnit unit;

    @Autowired
    private Rounds rounds;

    @Autowired
    private RoundsHeld held;

    @Autowired
    private AskedWaiting waiting;

    @Autowired
    private ToldBacks toldBacks;

    @BeforeEach
    void open() {
        unit.open();
    }

    @Test
    void a_round_goes_from_open_to_adopted_within_fourteen_days() {
        Round round = rounds.open(unit.lead, unit.ward);
        assertThat(round.step()).isEqualTo(Step.NAMING);
        Sounding naming = Objects.requireNonNull(round.naming());
        assertThat(naming.promise().named()).isFalse();
        unit.answer(naming, unit.doctors, place -> "Nobody falls at night");
        unit.answer(naming, unit.nurses, place -> "Nobody waits for pain relief " + (char) ('a' + place));
        unit.read(naming);
        Round named = rounds.get(unit.lead, round.id());
        assertThat(named.step()).isEqualTo(Step.MERGE);
        assertThat(named.named()).hasSize(7).contains("Nobody falls at night");
        assertThat(named.namedBy()).extracting(group -> group.name()).containsExactly("doctor", "nurse");
        assertThat(waiting.listWaiting(unit.lead)).extracting(Waiting::kind).containsExactly(AskedWaiting.ROUND);
        List<String> pain =
                named.named().stream().filter(word -> word.contains("pain")).toList();
        assertThat(problems(() -> rounds.merge(unit.lead, round.id(), List.of())))
                .containsOnlyKeys("round");
        assertThat(problems(() -> rounds.merge(
                        unit.lead,
                        round.id(),
                        List.of(
                                new Rounds.NewCandidate("Nobody is in pain", null, pain),
                                new Rounds.NewCandidate(" ", null, pain.subList(0, 1)),
                                new Rounds.NewCandidate("From nowhere", null, List.of("what nobody named"))))))
                .containsOnlyKeys("line2", "named2", "named3");
        Round merged = rounds.merge(
                unit.lead,
                round.id(),
                List.of(
                        new Rounds.NewCandidate("Nobody is in pain for long", null, pain.subList(0, 5)),
                        new Rounds.NewCandidate("Nobody falls at night", null, List.of("Nobody falls at night"))));
        assertThat(merged.step()).isEqualTo(Step.RANKING);
        assertThat(merged.unmerged()).isEqualTo(pain.subList(5, 6));
        assertThat(unit.soundings.get(unit.lead, naming.id()).sounding().state())
                .isEqualTo(State.DECIDED);
        Sounding ranking = Objects.requireNonNull(merged.ranking());
        unit.answer(ranking, unit.everybody(), place -> place % 2 == 0 ? "4" : "5");
        unit.read(ranking);
        Round ranked = rounds.get(unit.nurses.getFirst(), round.id());
        assertThat(ranked.step()).isEqualTo(Step.ADOPT);
        assertThat(Objects.requireNonNull(ranked.candidates().getFirst().worth())
                        .all()
                        .answered())
                .isEqualTo(unit.everybody().size());
        long first = ranked.candidates().get(0).id();
        long second = ranked.candidates().get(1).id();
        assertThat(problems(
                        () -> rounds.adopt(unit.lead, round.id(), List.of(new Rounds.Choice(first, false, " ")), "")))
                .containsOnlyKeys("because", "not1", "choice2");
        Round adopted = rounds.adopt(
                unit.lead,
                round.id(),
                List.of(
                        new Rounds.Choice(first, true, ""),
                        new Rounds.Choice(second, false, "The falls group has it already")),
                "pain is what most of us named");
        assertThat(adopted.step()).isEqualTo(Step.ADOPTED);
        assertThat(Duration.between(adopted.at(), adopted.ended())).isLessThanOrEqualTo(Duration.ofDays(Rounds.DAYS));
        Aim aim = unit.aims.list(unit.lead, unit.ward).getFirst();
        assertThat(aim.line()).isEqualTo("Nobody is in pain for long");
        assertThat(aim.origin()).isEqualTo(Origin.OURS);
        assertThat(rounds.findOf(unit.nurses.getFirst(), aim.id()))
                .get()
                .matches(came -> came.named().size() == 5);
        assertThat(rounds.findOf(unit.stranger, aim.id())).isEmpty();
        for (SignedIn one : unit.everybody()) {
            assertThat(toldBacks.listUnheard(one))
                    .extracting(ToldBack::sentence)
                    .contains("Adopted: Nobody is in pain for long");
        }
        assertThat(waiting.listWaiting(unit.lead)).isEmpty();
    }

    @Test
    void no_more_is_adopted_than_there_are_free_places() {
        unit.inForce("One");
        unit.inForce("Two");
        unit.inForce("Three");
        Round ranked = ranked();
        long only = ranked.candidates().getFirst().id();
        assertThat(problems(() ->
                        rounds.adopt(unit.lead, ranked.id(), List.of(new Rounds.Choice(only, true, "")), "it is best")))
                .containsOnlyKeys("round");
        unit.aims.retire(
                unit.lead, unit.aims.list(unit.lead, unit.ward).getFirst().id(), "reached");
        assertThat(rounds.adopt(unit.lead, ranked.id(), List.of(new Rounds.Choice(only, true, "")), "it is best")
                        .step())
                .isEqualTo(Step.ADOPTED);
    }

    @Test
    void one_round_at_a_time_by_whoever_writes_the_aims_and_a_stranger_knows_nothing_of_it() {
        assertThatThrownBy(() -> rounds.open(unit.nurses.getFirst(), unit.ward)).isInstanceOf(NotYours.class);
        Round round = rounds.open(unit.lead, unit.ward);
        assertThat(problems(() -> rounds.open(unit.lead, unit.ward))).containsOnlyKeys("round");
        assertThatThrownBy(() -> rounds.get(unit.stranger, round.id())).isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> rounds.list(unit.stranger, unit.ward)).isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> rounds.callOff(unit.nurses.getFirst(), round.id(), "x"))
                .isInstanceOf(NotYours.class);
        assertThat(problems(() ->
                        rounds.merge(unit.lead, round.id(), List.of(new Rounds.NewCandidate("x", null, List.of("x"))))))
                .as("nothing is read yet")
                .containsOnlyKeys("round");
        assertThat(problems(() -> rounds.callOff(unit.lead, round.id(), " "))).containsOnlyKeys("because");
        Round off = rounds.callOff(unit.lead, round.id(), "Winter came first");
        assertThat(off.step()).isEqualTo(Step.CALLED_OFF);
        assertThat(Objects.requireNonNull(off.naming()).state()).isEqualTo(State.WITHDRAWN);
        rounds.open(unit.lead, unit.ward);
        assertThat(rounds.list(unit.nurses.getFirst(), unit.ward)).hasSize(2);
    }

    @Test
    void when_fourteen_days_are_over_whoever_opened_it_hears_so() {
        Round round = rounds.open(unit.lead, unit.ward);
        unit.clock.set(round.adoptBy().plus(Duration.ofMinutes(1)));
        unit.clocks.strike();
        assertThat(toldBacks.listUnheard(unit.lead))
                .extracting(ToldBack::sentence)
                .contains("Fourteen days are over. Adopt, or call it off and say why.");
    }

    @Test
    void a_round_is_given_on_to_somebody_who_writes_aims_or_called_off() {
        Round round = rounds.open(unit.lead, unit.ward);
        assertThat(held.listHeld(unit.lead.personId())).extracting(Held::id).containsExactly("" + round.id());
        assertThatThrownBy(() -> held.giveOn(
                        unit.lead, "" + round.id(), unit.nurses.getFirst().personId()))
                .isInstanceOf(CannotBeGivenOn.class);
        SignedIn deputy = unit.person(unit.ward, "doctor", Role.MEMBER, Role.DEPUTY);
        held.giveOn(unit.lead, "" + round.id(), deputy.personId());
        assertThat(held.listHeld(unit.lead.personId())).isEmpty();
        assertThat(toldBacks.listUnheard(deputy)).isNotEmpty();
        unit.people.endRole(deputy.personId(), unit.ward, Role.DEPUTY, "test");
        unit.people.endRole(deputy.personId(), unit.ward, Role.MEMBER, "test");
        assertThat(held.listOwnerless(unit.ward)).hasSize(1);
        held.close(unit.lead, "" + round.id(), "Nobody carries it through");
        assertThat(rounds.get(unit.lead, round.id()).step()).isEqualTo(Step.CALLED_OFF);
        assertThatThrownBy(() -> held.close(unit.lead, "" + round.id(), "again"))
                .isInstanceOf(NotHere.class);
    }

    private Round ranked() {
        Round round = rounds.open(unit.lead, unit.ward);
        Sounding naming = Objects.requireNonNull(round.naming());
        unit.answer(naming, unit.everybody(), place -> "Nobody falls");
        unit.read(naming);
        Round merged = rounds.merge(
                unit.lead, round.id(), List.of(new Rounds.NewCandidate("Nobody falls", null, List.of("Nobody falls"))));
        Sounding ranking = Objects.requireNonNull(merged.ranking());
        unit.answer(ranking, unit.everybody(), place -> "3");
        unit.read(ranking);
        return rounds.get(unit.lead, round.id());
    }

    private static Map<String, String> problems(Runnable act) {
        NotTaken refused = catchThrowableOfType(NotTaken.class, act::run);
        assertThat(refused).as("was refused").isNotNull();
        return refused.problems();
    }
}
