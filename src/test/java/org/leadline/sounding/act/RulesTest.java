package org.leadline.sounding.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadline.sounding.act.Deed.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leadline.Trust;

/** The table of the design, row by row, and what must hold in every moment for everybody. */
class RulesTest {
    private static final Standing ASKER = standing(true, false, null, false);
    private static final Standing DECIDER = standing(false, true, null, false);
    private static final Standing FIRST = standing(false, false, Turn.FIRST, false);
    private static final Standing FIRST_SEALED = standing(false, false, Turn.FIRST, true);
    private static final Standing LAST = standing(false, false, Turn.LAST, false);
    private static final Standing NOT_ASKED = standing(false, false, null, false);
    private static final Standing SHIFT_LEAD = new Standing(false, false, false, null, false, true, true, true);

    @Test
    void open_team() {
        Moment open = team(State.OPEN, true);
        assertThat(may(open, ASKER)).containsExactly(SCRIBE, WITHDRAW);
        assertThat(may(open, DECIDER)).containsExactly(SCRIBE);
        assertThat(may(open, FIRST)).containsExactly(SEAL, SCRIBE);
        assertThat(may(open, FIRST_SEALED)).containsExactly(SEAL, TAKE_BACK, SCRIBE);
        assertThat(may(open, LAST)).containsExactly(SEAL, SCRIBE);
        assertThat(may(open, NOT_ASKED)).isEmpty();
        assertThat(may(open, SHIFT_LEAD)).isEmpty();
    }

    @Test
    void open_team_unnamed_is_sealed_once() {
        Moment open = team(State.OPEN, false);
        assertThat(may(open, FIRST)).containsExactly(SEAL);
        assertThat(may(open, FIRST_SEALED)).isEmpty();
    }

    @Test
    @Trust(27)
    void open_bedside_first_plans_then_the_last_turn() {
        Moment before = bedside(State.OPEN, false);
        Moment after = bedside(State.OPEN, true);
        assertThat(may(before, FIRST)).containsExactly(SEAL, GO_AHEAD);
        assertThat(may(before, LAST)).containsExactly(GO_AHEAD);
        assertThat(may(after, FIRST_SEALED)).containsExactly(GO_AHEAD);
        assertThat(may(after, LAST)).containsExactly(SEAL, GO_AHEAD);
        assertThat(may(before, ASKER)).containsExactly(GO_AHEAD, WITHDRAW);
        assertThat(may(before, SHIFT_LEAD)).containsExactly(GO_AHEAD);
        assertThat(may(before, NOT_ASKED)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"SPOKEN_INSTEAD", "WITHDRAWN", "TOO_FEW"})
    void whoever_was_not_asked_does_not_know_of_what_ended_unread(State state) {
        for (Readers readers : Readers.values()) {
            assertThat(Rules.mayKnow(team(state, true), NOT_ASKED, readers)).isFalse();
            assertThat(Rules.mayKnow(bedside(state, true), SHIFT_LEAD, readers)).isFalse();
        }
        assertThat(may(team(state, true), ASKER)).doesNotContain(DECIDE, LOOK_BACK);
    }

    @Test
    void spoken_instead_gives_own_words_back_to_show_or_keep() {
        assertThat(may(bedside(State.SPOKEN_INSTEAD, true), FIRST_SEALED)).contains(READ_OWN_WORDS, SHOW_OWN_WORDS);
        assertThat(may(team(State.WITHDRAWN, true), FIRST_SEALED)).containsExactly(READ_OWN_WORDS);
        assertThat(may(team(State.TOO_FEW, false), FIRST_SEALED)).isEmpty();
    }

    @Test
    void revealed_decided_looked_back() {
        assertThat(may(team(State.REVEALED, true), DECIDER)).contains(READ_VIEWS, DECIDE);
        assertThat(may(team(State.REVEALED, true), FIRST)).containsExactly(READ_VIEWS, ADD_LATE);
        assertThat(may(team(State.REVEALED, true), FIRST_SEALED)).containsExactly(READ_VIEWS, CHANGE_MIND);
        assertThat(may(team(State.REVEALED, false), FIRST)).doesNotContain(ADD_LATE);
        assertThat(may(team(State.DECIDED, true), DECIDER))
                .contains(ANSWER_AGAINST, SAY_WHAT_BECAME, LOOK_BACK)
                .doesNotContain(DECIDE);
        assertThat(may(team(State.DECIDED, true), FIRST_SEALED)).contains(PUT_NAME, CHANGE_MIND, SAY_BACK);
        assertThat(may(bedside(State.DECIDED, true), FIRST_SEALED)).doesNotContain(PUT_NAME);
        assertThat(may(team(State.NOBODY_HEARD, true), DECIDER)).contains(DECIDE);
    }

    @Test
    void whoever_was_not_asked_reads_as_promised_and_does_nothing() {
        for (State state : List.of(State.REVEALED, State.DECIDED, State.LOOKED_BACK)) {
            assertThat(Rules.may(team(state, true), NOT_ASKED, Readers.ASKED)).isEmpty();
            assertThat(Rules.may(team(state, true), NOT_ASKED, Readers.OURS)).containsExactly(READ_VIEWS);
        }
    }

    @Test
    @Trust(32)
    void in_no_moment_at_all_does_anybody_read_views_before_the_reveal_or_seal_after_it() {
        int moments = 0;
        for (Moment moment : everyMoment()) {
            for (Standing who : everyStanding()) {
                for (Readers readers : Readers.values()) {
                    moments++;
                    Set<Deed> may = Rules.may(moment, who, readers);
                    if (moment.state() == State.OPEN) {
                        assertThat(may)
                                .doesNotContain(READ_VIEWS, ADD_LATE, CHANGE_MIND, PUT_NAME, SHOW_OWN_WORDS, LOOK_BACK);
                        if (moment.template().hasViews()) {
                            assertThat(may).doesNotContain(DECIDE);
                        }
                    } else {
                        assertThat(may).doesNotContain(SEAL, TAKE_BACK, SCRIBE, GO_AHEAD, WITHDRAW);
                    }
                    if (moment.timeIsUp() || !who.asked()) {
                        assertThat(may).doesNotContain(SEAL, TAKE_BACK);
                    }
                    if (!who.takesPart() && !who.deputy() && !who.colleague() && !who.shiftLead()) {
                        assertThat(may).isEmpty();
                    }
                    if (!moment.named()) {
                        assertThat(may).doesNotContain(TAKE_BACK, SCRIBE, ADD_LATE, PUT_NAME);
                    }
                    if (moment.state() == State.OPEN && moment.template().isBedside() && who.takesPart()) {
                        assertThat(may).contains(GO_AHEAD);
                    }
                }
            }
        }
        assertThat(moments).isGreaterThan(50_000);
    }

    @Test
    void the_deputy_stands_in_only_when_the_promise_was_broken_or_the_asker_left() {
        Standing deputy = new Standing(false, false, true, null, false, false, false, false);
        Moment waits = new Moment(Template.DECIDE, true, State.REVEALED, true, true, false);
        assertThat(Rules.may(waits, deputy, Readers.ASKED)).isEmpty();
        Moment broken = new Moment(Template.DECIDE, true, State.REVEALED, true, true, true);
        assertThat(Rules.may(broken, deputy, Readers.ASKED)).contains(READ_VIEWS, DECIDE);
    }

    private static List<Moment> everyMoment() {
        List<Moment> moments = new ArrayList<>();
        for (Template template : Template.values()) {
            for (State state : State.values()) {
                for (int bits = 0; bits < 16; bits++) {
                    boolean named = (bits & 1) == 0;
                    if (named || template.mayBeUnnamed()) {
                        moments.add(
                                new Moment(template, named, state, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0));
                    }
                }
            }
        }
        return moments;
    }

    private static List<Standing> everyStanding() {
        List<Standing> standings = new ArrayList<>();
        List<@Nullable Turn> turns = Arrays.asList(null, Turn.FIRST, Turn.LAST);
        for (int bits = 0; bits < 128; bits++) {
            for (Turn turn : turns) {
                standings.add(new Standing(
                        (bits & 1) != 0,
                        (bits & 2) != 0,
                        (bits & 4) != 0,
                        turn,
                        (bits & 8) != 0,
                        (bits & 16) != 0,
                        (bits & 32) != 0,
                        (bits & 64) != 0));
            }
        }
        return standings;
    }

    private static Set<Deed> may(Moment moment, Standing who) {
        Set<Deed> may = EnumSet.noneOf(Deed.class);
        may.addAll(Rules.may(moment, who, Readers.ASKED));
        return may;
    }

    private static Moment team(State state, boolean named) {
        return new Moment(Template.DECIDE, named, state, state != State.OPEN, true, false);
    }

    private static Moment bedside(State state, boolean firstTurnIn) {
        return new Moment(Template.BEDSIDE, true, state, state != State.OPEN, firstTurnIn, false);
    }

    private static Standing standing(boolean asker, boolean decider, @Nullable Turn turn, boolean sealed) {
        return new Standing(asker, decider, false, turn, sealed, false, true, true);
    }
}
