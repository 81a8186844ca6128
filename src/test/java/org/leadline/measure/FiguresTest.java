package org.leadline.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.SettableClock;
import org.leadline.access.NotHere;
import org.leadline.care.CareLogs;
import org.leadline.care.ImportChoices;
import org.leadline.care.Mode;
import org.leadline.care.ModeHistory;
import org.leadline.care.ProcessForm;
import org.leadline.care.Processes;
import org.leadline.care.Registering;
import org.leadline.measure.Figure.FromNotes.Standing;
import org.leadline.measure.ProcessesOfMeasures.Counted;
import org.leadline.measure.ProcessesOfMeasures.FromNotes;
import org.leadline.measure.spc.NumberKind;
import org.leadline.unit.People;
import org.leadline.unit.Units;
import org.springframework.beans.factory.annotation.Autowired;

@MeasureTest
class FiguresTest {
    @Autowired
    private Units units;

    @Autowired
    private People people;

    @Autowired
    private Measures measures;

    @Autowired
    private Figures figures;

    @Autowired
    private Processes processes;

    @Autowired
    private ModeHistory modes;

    @Autowired
    private CareLogs logs;

    @Autowired
    private SettableClock clock;

    @Autowired
    private DSLContext sql;

    private Station station;

    @BeforeEach
    void open() {
        clock.set(SettableClock.START);
        station = new Station(units, people);
    }

    @Test
    void a_number_is_entered_once_for_its_period() {
        long id = defined("Feet", NumberKind.PROPORTION, Period.WEEK);
        String key = UUID.randomUUID().toString();
        assertThat(figures.enter(station.nurse, id, "2026-02-25", "9", "10", key))
                .isInstanceOf(Doing.Done.class);
        assertThat(figures.enter(station.nurse, id, "2026-02-25", "9", "10", key))
                .isInstanceOf(Doing.Done.class);
        assertThat(figures.list(station.partner, id)).singleElement().satisfies(figure -> {
            assertThat(figure.day()).isEqualTo(LocalDate.of(2026, 2, 23));
            assertThat(figure.numerator()).isEqualTo(9);
            assertThat(figure.denominator()).isEqualTo(10);
            assertThat(figure.source()).isEqualTo(Figure.Source.BY_HAND);
        });
        assertThat(figures.enter(station.nurse, id, "2026-03-01", "8", "10", null))
                .isEqualTo(new Doing.Refused(Map.of("day", "measure.problem.there-already")));
    }

    @Test
    void what_cannot_be_a_number_of_the_measure_is_refused_with_its_field() {
        long share = defined("Feet", NumberKind.PROPORTION, Period.WEEK);
        assertRefused(share, "2026-03-02", "9", "10", "day", "not-over-week");
        assertRefused(share, "2026-02-23", "1,5", "10", "numerator", "comma");
        assertRefused(share, "2026-02-23", "9.5", "10", "numerator", "whole");
        assertRefused(share, "2026-02-23", "11", "10", "numerator", "more-than-all");
        assertRefused(share, "2026-02-23", "-1", "10", "numerator", "below-nought");
        assertRefused(share, "2026-02-23", "9", "", "denominator", "blank.denominator-number");
        assertRefused(share, "2026-02-23", "", "", "numerator", "blank.numerator-number");
        assertRefused(share, "23/02/2026", "9", "10", "day", "day");
        long value = defined("Minutes", NumberKind.VALUE, Period.MONTH);
        assertRefused(value, "2026-03-01", "9", "", "day", "not-over-month");
        assertRefused(value, "2026-02-01", "9", "2", "denominator", "denominator");
        assertThat(figures.enter(station.nurse, value, "2026-02-17", "-0.25", "", null))
                .isInstanceOf(Doing.Done.class);
    }

    @Test
    void a_correction_keeps_what_the_number_was_with_who_and_why() {
        long id = defined("Feet", NumberKind.PROPORTION, Period.WEEK);
        figures.enter(station.nurse, id, "2026-02-23", "9", "10", null);
        assertThat(figures.correct(station.doctor, id, "2026-02-23", "8", "10", ""))
                .isEqualTo(new Doing.Refused(Map.of("because", "measure.problem.blank.because")));
        assertThat(figures.correct(station.doctor, id, "2026-02-23", "9", "10", "Counted again"))
                .isEqualTo(new Doing.Refused(Map.of("numerator", "measure.problem.same")));
        clock.move(Duration.ofHours(1));
        assertThat(figures.correct(station.doctor, id, "2026-02-23", "8", "10", "Counted again"))
                .isInstanceOf(Doing.Done.class);
        assertThat(figures.list(station.nurse, id))
                .singleElement()
                .extracting(Figure::numerator)
                .isEqualTo(8.0);
        assertThat(figures.listCorrections(station.partner, id)).singleElement().satisfies(correction -> {
            assertThat(correction.before().numerator()).isEqualTo(9);
            assertThat(correction.after().by().personId()).isEqualTo(station.doctor.personId());
            assertThat(correction.after().because()).isEqualTo("Counted again");
        });
        assertThatThrownBy(() -> sql.execute("update measure.figure set numerator = 1"))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> sql.execute("delete from measure.figure"))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void numbers_are_counted_from_the_notes_and_an_unfinished_period_is_never_kept() throws Exception {
        var registered = (Registering.Registered) processes.register(
                station.nurse,
                station.ward.id(),
                new ProcessForm("Foot check", "no sore is missed", station.nurse.personId(), false, ""));
        long process = registered.process().id();
        logs.importNow(
                station.nurse,
                process,
                "log.csv",
                new ByteArrayInputStream(log(40).getBytes(StandardCharsets.UTF_8)),
                ImportChoices.usual());
        modes.enter(station.nurse, process, Mode.SAME_EVERY_TIME, LocalDate.of(2026, 2, 1), "");
        var wanted = new FromNotes(Counted.WITH_STEP, "Look", "", 7);
        MeasureForm form = station.form(
                "Feet looked at",
                NumberKind.PROPORTION,
                Period.WEEK,
                "",
                registered.process().address(),
                wanted);
        long id = ((Defining.Defined) measures.define(station.nurse, station.ward.id(), form))
                .measure()
                .id();
        List<Figure.FromNotes> counted = figures.countFromNotes(station.partner, id);
        assertThat(counted.getLast().standing()).isEqualTo(Standing.INCOMPLETE);
        long whole =
                counted.stream().filter(one -> one.standing() == Standing.NEW).count();
        assertThat(whole).isPositive();
        assertThat(figures.list(station.nurse, id)).isEmpty();
        figures.takeFromNotes(station.nurse, id);
        figures.takeFromNotes(station.nurse, id);
        assertThat(figures.list(station.nurse, id)).hasSize((int) whole).allSatisfy(figure -> {
            assertThat(figure.version()).isEqualTo(1);
            assertThat(figure.denominator()).isEqualTo(7);
            assertThat(figure.source()).isEqualTo(Figure.Source.FROM_NOTES);
        });
        assertThatThrownBy(() -> figures.countFromNotes(station.stranger, id)).isInstanceOf(NotHere.class);
    }

    private static String log(int days) {
        var text = new StringBuilder("case,activity,time\n");
        for (int day = 0; day < days; day++) {
            LocalDate on = LocalDate.of(2026, 1, 5).plusDays(day);
            text.append("c").append(day).append(",Come,").append(on).append("T08:00:00Z\n");
            if (day % 3 > 0) {
                text.append("c").append(day).append(",Look,").append(on).append("T08:30:00Z\n");
            }
        }
        return text.toString();
    }

    private long defined(String name, NumberKind kind, Period period) {
        return ((Defining.Defined) measures.define(station.nurse, station.ward.id(), station.form(name, kind, period)))
                .measure()
                .id();
    }

    private void assertRefused(long id, String day, String numerator, String denominator, String field, String key) {
        assertThat(figures.enter(station.nurse, id, day, numerator, denominator, null))
                .isEqualTo(new Doing.Refused(Map.of(field, "measure.problem." + key)));
    }
}
