package org.leadline.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadline.protocol.ProtocolWard.step;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.RealDatabase;
import org.leadline.SettableClock;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.sounding.Endings;
import org.leadline.sounding.Outcomes;
import org.leadline.sounding.act.State;
import org.leadline.unit.sheet.Holds;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** Nothing that people are being asked about goes away under them: the asking is ended first, by its own door. */
@SpringBootTest
@ContextConfiguration(initializers = RealDatabase.ForSpring.class)
@Import({SettableClock.Setup.class, ProtocolWard.class})
class RetiringTest {
    private static final String BECAUSE = "it is done elsewhere now";

    @Autowired
    private ProtocolWard ward;

    @Autowired
    private Protocols protocols;

    @Autowired
    private Publications publications;

    @Autowired
    private ProtocolsHeld held;

    @Autowired
    private Endings endings;

    @Autowired
    private Outcomes outcomes;

    private long id;
    private String where = "";

    @BeforeEach
    void ask() {
        ward.open();
        id = ward.begun("Line insertion");
        ProtocolVersion draft = ward.written(id, step("Hands washed"));
        assertThat(publications.ask(ward.owner, id, draft.edition()))
                .isInstanceOfSatisfying(Settling.Done.class, done -> where = done.where());
    }

    @Test
    void a_protocol_whose_draft_people_are_asked_about_is_not_retired_and_it_says_where_to_end_the_asking() {
        String sentence =
                "The unit is still being asked about version 1. Wait for the decision, or withdraw the question"
                        + " first, at " + where + ".";
        assertThat(publications.retire(ward.owner, id, BECAUSE)).isEqualTo(Map.of("retireBecause", sentence));
        assertThatThrownBy(() -> held.close(ward.owner, Long.toString(id), BECAUSE))
                .isInstanceOf(Holds.CannotBeClosed.class)
                .hasMessageContaining(sentence);
        assertThat(protocols.get(ward.owner, id).retiredBecause()).isNull();
        assertThat(standing()).isEqualTo(State.OPEN);
    }

    @Test
    void who_came_later_and_may_not_know_what_is_asked_ends_nothing_under_those_who_were() {
        SignedIn newcomer = ward.comes("newcomer", "doctor", Role.MEMBER, Role.LEAD);
        assertThat(publications.retire(newcomer, id, BECAUSE)).containsOnlyKeys("retireBecause");
        assertThat(publications.drop(newcomer, id, BECAUSE)).containsOnlyKeys("because");
        assertThat(publications.takeBack(newcomer, id)).containsOnlyKeys("ask");
    }

    @Test
    void once_the_question_is_withdrawn_by_its_own_door_the_protocol_is_retired() {
        assertThat(endings.withdraw(ward.owner, soundingId(), BECAUSE)).isEmpty();
        assertThat(publications.retire(ward.owner, id, BECAUSE)).isEmpty();
        assertThat(protocols.get(ward.partner, id).retiredBecause()).isEqualTo(BECAUSE);
        assertThat(standing()).isEqualTo(State.WITHDRAWN);
    }

    private long soundingId() {
        return Long.parseLong(where.substring("/ask/sounding/".length()));
    }

    private State standing() {
        return outcomes.listStanding(List.of(soundingId())).getFirst().state();
    }
}
