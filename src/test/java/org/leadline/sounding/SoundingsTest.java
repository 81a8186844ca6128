package org.leadline.sounding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.Trust;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.SignedIn;
import org.leadline.post.ToldBack;
import org.leadline.post.ToldBacks;
import org.leadline.sounding.act.DecisionKind;
import org.leadline.sounding.act.Deed;
import org.leadline.sounding.act.State;
import org.leadline.sounding.act.Template;
import org.springframework.beans.factory.annotation.Autowired;

/** The act from asking to looking back, through the doors. */
@SoundingTest
class SoundingsTest {

    @Autowired
    private Ward ward;

    @Autowired
    private ToldBacks toldBacks;

    @BeforeEach
    void open() {
        ward.open();
    }

    @Test
    @Trust(27)
    void at_the_bedside_the_seniors_form_opens_when_the_first_plans_are_in() {
        Sounding sounding =
                ward.opened(ward.charge, ward.bedside(List.of(ward.intern, ward.registrar, ward.consultant)));
        assertThat(may(ward.consultant, sounding)).contains(Deed.GO_AHEAD).doesNotContain(Deed.SEAL);
        ward.sealed(ward.intern, sounding, "Clot likely");
        assertThat(may(ward.consultant, sounding)).doesNotContain(Deed.SEAL);
        assertThatThrownBy(() -> ward.sealed(ward.consultant, sounding, "Fluids"))
                .isInstanceOf(NotYours.class);
        ward.sealed(ward.registrar, sounding, "Clot possible");
        assertThat(may(ward.consultant, sounding)).contains(Deed.SEAL);
        assertThat(ward.views.seal(ward.intern, sounding.id(), Ward.words(sounding, "Something else")))
                .isEqualTo(new Sealing.TooLate(false));
        ward.sealed(ward.consultant, sounding, "Fluids first");
        Seen seen = ward.soundings.get(ward.intern, sounding.id());
        assertThat(seen.sounding().state()).isEqualTo(State.REVEALED);
        assertThat(seen.views()).hasSize(3);
        assertThat(seen.views().getLast().words()).containsEntry("think", "Fluids first");
        assertThat(seen.views().getFirst().name()).isNotNull();
    }

    @Test
    void a_team_question_is_revealed_at_its_time_decided_said_back_and_looked_back_on() {
        Sounding sounding = ward.opened(
                ward.charge,
                ward.team(
                        Template.CONSULT, true, List.of(ward.intern, ward.registrar, ward.bystander), ward.consultant));
        ward.sealed(ward.intern, sounding, "The outer bays are left as they are");
        ward.sealed(ward.registrar, sounding, "One bay at a time");
        assertThat(ward.soundings.get(ward.consultant, sounding.id()).views()).isEmpty();
        ward.close(sounding);
        Seen revealed = ward.soundings.get(ward.consultant, sounding.id());
        assertThat(revealed.sounding().state()).isEqualTo(State.REVEALED);
        assertThat(revealed.sounding().heardCount()).isEqualTo(2);
        assertThat(revealed.sounding().notHeard()).isEqualTo(1);
        assertThat(revealed.counts()).containsEntry("stance=agree", "2");
        ward.decided(ward.consultant, sounding);
        Seen decided = ward.soundings.get(ward.bystander, sounding.id());
        assertThat(decided.decidedWithoutMe()).isTrue();
        assertThat(decided.views()).allMatch(view -> view.name() == null);
        assertThat(ward.views.addLate(ward.bystander, sounding.id(), Ward.words(sounding, "You missed the stairs")))
                .isInstanceOf(Sealing.Sealed.class);
        long internsView = ward.soundings.get(ward.intern, sounding.id()).views().stream()
                .filter(ShownView::mine)
                .findFirst()
                .orElseThrow()
                .id();
        ward.views.putName(ward.intern, sounding.id(), internsView, true);
        ward.lookBacks.changeMind(ward.registrar, sounding.id(), internsView);
        assertThat(ward.lookBacks.saidAloud(ward.intern, sounding.id(), true, ""))
                .isEmpty();
        assertThat(ward.lookBacks.lookBack(ward.consultant, sounding.id(), "Everybody slept"))
                .isEmpty();
        Seen end = ward.soundings.get(ward.bystander, sounding.id());
        assertThat(end.sounding().state()).isEqualTo(State.LOOKED_BACK);
        assertThat(end.saidBack()).isTrue();
        assertThat(end.views()).hasSize(3);
        assertThat(end.views().getLast().late()).isTrue();
        assertThat(end.views()).filteredOn(view -> view.id() == internsView).allSatisfy(view -> {
            assertThat(view.name()).isEqualTo(ward.intern.name());
            assertThat(view.moved()).containsExactly("doctor, registrar");
        });
    }

    @Test
    void what_was_not_said_back_as_it_was_meant_is_open_again_and_the_earlier_decision_stays() {
        Sounding sounding =
                ward.opened(ward.charge, ward.team(Template.DECIDE, true, List.of(ward.intern), ward.consultant));
        ward.sealed(ward.intern, sounding, "Yes");
        ward.close(sounding);
        ward.decided(ward.consultant, sounding);
        ward.lookBacks.saidAloud(ward.intern, sounding.id(), false, "That all rounds stop");
        Seen seen = ward.soundings.get(ward.consultant, sounding.id());
        assertThat(seen.sounding().state()).isEqualTo(State.REVEALED);
        assertThat(seen.afterwards().decisions()).hasSize(1);
        ward.decided(ward.consultant, sounding);
        assertThat(ward.soundings
                        .get(ward.consultant, sounding.id())
                        .afterwards()
                        .decisions())
                .hasSize(2);
    }

    @Test
    void care_goes_ahead_at_one_tap_and_own_words_come_back_to_their_authors_alone() {
        Sounding sounding =
                ward.opened(ward.charge, ward.bedside(List.of(ward.intern, ward.registrar, ward.consultant)));
        ward.sealed(ward.intern, sounding, "Clot likely");
        ward.endings.goAhead(ward.shiftLead, sounding.id());
        ward.endings.goAhead(ward.intern, sounding.id());
        Seen mine = ward.soundings.get(ward.intern, sounding.id());
        assertThat(mine.sounding().state()).isEqualTo(State.SPOKEN_INSTEAD);
        assertThat(mine.own()).containsEntry("think", "Clot likely");
        Seen others = ward.soundings.get(ward.consultant, sounding.id());
        assertThat(others.own()).isNull();
        assertThat(others.views()).isEmpty();
        ward.views.show(ward.intern, sounding.id());
        ward.views.show(ward.intern, sounding.id());
        ward.views.show(ward.registrar, sounding.id());
        assertThat(ward.soundings.get(ward.consultant, sounding.id()).views()).hasSize(1);
    }

    @Test
    void unnamed_answers_are_counted_and_words_stand_apart_without_any_author() {
        List<SignedIn> asked = ward.nurses.subList(0, 9);
        Sounding sounding = ward.opened(ward.charge, ward.team(Template.CONSULT, false, asked, ward.consultant));
        for (SignedIn nurse : asked.subList(0, 6)) {
            assertThat(ward.sealed(nurse, sounding, "Words of " + nurse.name())).isNull();
            assertThat(ward.views.seal(nurse, sounding.id(), Ward.words(sounding, "Again")))
                    .isEqualTo(new Sealing.Already());
        }
        ward.close(sounding);
        Seen seen = ward.soundings.get(asked.getFirst(), sounding.id());
        assertThat(seen.views()).hasSize(6).allSatisfy(view -> {
            assertThat(view.words()).containsOnlyKeys("why");
            assertThat(view.profession()).isNull();
            assertThat(view.mine()).isFalse();
        });
        assertThat(seen.counts()).isEqualTo(Map.of("stance=agree", "6"));
        assertThat(seen.sounding().notHeard()).isEqualTo(3);
    }

    @Test
    void below_five_answers_nothing_of_an_unnamed_one_is_shown_and_its_key_is_gone() {
        List<SignedIn> asked = ward.nurses.subList(0, 8);
        Sounding sounding = ward.opened(ward.charge, ward.team(Template.CONSULT, false, asked, ward.consultant));
        asked.subList(0, 4).forEach(nurse -> ward.sealed(nurse, sounding, "A secret"));
        ward.close(sounding);
        Seen seen = ward.soundings.get(asked.getFirst(), sounding.id());
        assertThat(seen.sounding().state()).isEqualTo(State.TOO_FEW);
        assertThat(seen.sounding().heardCount()).isNull();
        assertThat(seen.views()).isEmpty();
        assertThat(seen.own()).isNull();
    }

    @Test
    void the_answer_that_does_not_come_is_plain_and_passes_to_the_deputy_after_seven_days() {
        Sounding sounding =
                ward.opened(ward.intern, ward.team(Template.CONSULT, true, List.of(ward.registrar), ward.charge));
        ward.sealed(ward.registrar, sounding, "Yes");
        ward.close(sounding);
        ward.move(Duration.ofDays(8));
        assertThat(ward.soundings.get(ward.registrar, sounding.id()).overdue()).isTrue();
        assertThat(may(ward.consultant, sounding)).isEmpty();
        ward.move(Duration.ofDays(7));
        assertThat(may(ward.consultant, sounding)).contains(Deed.DECIDE);
        assertThat(ward.queue.list(ward.consultant)).anyMatch(item -> item.kind() == Queue.Kind.DECIDE);
        ward.decided(ward.consultant, sounding);
        assertThat(ward.soundings.get(ward.registrar, sounding.id()).overdue()).isFalse();
    }

    @Test
    void nobody_heard_may_be_decided_and_a_bedside_one_is_gone_after_fourteen_days() {
        Sounding sounding = ward.opened(ward.charge, ward.bedside(List.of(ward.intern, ward.consultant)));
        ward.close(sounding);
        assertThat(ward.soundings.get(ward.intern, sounding.id()).sounding().state())
                .isEqualTo(State.NOBODY_HEARD);
        assertThat(ward.decisions.decide(ward.consultant, sounding.id(), ward.deciding(DecisionKind.LET_IT_RUN)))
                .isEmpty();
        ward.move(Duration.ofDays(14));
        assertThatThrownBy(() -> ward.soundings.get(ward.intern, sounding.id())).isInstanceOf(NotHere.class);
    }

    @Test
    void an_upward_ask_waits_for_those_who_lead_the_layer_above() {
        Asking asking = ward.team(Template.UPWARD, true, List.of(), ward.consultant);
        Sounding sounding = ward.opened(ward.intern, asking);
        assertThat(sounding.promise().deciders())
                .extracting(Someone::personId)
                .containsExactly(ward.director.personId());
        assertThat(ward.queue.list(ward.director)).extracting(Queue.Item::kind).containsExactly(Queue.Kind.ANSWER);
        ward.decided(ward.director, sounding);
        assertThat(ward.soundings.get(ward.intern, sounding.id()).decision()).isNotNull();
        assertThat(toldBacks.listUnheard(ward.intern))
                .extracting(ToldBack::about, ToldBack::title)
                .containsExactly(tuple(sounding.address(), sounding.question()));
    }

    @Test
    void of_a_bedside_sounding_nothing_is_told_back_that_would_outlast_it() {
        Sounding bedside = ward.opened(ward.intern, ward.bedside(List.of(ward.consultant)));
        ward.endings.goAhead(ward.intern, bedside.id());
        assertThat(toldBacks.listAbout(bedside.address())).isEmpty();
    }

    private java.util.Set<Deed> may(SignedIn who, Sounding sounding) {
        try {
            return ward.soundings.get(who, sounding.id()).may();
        } catch (NotHere none) {
            return java.util.Set.of();
        }
    }
}
