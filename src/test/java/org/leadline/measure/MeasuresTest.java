package org.leadline.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.SettableClock;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.aim.Aims;
import org.leadline.aim.NewAim;
import org.leadline.aim.Origin;
import org.leadline.measure.intake.MeasureFiles;
import org.leadline.measure.spc.NumberKind;
import org.leadline.unit.People;
import org.leadline.unit.Units;
import org.leadline.unit.sheet.Held;
import org.leadline.unit.sheet.Holds;
import org.leadline.unit.sheet.Waiting;
import org.springframework.beans.factory.annotation.Autowired;

@MeasureTest
class MeasuresTest {
    @Autowired
    private Units units;

    @Autowired
    private People people;

    @Autowired
    private Measures measures;

    @Autowired
    private Figures figures;

    @Autowired
    private Aims aims;

    @Autowired
    private MeasureWaits waits;

    @Autowired
    private MeasuresHeld held;

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
    void what_a_definition_said_before_is_kept_with_who_and_when_and_is_checked_anew() {
        Measure first = defined(station.form("Feet", NumberKind.PROPORTION, Period.WEEK));
        assertThat(first.per()).isEqualTo(100);
        assertThat(first.checkedAt()).isNull();
        measures.check(station.doctor, first.id(), 1);
        assertThat(measures.get(station.nurse, first.id()).checkedAt()).isEqualTo(clock.instant());
        clock.move(Duration.ofDays(1));
        MeasureForm form = station.form("Feet again", NumberKind.PROPORTION, Period.WEEK);
        assertThat(measures.change(station.clerk, first.id(), 1, form)).isInstanceOf(Defining.Defined.class);
        assertThat(measures.change(station.nurse, first.id(), 1, form)).isInstanceOf(Defining.ChangedMeanwhile.class);
        assertThat(measures.listHistory(station.partner, first.id()))
                .satisfiesExactly(
                        now -> {
                            assertThat(now.name()).isEqualTo("Feet again");
                            assertThat(now.author().personId()).isEqualTo(station.clerk.personId());
                            assertThat(now.checkedAt()).isNull();
                        },
                        before -> assertThat(before.name()).isEqualTo("Feet"));
        assertThatThrownBy(() -> sql.execute("update measure.definition set why = 'as it came'"))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void a_target_that_was_handed_down_needs_a_balancing_measure_or_a_waiver() {
        MeasureForm form = station.form("Four hours", NumberKind.PROPORTION, Period.MONTH);
        assertThat(problems(Station.handed(form, null, "")))
                .containsExactly(Map.entry("balancingMeasureId", "measure.problem.handed"));
        assertThat(problems(Station.handed(form, 999_999_999L, "")))
                .containsEntry("balancingMeasureId", "measure.problem.balancing");
        Measure back = defined(station.form("Back within a week", NumberKind.PROPORTION, Period.MONTH));
        Measure handed = defined(Station.handed(form, back.id(), ""));
        assertThat(Station.target(handed).balancingMeasureId()).isEqualTo(back.id());
        assertThat(measures.retire(station.lead, back.id(), "not needed"))
                .isEqualTo(new Doing.Refused(Map.of("because", "measure.problem.balances")));
        MeasureForm waived = station.form("Six hours", NumberKind.PROPORTION, Period.MONTH);
        assertThat(Station.target(defined(Station.handed(waived, null, "Nothing can be crowded out here.")))
                        .waiver())
                .isNotBlank();
    }

    @Test
    void a_target_counts_until_it_lapses_and_is_renewed_by_its_owner() {
        Measure measure = defined(station.form("Feet", NumberKind.PROPORTION, Period.WEEK, "80", "", null));
        assertThat(measure.targetOn(Station.target(measure).lapses().minusDays(1)))
                .isEqualTo(80);
        assertThat(measure.targetOn(Station.target(measure).lapses())).isNaN();
        assertThatThrownBy(() -> measures.renewTarget(station.doctor, measure.id(), "2027-06-30"))
                .isInstanceOf(NotYours.class);
        assertThat(measures.renewTarget(station.nurse, measure.id(), "2026-03-02"))
                .isEqualTo(new Doing.Refused(Map.of("targetLapses", "measure.problem.past")));
        assertThat(measures.renewTarget(station.nurse, measure.id(), "2027-06-30"))
                .isInstanceOf(Doing.Done.class);
        assertThat(Station.target(measures.get(station.nurse, measure.id())).lapses())
                .isEqualTo("2027-06-30");
    }

    @Test
    void nobody_checks_what_they_wrote() {
        MeasureForm form = station.form("Feet", NumberKind.COUNT, Period.WEEK);
        assertThat(measures.define(station.doctor, station.ward.id(), form))
                .isEqualTo(new Defining.Refused(Map.of("checkerId", "measure.problem.checker"), form));
        Measure measure = defined(form);
        assertThatThrownBy(() -> measures.check(station.nurse, measure.id(), 1)).isInstanceOf(NotYours.class);
    }

    @Test
    void what_is_typed_wrong_is_named_by_its_field() {
        MeasureForm empty = new MeasureForm(
                "", "", "", "", "", "", "1,5", null, null, "", null, "", "", false, "", "", null, "", false, "", null,
                null, "", "", "", null);
        assertThat(problems(empty))
                .containsKeys(
                        "name",
                        "counted",
                        "why",
                        "numerator",
                        "unitOfNumber",
                        "kind",
                        "period",
                        "source",
                        "better",
                        "checkerId")
                .containsEntry("per", "measure.problem.comma");
        MeasureForm patient = station.form("Feet of 943 476 5919", NumberKind.COUNT, Period.DAY);
        assertThat(problems(patient)).containsKey("name");
        defined(station.form("Taken", NumberKind.COUNT, Period.DAY));
        assertThat(problems(station.form("taken", NumberKind.COUNT, Period.DAY)))
                .containsEntry("name", "measure.problem.name-taken");
        assertThat(problems(station.form("Between", NumberKind.TIME_BETWEEN, Period.DAY)))
                .containsEntry("period", "measure.problem.period-of-events");
        assertThat(problems(station.form("Elsewhere", NumberKind.COUNT, Period.DAY, "", "/care/process/1", null)))
                .containsEntry("processAddress", "measure.problem.process");
    }

    @Test
    void to_everybody_else_it_is_as_if_there_were_none() {
        Measure measure = defined(station.form("Feet", NumberKind.COUNT, Period.DAY));
        for (SignedIn other : new SignedIn[] {station.stranger, station.above}) {
            assertThatThrownBy(() -> measures.get(other, measure.id())).isInstanceOf(NotHere.class);
            assertThatThrownBy(() -> measures.list(other, station.ward.id())).isInstanceOf(NotHere.class);
            assertThatThrownBy(() -> figures.list(other, measure.id())).isInstanceOf(NotHere.class);
            assertThatThrownBy(() -> measures.define(
                            other, station.ward.id(), station.form("Mine", NumberKind.COUNT, Period.DAY)))
                    .isInstanceOf(NotHere.class);
        }
        assertThat(measures.list(station.partner, station.ward.id())).hasSize(1);
        assertThatThrownBy(() -> measures.define(
                        station.partner, station.ward.id(), station.form("Mine", NumberKind.COUNT, Period.DAY)))
                .isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> figures.enter(station.partner, measure.id(), "2026-03-01", "1", "", null))
                .isInstanceOf(NotYours.class);
    }

    @Test
    void a_measure_that_reaches_no_aim_is_an_orphan_and_is_retired_with_a_reason() {
        String aim = aims.enter(
                        station.lead,
                        station.ward.id(),
                        new NewAim("No sore is missed", null, Origin.OURS, null, null, null))
                .address();
        Measure orphan = defined(station.form("Feet", NumberKind.COUNT, Period.DAY));
        assertThat(measures.listOrphans(station.nurse, station.ward.id())).containsExactly(orphan);
        MeasureForm form = measures.form(orphan);
        MeasureForm reaching =
                TypedMeasure.of(form).withoutTarget().process("", null).aim(aim).form();
        assertThat(measures.change(station.nurse, orphan.id(), 1, reaching)).isInstanceOf(Defining.Defined.class);
        assertThat(measures.listOrphans(station.nurse, station.ward.id())).isEmpty();
        assertThatThrownBy(() -> measures.retire(station.clerk, orphan.id(), "why not"))
                .isInstanceOf(NotYours.class);
        assertThat(measures.retire(station.nurse, orphan.id(), " ")).isInstanceOf(Doing.Refused.class);
        assertThat(measures.retire(station.nurse, orphan.id(), "We know enough."))
                .isInstanceOf(Doing.Done.class);
        assertThat(measures.list(station.nurse, station.ward.id())).isEmpty();
        Measure gone = measures.listRetired(station.nurse, station.ward.id()).getFirst();
        assertThat(Objects.requireNonNull(gone.retired()).because()).isEqualTo("We know enough.");
        assertThatThrownBy(() -> figures.enter(station.nurse, orphan.id(), "2026-03-01", "1", "", null))
                .isInstanceOf(NotHere.class);
    }

    @Test
    void a_file_defines_a_measure_by_the_names_of_the_unit() {
        String file = """
            name: Falls
            counts: Falls on the ward
            why: so that people go home whole
            numerator: falls
            denominator: bed days
            kind: rate
            period: month
            per: 1000
            shown-in: per 1,000 bed days
            source: The list
            better: down
            harm: yes
            checker: %s
            """;
        var read = (MeasureFiles.MeasureRead.Read)
                MeasureFiles.read(file.formatted(station.doctor.name()).getBytes(StandardCharsets.UTF_8));
        Measure measure = ((Defining.Defined) measures.define(station.nurse, station.ward.id(), read.file())).measure();
        assertThat(measure.per()).isEqualTo(1000);
        assertThat(measure.harm()).isTrue();
        assertThat(measure.checker().personId()).isEqualTo(station.doctor.personId());
        var nobody = (MeasureFiles.MeasureRead.Read)
                MeasureFiles.read(file.formatted("Nobody").getBytes(StandardCharsets.UTF_8));
        assertThat(((Defining.Refused) measures.define(station.nurse, station.ward.id(), nobody.file())).problems())
                .containsEntry("checkerId", "measure.problem.named.checkerId");
    }

    @Test
    void what_waits_and_who_holds_it_follows_who_is_there() {
        Measure measure = defined(station.form("Feet", NumberKind.COUNT, Period.DAY, "80", "", null));
        assertThat(waits.listWaiting(station.doctor)).extracting(Waiting::kind).containsExactly("measure-check");
        assertThat(waits.listWaiting(station.nurse)).isEmpty();
        figures.enter(station.nurse, measure.id(), "2026-03-02", "3", "", null);
        clock.move(Duration.ofDays(300));
        assertThat(waits.listWaiting(station.nurse))
                .extracting(Waiting::kind)
                .containsExactlyInAnyOrder("measure-number", "measure-target");
        assertThat(held.listHeld(station.nurse.personId()))
                .extracting(Held::id)
                .containsExactly("owner-" + measure.id());
        station.leaves(station.nurse, Role.MEMBER);
        assertThat(held.listOwnerless(station.ward.id())).extracting(Held::id).containsExactly("owner-" + measure.id());
        assertThatThrownBy(() -> held.giveOn(station.lead, "owner-" + measure.id(), station.stranger.personId()))
                .isInstanceOf(Holds.CannotBeGivenOn.class);
        held.giveOn(station.lead, "owner-" + measure.id(), station.clerk.personId());
        assertThat(held.listOwnerless(station.ward.id())).isEmpty();
        assertThat(measures.get(station.lead, measure.id()).owner().personId()).isEqualTo(station.clerk.personId());
        assertThatThrownBy(() -> held.giveOn(station.lead, "checker-" + measure.id(), station.nurse.personId()))
                .isInstanceOf(Holds.CannotBeGivenOn.class);
        held.close(station.lead, "owner-" + measure.id(), "We know enough.");
        assertThat(measures.list(station.lead, station.ward.id())).isEmpty();
    }

    private Measure defined(MeasureForm form) {
        Defining defining = measures.define(station.nurse, station.ward.id(), form);
        assertThat(defining).isInstanceOf(Defining.Defined.class);
        return ((Defining.Defined) defining).measure();
    }

    private Map<String, String> problems(MeasureForm form) {
        return ((Defining.Refused) measures.define(station.nurse, station.ward.id(), form)).problems();
    }
}
