package org.leadline.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.SettableClock;
import org.leadline.access.NotHere;
import org.leadline.care.Mode;
import org.leadline.care.ModeHistory;
import org.leadline.care.ProcessForm;
import org.leadline.care.Processes;
import org.leadline.care.Registering;
import org.leadline.measure.intake.FigureAnswers;
import org.leadline.measure.spc.CareKind;
import org.leadline.measure.spc.NumberKind;
import org.leadline.measure.spc.View;
import org.leadline.unit.People;
import org.leadline.unit.Units;
import org.leadline.unit.sheet.SheetLine;
import org.springframework.beans.factory.annotation.Autowired;

@MeasureTest
class MeasureReadingsTest {
    @Autowired
    private Units units;

    @Autowired
    private People people;

    @Autowired
    private Measures measures;

    @Autowired
    private Figures figures;

    @Autowired
    private FigureImports imports;

    @Autowired
    private MeasureReadings readings;

    @Autowired
    private Phases phases;

    @Autowired
    private MeasuresOnSheet sheet;

    @Autowired
    private Processes processes;

    @Autowired
    private ModeHistory modes;

    @Autowired
    private SettableClock clock;

    private Station station;

    @BeforeEach
    void open() {
        clock.set(SettableClock.START);
        station = new Station(units, people);
    }

    @Test
    void another_kind_of_care_is_another_view_at_once() {
        long process = process();
        Measure measure =
                defined(station.form("Feet", NumberKind.PROPORTION, Period.WEEK, "", "/care/process/" + process, null));
        take(measure, Station.weeks(30, 70, 100));
        assertThat(readings.read(station.nurse, measure.id()).kind()).isEqualTo(CareKind.NOT_SAID);
        modes.enter(station.nurse, process, Mode.SAME_EVERY_TIME, LocalDate.of(2026, 2, 1), "");
        MeasureReading same = readings.read(station.nurse, measure.id());
        assertThat(same.spc().view()).isEqualTo(View.CONTROL_CHART);
        assertThat(same.spc().chart()).isNotNull();
        assertThat(same.mayTellStories()).isFalse();
        assertThat(sheet.listLines(station.partner, station.ward.id()))
                .extracting(SheetLine::title)
                .containsExactly("Feet");
        modes.enter(station.nurse, process, Mode.FIND_OUT, LocalDate.of(2026, 2, 2), "");
        MeasureReading found = readings.read(station.nurse, measure.id());
        assertThat(found.spc().view()).isEqualTo(View.STORIES);
        assertThat(found.spc().refused()).isNotBlank();
        assertThat(found.spc().chart()).isNull();
        assertThat(found.sentence()).isNotEqualTo(same.sentence());
        assertThat(found.mayTellStories()).isTrue();
        assertThat(readings.read(station.partner, measure.id()).mayTellStories())
                .isFalse();
        assertThat(readings.listOfUnit(station.nurse, station.ward.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.spc().view()).isEqualTo(View.STORIES));
        assertThat(sheet.listLines(station.nurse, station.ward.id())).isEmpty();
        assertThatThrownBy(() -> readings.read(station.above, measure.id())).isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> readings.listOfUnit(station.above, station.ward.id()))
                .isInstanceOf(NotHere.class);
    }

    @Test
    void a_target_that_lapsed_counts_no_more() {
        Measure measure = defined(station.form("Feet", NumberKind.PROPORTION, Period.WEEK, "95", "", null));
        take(measure, Station.weeks(30, 70, 100));
        assertThat(readings.read(station.nurse, measure.id()).spc().assuranceChance())
                .isNotNaN();
        clock.move(Duration.ofDays(310));
        assertThat(readings.read(station.nurse, measure.id()).spc().assuranceChance())
                .isNaN();
    }

    @Test
    void harm_says_how_long_since_and_what_is_usual_and_what_is_aimed_for() {
        MeasureForm form = station.form("Falls", NumberKind.TIME_BETWEEN, Period.EVENT);
        Measure measure = defined(Station.harm(form, "Falls", station.doctor.personId(), null));
        for (int i = 0; i < 12; i++) {
            figures.enter(
                    station.nurse,
                    measure.id(),
                    LocalDate.of(2025, 3, 1).plusDays(30L * i).toString(),
                    "",
                    "",
                    null);
        }
        MeasureReading reading = readings.read(station.nurse, measure.id());
        assertThat(reading.figures()).hasSize(12);
        assertThat(reading.series().size()).isEqualTo(11);
        assertThat(reading.series().values()[0]).isEqualTo(30);
        assertThat(reading.sinceLast().days()).isEqualTo(36);
        assertThat(reading.sinceLast().usualGapDays()).isEqualTo(30);
        assertThat(reading.sentence())
                .doesNotContainIgnoringCase("nothing unusual")
                .contains("36 days since")
                .contains("30 days");
        figures.correct(station.nurse, measure.id(), "2026-01-25", "", "", "It was another ward's.");
        assertThat(readings.read(station.nurse, measure.id()).sinceLast().days())
                .isEqualTo(66);
    }

    @Test
    void a_phase_is_accepted_by_somebody_else_with_a_reason_and_keeps_old_and_new_limits() {
        Measure measure = defined(station.form("Feet", NumberKind.PROPORTION, Period.WEEK));
        take(measure, twoLevels());
        LocalDate day = LocalDate.of(2025, 12, 1);
        assertThat(phases.accept(station.nurse, measure.id(), day, "We moved the desk.", null))
                .isEqualTo(new Doing.Refused(Map.of("date", "measure.problem.owner-accepts")));
        assertThat(phases.accept(station.doctor, measure.id(), day, " ", null))
                .isEqualTo(new Doing.Refused(Map.of("reason", "measure.problem.blank.reason")));
        assertThat(phases.accept(station.doctor, measure.id(), day.plusDays(1), "We moved the desk.", null))
                .isEqualTo(new Doing.Refused(Map.of("date", "measure.problem.phase-day")));
        assertThat(phases.accept(station.doctor, measure.id(), day, "We moved the desk.", "javascript:alert(1)"))
                .isEqualTo(new Doing.Refused(Map.of("linkAddress", "measure.problem.link")));
        assertThat(phases.accept(station.doctor, measure.id(), day, "We moved the desk.", "/try/test/4"))
                .isInstanceOf(Doing.Done.class);
        AcceptedPhase phase = phases.list(station.partner, measure.id()).getFirst();
        assertThat(phase.after().centre()).isGreaterThan(phase.before().centre() + 5);
        assertThat(readings.read(station.nurse, measure.id()).spc().chart().phases())
                .hasSize(2);
        assertThatThrownBy(() -> phases.withdraw(station.stranger, measure.id(), phase.id(), "Not so"))
                .isInstanceOf(NotHere.class);
        phases.withdraw(station.doctor, measure.id(), phase.id(), "The desk moved back.");
        assertThat(readings.read(station.nurse, measure.id()).spc().chart().phases())
                .hasSize(1);
        assertThat(phases.list(station.nurse, measure.id()).getFirst().withdrawn())
                .isNotNull();
        assertThatThrownBy(() -> phases.withdraw(station.doctor, measure.id(), phase.id(), "Again"))
                .isInstanceOf(NotHere.class);
    }

    private String twoLevels() {
        var text = new StringBuilder("date,numerator,denominator\n");
        LocalDate week = LocalDate.of(2025, 6, 2);
        for (int i = 0; i < 38; i++) {
            LocalDate on = week.plusWeeks(i);
            int level = on.isBefore(LocalDate.of(2025, 12, 1)) ? 60 : 85;
            text.append(on).append(',').append(level + i % 4).append(",100\n");
        }
        return text.toString();
    }

    private long process() {
        return ((Registering.Registered) processes.register(
                        station.nurse,
                        station.ward.id(),
                        new ProcessForm("Foot check", "no sore is missed", station.nurse.personId(), false, "")))
                .process()
                .id();
    }

    private Measure defined(MeasureForm form) {
        Defining defining = measures.define(station.nurse, station.ward.id(), form);
        assertThat(defining).isInstanceOf(Defining.Defined.class);
        return ((Defining.Defined) defining).measure();
    }

    private void take(Measure measure, String file) {
        FigurePreview preview =
                imports.receive(station.nurse, measure.id(), "numbers.csv", file.getBytes(StandardCharsets.UTF_8));
        assertThat(imports.commit(station.nurse, preview.importId(), FigureAnswers.NONE, null))
                .isInstanceOf(FigureImports.Committing.Committed.class);
    }
}
