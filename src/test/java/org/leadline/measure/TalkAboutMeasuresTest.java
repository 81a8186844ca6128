package org.leadline.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.DueClocks;
import org.leadline.SettableClock;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.care.Mode;
import org.leadline.care.ModeHistory;
import org.leadline.care.ProcessForm;
import org.leadline.care.Processes;
import org.leadline.care.Registering;
import org.leadline.measure.intake.FigureAnswers;
import org.leadline.measure.spc.NumberKind;
import org.leadline.post.ToldBack;
import org.leadline.post.ToldBacks;
import org.leadline.unit.People;
import org.leadline.unit.Units;
import org.leadline.unit.sheet.Waiting;
import org.springframework.beans.factory.annotation.Autowired;

@MeasureTest
class TalkAboutMeasuresTest {
    @Autowired
    private Units units;

    @Autowired
    private People people;

    @Autowired
    private Measures measures;

    @Autowired
    private FigureImports imports;

    @Autowired
    private MeasureReadings readings;

    @Autowired
    private Queries queries;

    @Autowired
    private Stories stories;

    @Autowired
    private Options options;

    @Autowired
    private MeasuresOnSheet sheet;

    @Autowired
    private MeasureWaits waits;

    @Autowired
    private Processes processes;

    @Autowired
    private ModeHistory modes;

    @Autowired
    private ToldBacks toldBacks;

    @Autowired
    private SettableClock clock;

    @Autowired
    private DueClocks dueClocks;

    private Station station;

    @BeforeEach
    void open() {
        clock.set(SettableClock.START);
        station = new Station(units, people);
    }

    @Test
    void a_query_is_asked_in_two_taps_answered_and_told_back() {
        Measure measure = defined(station.form("Feet", NumberKind.PROPORTION, Period.WEEK));
        take(measure, Station.weeks(5, 7, 10));
        String key = UUID.randomUUID().toString();
        for (int tap = 0; tap < 2; tap++) {
            assertThat(queries.ask(station.partner, measure.id(), "2026-02-23", Query.Chip.LOOKS_WRONG, null, key))
                    .isInstanceOf(Doing.Done.class);
        }
        assertThat(queries.ask(station.partner, measure.id(), null, Query.Chip.OTHER, " ", null))
                .isEqualTo(new Doing.Refused(Map.of("line", "measure.problem.blank.line")));
        Query query = queries.list(station.clerk, measure.id()).getFirst();
        assertThat(queries.list(station.clerk, measure.id())).hasSize(1);
        assertThat(waits.listWaiting(station.nurse)).extracting(Waiting::kind).contains("measure-query");
        assertThat(waits.listWaiting(station.clerk)).isEmpty();
        assertThatThrownBy(() -> queries.answer(station.clerk, measure.id(), query.id(), "It is right.", false))
                .isInstanceOf(NotYours.class);
        clock.move(Duration.ofDays(7));
        dueClocks.strike();
        assertThat(toldBacks.listUnheard(station.partner)).hasSize(1);
        assertThat(waits.listWaiting(station.nurse)).anySatisfy(waiting -> {
            assertThat(waiting.kind()).isEqualTo("measure-query");
            assertThat(waiting.overdue()).isTrue();
        });
        assertThat(queries.answer(station.nurse, measure.id(), query.id(), "It was 8 of 10.", true))
                .isInstanceOf(Doing.Done.class);
        assertThat(toldBacks.listUnheard(station.partner))
                .extracting(ToldBack::sentence)
                .anySatisfy(sentence -> assertThat(sentence).contains("It was 8 of 10."));
        assertThat(queries.shareThatChanged(station.partner, station.ward.id())).isEqualTo(new Query.Share(1, 1));
        assertThatThrownBy(() -> queries.answer(station.nurse, measure.id(), query.id(), "Again", false))
                .isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> queries.list(station.stranger, measure.id())).isInstanceOf(NotHere.class);
    }

    @Test
    void a_story_is_for_those_who_work_there_and_only_where_it_is_being_found_out() {
        long process = process();
        Measure measure =
                defined(station.form("Home", NumberKind.COUNT, Period.EVENT, "", "/care/process/" + process, null));
        assertThatThrownBy(() -> stories.add(station.nurse, measure.id(), "a", "b", "c", "d"))
                .isInstanceOf(NotYours.class);
        modes.enter(station.nurse, process, Mode.FIND_OUT, LocalDate.of(2026, 2, 2), "");
        assertThat(stories.add(station.nurse, measure.id(), "NHS 943 476 5919", "b", "c", ""))
                .isInstanceOfSatisfying(
                        Doing.Refused.class,
                        refused -> assertThat(refused.problems()).containsKeys("thought", "next"));
        stories.add(
                station.nurse,
                measure.id(),
                "It would be too much.",
                "Two afternoons at home.",
                "They stayed.",
                "Offer it early.");
        assertThat(stories.list(station.doctor, measure.id())).hasSize(1);
        assertThatThrownBy(() -> stories.list(station.partner, measure.id())).isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> stories.list(station.above, measure.id())).isInstanceOf(NotHere.class);
        long story = stories.list(station.doctor, measure.id()).getFirst().id();
        assertThatThrownBy(() -> stories.remove(station.doctor, measure.id(), story))
                .isInstanceOf(NotHere.class);
        stories.remove(station.nurse, measure.id(), story);
        assertThat(stories.list(station.doctor, measure.id())).isEmpty();
    }

    @Test
    void a_choice_is_counted_in_two_taps_with_an_exact_interval() {
        Measure measure = defined(station.form("Fluid", NumberKind.PROPORTION, Period.MONTH));
        assertThat(options.set(station.nurse, measure.id(), List.of("Drain"), List.of()))
                .isInstanceOf(Doing.Refused.class);
        options.set(station.nurse, measure.id(), List.of("Drain", "Wait"), List.of("to be at home"));
        long drain = options.list(station.nurse, measure.id()).getFirst().optionId();
        String key = UUID.randomUUID().toString();
        for (int tap = 0; tap < 2; tap++) {
            options.chose(station.nurse, measure.id(), drain, "to be at home", key);
        }
        options.chose(station.nurse, measure.id(), drain, null, null);
        options.add(station.nurse, measure.id(), drain, "2026-02-01", 10, 9, 8, null);
        options.went(station.nurse, measure.id(), drain, true, null);
        OptionCount count =
                readings.read(station.partner, measure.id()).options().getFirst();
        assertThat(count.chosen()).isEqualTo(12);
        assertThat(count.heard()).isEqualTo(10);
        assertThat(count.wentWell()).isEqualTo(9);
        assertThat(count.low()).isCloseTo(0.5549839, org.assertj.core.data.Offset.offset(1e-6));
        assertThat(count.high()).isCloseTo(0.9974714, org.assertj.core.data.Offset.offset(1e-6));
        assertThat(count.mattered()).containsExactly(new OptionCount.Mattered("to be at home", 1));
        assertThatThrownBy(() -> options.chose(station.nurse, measure.id(), 999_999_999L, null, null))
                .isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> options.chose(station.partner, measure.id(), drain, null, null))
                .isInstanceOf(NotYours.class);
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
