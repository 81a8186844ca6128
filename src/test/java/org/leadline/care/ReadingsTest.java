package org.leadline.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.access.NotYours;
import org.leadline.care.Changing.Changed;
import org.leadline.care.Changing.ChangedMeanwhile;
import org.leadline.care.Changing.NoLog;
import org.leadline.care.Changing.Refused;
import org.leadline.care.intake.ReadingOptions;
import org.leadline.care.journey.ModeReading;
import org.leadline.care.journey.Picks;
import org.leadline.care.journey.Splits;
import org.springframework.beans.factory.annotation.Autowired;

@CareTest
class ReadingsTest {
    private static final Picks PICKS = new Picks(
            List.of(),
            List.of("Bloods"),
            List.of("Home"),
            null,
            List.of(new Picks.TakenOut("X-ray, chest", "imaged")),
            "site");

    @Autowired
    Readings readings;

    @Autowired
    CareLogs logs;

    @Autowired
    Wards wards;

    private CareProcess process;

    @BeforeEach
    void open() throws IOException {
        wards.open();
        process = wards.said("Sepsis");
        var choices = new ImportChoices(ReadingOptions.usual().withAttributes(List.of("site")), true);
        logs.importNow(wards.nurse, process.id(), "log.csv", Journal.drawn(1, 0, 400).stream(), choices);
    }

    @Test
    void withoutPicksEverythingCountsAndWhatCouldBePickedIsThere() {
        StoredReading found = readings.find(wards.partner, process.id()).orElseThrow();
        assertThat(found.picks()).isEqualTo(Picks.NONE);
        assertThat(found.notCounted().total()).isZero();
        assertThat(found.attributes()).containsExactly("site");
        assertThat(found.steps()).extracting(ModeReading.StepCount::activity).contains("X-ray, chest", "Home");
        assertThat(found.steps().stream().mapToInt(ModeReading.StepCount::count).sum())
                .isEqualTo(Journal.drawn(1, 0, 400).rows().size());
        assertThat(found.splits()).isNull();
        assertThat(readings.picks(wards.partner, process.id())).isEqualTo(SetPicks.NONE);
        assertThat(readings.mapByProcess(wards.partner, wards.wardId)).containsOnlyKeys(process.id());
    }

    @Test
    void changingThePicksChangesTheReadingWithThem() {
        Changed changed = changed(0, PICKS);
        StoredReading found = readings.find(wards.partner, process.id()).orElseThrow();
        assertThat(found).isEqualTo(changed.reading());
        assertThat(found.picks()).isEqualTo(PICKS);
        assertThat(found.notCounted().reasons())
                .extracting(reason -> reason.word())
                .contains("imaged");
        ModeReading reading = Objects.requireNonNull(found.reading());
        assertThat(reading.cases() + found.notCounted().total())
                .isEqualTo(found.allCases())
                .isEqualTo(400);
        Splits splits = Objects.requireNonNull(found.splits());
        assertThat(splits.parts()).extracting(Splits.Part::value).containsExactlyInAnyOrder("north", "south");
        assertThat(readings.picks(wards.partner, process.id()))
                .usingRecursiveComparison()
                .ignoringFields("at")
                .isEqualTo(changed.picks());
    }

    @Test
    void everyVersionOfThePicksIsKeptWithWhoAndWhen() {
        changed(0, PICKS);
        Changed back = changed(1, Picks.NONE);
        assertThat(back.picks().by()).isEqualTo(new Someone(wards.doctor.personId(), "ben"));
        assertThat(readings.listPicks(wards.partner, process.id()))
                .extracting(SetPicks::version, SetPicks::picks)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, Picks.NONE),
                        org.assertj.core.groups.Tuple.tuple(1, PICKS));
        assertThat(back.reading().notCounted().total()).isZero();
    }

    @Test
    void aLaterImportIsReadByThePicksThatAreSet() throws IOException {
        changed(0, PICKS);
        var choices = new ImportChoices(ReadingOptions.usual().withAttributes(List.of("site")), true);
        logs.importNow(wards.nurse, process.id(), "more.csv", Journal.drawn(2, 400, 100).stream(), choices);
        StoredReading found = readings.find(wards.nurse, process.id()).orElseThrow();
        assertThat(found.picks()).isEqualTo(PICKS);
        assertThat(found.allCases()).isEqualTo(500);
    }

    @Test
    void picksThatNameWhatIsNotThereAreRefusedInWords() {
        Picks wrong = new Picks(List.of("Bloodz"), List.of(), List.of(), null, List.of(), null);
        assertThat(readings.change(wards.doctor, process.id(), 0, wrong))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reasons())
                                .singleElement()
                                .asString()
                                .contains("Bloodz", "Bloods"));
        assertThat(readings.picks(wards.nurse, process.id()).version()).isZero();
        assertThat(readings.find(wards.nurse, process.id()).orElseThrow().picks())
                .isEqualTo(Picks.NONE);
    }

    @Test
    void aChangeThatBeganBeforeAnothersOverwritesNothing() {
        Changed first = changed(0, PICKS);
        Changing late = readings.change(wards.doctor, process.id(), 0, Picks.NONE);
        assertThat(late)
                .isInstanceOfSatisfying(
                        ChangedMeanwhile.class,
                        changed -> assertThat(changed.now().picks())
                                .isEqualTo(first.picks().picks()));
        assertThat(readings.picks(wards.nurse, process.id()).version()).isEqualTo(1);
    }

    @Test
    void whereThereIsNoLogThereIsNothingToPick() {
        CareProcess without = wards.process("Asthma");
        assertThat(readings.change(wards.nurse, without.id(), 0, Picks.NONE)).isEqualTo(new NoLog());
        assertThat(readings.find(wards.nurse, without.id())).isEmpty();
        assertThatThrownBy(() -> readings.change(wards.partner, process.id(), 0, Picks.NONE))
                .isInstanceOf(NotYours.class);
    }

    private Changed changed(int version, Picks picks) {
        Changing outcome = readings.change(wards.doctor, process.id(), version, picks);
        assertThat(outcome).isInstanceOf(Changed.class);
        return (Changed) outcome;
    }
}
