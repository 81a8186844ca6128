package org.leadline.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.access.NotYours;
import org.leadline.care.Entering.Entered;
import org.leadline.care.Entering.Refused;
import org.springframework.beans.factory.annotation.Autowired;

@CareTest
class ModeHistoryTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    @Autowired
    Processes processes;

    @Autowired
    ModeHistory modes;

    @Autowired
    Wards wards;

    private CareProcess process;

    @BeforeEach
    void open() {
        wards.open();
        process = wards.process("Sepsis");
    }

    @Test
    void everyEntryIsKeptAndTheLatestDayIsInForce() {
        ModeEntry now = entered(Mode.CHOOSE_TOGETHER, TODAY, "we talked it over");
        ModeEntry before = entered(Mode.SAME_EVERY_TIME, TODAY.minusYears(2), " ");
        assertThat(now.by()).isEqualTo(new Someone(wards.doctor.personId(), "ben"));
        assertThat(now.why()).isEqualTo("we talked it over");
        assertThat(before.why()).isNull();
        assertThat(modes.list(wards.partner, process.id()))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("at")
                .containsExactly(now, before);
        assertThat(inForce()).isEqualTo(Mode.CHOOSE_TOGETHER);
    }

    @Test
    void ofTwoEntriesForOneDayTheLaterIsInForce() {
        entered(Mode.SAME_EVERY_TIME, TODAY, "");
        entered(Mode.FIND_OUT, TODAY, "");
        assertThat(inForce()).isEqualTo(Mode.FIND_OUT);
        assertThat(processes.list(wards.nurse, wards.wardId))
                .extracting(
                        listed -> listed.mode() == null ? null : listed.mode().mode())
                .containsExactly(Mode.FIND_OUT);
    }

    @Test
    void nothingChosenNoDayAndDaysToComeAreRefused() {
        assertThat(modes.enter(wards.nurse, process.id(), null, null, "a\nb"))
                .isEqualTo(new Refused(Map.of(
                        "mode", "care.problem.blank.mode",
                        "since", "care.problem.blank.since",
                        "why", "care.problem.control")));
        for (LocalDate day : new LocalDate[] {TODAY.plusDays(1), LocalDate.MIN, LocalDate.MAX}) {
            assertThat(modes.enter(wards.nurse, process.id(), Mode.FIND_OUT, day, ""))
                    .isEqualTo(new Refused(Map.of("since", "care.problem.since")));
        }
        assertThat(modes.list(wards.nurse, process.id())).isEmpty();
    }

    @Test
    void onlyThoseWhoWorkThereSayWhatItIs() {
        assertThatThrownBy(() -> modes.enter(wards.partner, process.id(), Mode.FIND_OUT, TODAY, ""))
                .isInstanceOf(NotYours.class);
    }

    private Mode inForce() {
        return Objects.requireNonNull(processes.get(wards.nurse, process.id()).mode())
                .mode();
    }

    private ModeEntry entered(Mode mode, LocalDate since, String why) {
        Entering outcome = modes.enter(wards.doctor, process.id(), mode, since, why);
        assertThat(outcome).isInstanceOf(Entered.class);
        return ((Entered) outcome).entry();
    }
}
