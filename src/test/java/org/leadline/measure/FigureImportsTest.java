package org.leadline.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.DueClocks;
import org.leadline.SettableClock;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.measure.FigureImports.Committing;
import org.leadline.measure.intake.FigureAnswers;
import org.leadline.measure.intake.FigureAnswers.Decimal;
import org.leadline.measure.intake.FigureRead;
import org.leadline.measure.spc.NumberKind;
import org.leadline.unit.People;
import org.leadline.unit.Units;
import org.springframework.beans.factory.annotation.Autowired;

@MeasureTest
class FigureImportsTest {
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
    private SettableClock clock;

    @Autowired
    private DueClocks dueClocks;

    @Autowired
    private DSLContext sql;

    private Station station;

    @BeforeEach
    void open() {
        clock.set(SettableClock.START);
        station = new Station(units, people);
    }

    @Test
    void a_file_comes_in_whole_and_the_same_file_twice_changes_nothing() {
        long id = defined("Feet", NumberKind.PROPORTION, Period.WEEK);
        String file = Station.weeks(20, 7, 10);
        FigurePreview preview = received(id, file);
        assertThat(preview.isReady()).isTrue();
        assertThat(preview.added()).isEqualTo(20);
        assertThat(figures.list(station.nurse, id)).isEmpty();
        assertThat(committed(preview, null)).isEqualTo(new Committing.Committed(20, 0, 0));
        assertThatThrownBy(() -> imports.commit(station.nurse, preview.importId(), FigureAnswers.NONE, null))
                .isInstanceOf(NotHere.class);
        assertThat(committed(received(id, file), null)).isEqualTo(new Committing.Committed(0, 0, 20));
        assertThat(figures.list(station.nurse, id))
                .hasSize(20)
                .allSatisfy(figure -> assertThat(figure.version()).isEqualTo(1));
        assertThat(imports.list(station.partner, id)).hasSize(2);
    }

    @Test
    void a_number_that_changes_needs_a_reason_and_is_a_correction() {
        long id = defined("Feet", NumberKind.PROPORTION, Period.WEEK);
        committed(received(id, Station.weeks(4, 7, 10)), null);
        FigurePreview again = received(id, Station.weeks(4, 6, 10));
        assertThat(again.changed()).isEqualTo(4);
        assertThat(again.first().getFirst().before()).isEqualTo("7 / 10");
        assertThat(((Committing.NotReady) committed(again, " ")).problem()).isEqualTo("measure.problem.blank.because");
        assertThat(committed(again, "The desk counted again")).isEqualTo(new Committing.Committed(0, 4, 0));
        assertThat(figures.listCorrections(station.nurse, id)).hasSize(4);
    }

    @Test
    void one_bad_row_and_nothing_of_the_file_comes_in() {
        long id = defined("Feet", NumberKind.PROPORTION, Period.WEEK);
        FigurePreview preview = received(id, Station.weeks(20, 7, 10) + "2030-01-07,1,10\n2026-02-24,1,10\n");
        assertThat(preview.isReady()).isFalse();
        assertThat(preview.problems())
                .extracting(FigurePreview.Problem::key)
                .containsExactly("measure.problem.not-over-week", "measure.file.problem.twice");
        assertThat(preview.problems().getFirst().line()).isEqualTo(22);
        assertThat(committed(preview, null)).isInstanceOf(Committing.NotReady.class);
        assertThat(figures.list(station.nurse, id)).isEmpty();
    }

    @Test
    void what_is_open_is_asked_and_the_answer_is_used() {
        long id = defined("Minutes", NumberKind.VALUE, Period.DAY);
        FigurePreview asked = received(id, "date;value\n01/02/2026;1,5\n02/02/2026;2,5\n");
        assertThat(((FigureRead.Open) asked.read()).questions()).hasSize(2);
        assertThat(committed(asked, null)).isInstanceOf(Committing.NotReady.class);
        var answers = new FigureAnswers(Decimal.COMMA, org.leadline.unit.intake.Days.Order.DAY_FIRST, null, null);
        assertThat(imports.commit(station.nurse, asked.importId(), answers, null))
                .isEqualTo(new Committing.Committed(2, 0, 0));
        assertThat(figures.list(station.nurse, id))
                .extracting(Figure::numerator)
                .containsExactly(1.5, 2.5);
        assertThat(figures.list(station.nurse, id))
                .extracting(Figure::day)
                .containsExactly(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 2));
    }

    @Test
    void one_file_of_the_unit_brings_numbers_of_several_measures() {
        long feet = defined("Feet", NumberKind.COUNT, Period.DAY);
        long falls = defined("Falls", NumberKind.TIME_BETWEEN, Period.EVENT);
        String file =
                "measure,unit,date,value\nfeet,,2026-02-01,3\nFalls,%s,2026-02-01,\n".formatted(station.ward.name());
        FigurePreview preview = imports.receiveForUnit(
                station.nurse, station.ward.id(), "all.csv", file.getBytes(StandardCharsets.UTF_8));
        assertThat(preview.isReady()).isTrue();
        assertThat(committed(preview, null)).isEqualTo(new Committing.Committed(2, 0, 0));
        assertThat(figures.list(station.nurse, feet)).hasSize(1);
        assertThat(figures.list(station.nurse, falls))
                .singleElement()
                .extracting(Figure::numerator)
                .isEqualTo(1.0);
        FigurePreview wrong = imports.receiveForUnit(
                station.nurse,
                station.ward.id(),
                "all.csv",
                "measure,unit,date,value\nSores,,2026-02-01,3\nFeet,Elsewhere,2026-02-02,3\n"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(wrong.problems())
                .extracting(FigurePreview.Problem::key)
                .containsExactly("measure.file.problem.measure", "measure.file.problem.unit");
    }

    @Test
    void a_file_is_its_senders_and_is_let_go_after_a_day() {
        long id = defined("Feet", NumberKind.PROPORTION, Period.WEEK);
        FigurePreview preview = received(id, Station.weeks(3, 7, 10));
        assertThatThrownBy(() -> imports.preview(station.doctor, preview.importId(), FigureAnswers.NONE))
                .isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> imports.receive(station.stranger, id, "x.csv", new byte[0]))
                .isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> imports.receive(station.partner, id, "x.csv", new byte[0]))
                .isInstanceOf(NotYours.class);
        clock.move(Duration.ofDays(1));
        dueClocks.strike();
        assertThatThrownBy(() -> imports.preview(station.nurse, preview.importId(), FigureAnswers.NONE))
                .isInstanceOf(NotHere.class);
    }

    @Test
    void a_commit_that_is_cut_off_leaves_nothing_behind_and_can_be_done_again() {
        long id = defined("Feet", NumberKind.PROPORTION, Period.WEEK);
        FigurePreview preview = received(id, Station.weeks(20, 7, 10));
        assertThatThrownBy(() -> sql.transaction(cut -> {
                    assertThat(committed(preview, null)).isInstanceOf(Committing.Committed.class);
                    throw new IllegalStateException("the power went");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(figures.list(station.nurse, id)).isEmpty();
        assertThat(committed(preview, null)).isEqualTo(new Committing.Committed(20, 0, 0));
    }

    private long defined(String name, NumberKind kind, Period period) {
        return ((Defining.Defined) measures.define(station.nurse, station.ward.id(), station.form(name, kind, period)))
                .measure()
                .id();
    }

    private FigurePreview received(long id, String file) {
        return imports.receive(station.nurse, id, "numbers.csv", file.getBytes(StandardCharsets.UTF_8));
    }

    private Committing committed(FigurePreview preview, String because) {
        return imports.commit(station.nurse, preview.importId(), FigureAnswers.NONE, because);
    }
}
