package org.leadline.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.SettableClock;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.measure.spc.NumberKind;
import org.leadline.sounding.SoundingDecided;
import org.leadline.unit.NewPerson;
import org.leadline.unit.NewUnit;
import org.leadline.unit.People;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@MeasureTest
class PeersTest {
    private static final String BY = "test";

    @Autowired
    private Units units;

    @Autowired
    private People people;

    @Autowired
    private Measures measures;

    @Autowired
    private Figures figures;

    @Autowired
    private Leavings leavings;

    @Autowired
    private LayerBoards boards;

    @Autowired
    private PeerGroups groups;

    @Autowired
    private PeerComparisons comparisons;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private SettableClock clock;

    private Station station;
    private final List<SignedIn> leads = new ArrayList<>();

    @BeforeEach
    void open() {
        clock.set(SettableClock.START);
        station = new Station(units, people);
        leads.clear();
        leads.add(station.lead);
        for (int i = 1; i < 5; i++) {
            String name = station.ward.name() + "-peer-" + i;
            Unit ward = units.setUp(new NewUnit(name, name, Unit.Kind.WARD, station.ward.parentId(), List.of()), BY);
            leads.add(person(name, ward, Role.LEAD));
            person(name + "-checks", ward, Role.MEMBER);
        }
    }

    @Test
    void peersAreComparedFromFiveOnAndAUnitIsInOnlyByTheDecisionOfItsPeople() {
        long group = begun();
        for (SignedIn lead : leads) {
            assertThat(comparisons.read(station.lead, group).rows()).isEmpty();
            decide(group, lead, "no");
            decide(group, lead, "yes");
        }
        PeerComparison compared = comparisons.read(leads.get(3), group);
        assertThat(compared.missing()).isZero();
        assertThat(compared.rows())
                .hasSize(5)
                .extracting(row -> row.peer().unit())
                .isSorted();
        assertThat(compared.rows()).filteredOn(PeerComparison.Row::own).hasSize(1);
        assertThat(compared.funnel()).isNotNull();
        assertThat(comparisons.read(station.nurse, group).reads())
                .extracting(PeerComparison.Read::who)
                .contains(leads.get(3).name());
    }

    @Test
    void toOthersAGroupIsNotThereAsIfThereWereNone() {
        long group = begun();
        for (SignedIn other : List.of(station.stranger, station.above, station.partner)) {
            assertThatThrownBy(() -> comparisons.read(other, group))
                    .isInstanceOf(NotHere.class)
                    .hasMessage(notHere(other));
            assertThatThrownBy(() -> groups.invite(other, group, station.ward.id()))
                    .isInstanceOf(NotHere.class);
        }
    }

    @Test
    void aUnitLeavesAtOnceAndSeesNothingFromThenOn() {
        long group = begun();
        leads.forEach(lead -> decide(group, lead, "yes"));
        assertThat(comparisons.read(station.lead, group).rows()).hasSize(5);
        assertThatThrownBy(() -> groups.leave(station.nurse, group, station.ward.id()))
                .isInstanceOf(NotYours.class);
        groups.leave(leads.getLast(), group, leads.getLast().homeUnitId());
        PeerComparison left = comparisons.read(station.lead, group);
        assertThat(left.rows()).isEmpty();
        assertThat(left.missing()).isOne();
        assertThatThrownBy(() -> comparisons.read(leads.getLast(), group)).isInstanceOf(NotHere.class);
    }

    @Test
    void nothingGoesUpUntilAUnitSaysSoAndThenOnlyWhatMayBeShown() {
        Measure measure = measure(station.lead, station.doctor, "Feet", 3);
        assertThat(boards.read(station.above, Objects.requireNonNull(station.ward.parentId()))
                        .rows())
                .isEmpty();
        assertThatThrownBy(() -> boards.read(station.nurse, station.ward.id())).isInstanceOf(NotHere.class);
        assertThat(leavings.say(station.lead, measure.id(), "", true)).isInstanceOf(Doing.Refused.class);
        assertThatThrownBy(() -> leavings.say(station.clerk, measure.id(), "month", true))
                .isInstanceOf(NotYours.class);
        assertThat(leavings.say(station.lead, measure.id(), "month", true)).isInstanceOf(Doing.Done.class);
        List<BoardRow> rows =
                boards.read(station.above, station.ward.parentId()).rows();
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.hidden()).isEqualTo(12);
            assertThat(row.reading()).isNull();
            assertThat(row.series().values()).containsOnly(Double.NaN);
        });
        assertThat(leavings.say(station.lead, measure.id(), "quarter", false)).isInstanceOf(Doing.Done.class);
        assertThat(leavings.get(station.lead, measure.id()).stretch()).hasToString("MONTH");
        assertThat(boards.read(station.above, station.ward.parentId()).rows()).isEmpty();
    }

    private long begun() {
        Measure first = measure(station.lead, station.doctor, "Feet", 20);
        Doing begun = groups.begin(station.lead, station.ward.id(), form(first));
        assertThat(begun).isInstanceOf(Doing.Done.class);
        long group = groups.list(station.lead, station.ward.id()).getLast().id();
        for (SignedIn lead : leads.subList(1, leads.size())) {
            groups.invite(station.lead, group, lead.homeUnitId());
            SignedIn checker = people.listEverybody(lead.homeUnitId()).stream()
                    .map(here -> people.find(here.person().id()).orElseThrow())
                    .filter(here -> here.personId() != lead.personId())
                    .findFirst()
                    .orElseThrow();
            Measure theirs = measure(lead, checker, "Feet", 20);
            assertThat(groups.choose(lead, group, lead.homeUnitId(), form(theirs)))
                    .isInstanceOf(Doing.Done.class);
        }
        return group;
    }

    private Measure measure(SignedIn lead, SignedIn checker, String name, int numerator) {
        MeasureForm form = checkedBy(station.form(name, NumberKind.PROPORTION, Period.MONTH), checker);
        Measure measure = ((Defining.Defined) measures.define(lead, lead.homeUnitId(), form)).measure();
        for (int month = 0; month < 12; month++) {
            LocalDate day = LocalDate.of(2025, 1, 1).plusMonths(month);
            figures.enter(lead, measure.id(), day.toString(), "" + numerator, "60", null);
        }
        return measure;
    }

    private static MeasureForm checkedBy(MeasureForm form, SignedIn checker) {
        return TypedMeasure.of(form).checkedBy(checker.personId()).form();
    }

    private static PeerForm form(Measure measure) {
        return new PeerForm("Feet", "Feet looked at", "What comes first?", "" + measure.id(), "month", "Ask\nLook");
    }

    private void decide(long group, SignedIn lead, String choice) {
        transaction.executeWithoutResult(status -> events.publishEvent(new SoundingDecided(
                7,
                lead.homeUnitId(),
                PeerGroup.addressOf(group),
                choice,
                "Decided",
                lead.personId(),
                lead.name(),
                LocalDate.now(clock))));
    }

    private String notHere(SignedIn other) {
        try {
            comparisons.read(other, 77_000_011);
        } catch (NotHere none) {
            return String.valueOf(none.getMessage());
        }
        return "";
    }

    private SignedIn person(String slug, Unit unit, Role role) {
        long id = people.enter(new NewPerson(slug, slug, "nurse", "band 5", null, unit.id(), false, null, false), BY)
                .id();
        people.giveRole(id, unit.id(), role, BY);
        return people.find(id).orElseThrow();
    }
}
