package org.leadline.demo;

import static org.leadline.demo.SampleTables.cell;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.leadline.access.SignedIn;
import org.leadline.lesson.Ending;
import org.leadline.lesson.HeadsUp;
import org.leadline.lesson.HeadsUpAnswers;
import org.leadline.lesson.HeadsUps;
import org.leadline.lesson.Lesson;
import org.leadline.lesson.Lessons;
import org.leadline.lesson.NewEnding;
import org.leadline.lesson.NewHeadsUp;
import org.leadline.lesson.NewLesson;
import org.leadline.lesson.NewThanks;
import org.leadline.lesson.Thanks;
import org.leadline.lesson.ThanksGiven;
import org.leadline.unit.People;
import org.leadline.unit.Visibility;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Plants what the sample hospital has noticed, learned and given thanks for, each at its time and in the names of its people. */
@Component
@Order(40)
@Profile("demo")
class SampleLessons implements SamplePart {
    private static final String SO_LONG_AGO = "PT";
    private final SampleHospital hospital;
    private final People people;
    private final HeadsUps headsUps;
    private final HeadsUpAnswers answers;
    private final Lessons lessons;
    private final ThanksGiven thanks;
    private final PlantingClock clock;
    private final Planter planter;

    SampleLessons(
            SampleHospital hospital,
            People people,
            HeadsUps headsUps,
            HeadsUpAnswers answers,
            Lessons lessons,
            ThanksGiven thanks,
            PlantingClock clock,
            Planter planter) {
        this.hospital = hospital;
        this.people = people;
        this.headsUps = headsUps;
        this.answers = answers;
        this.lessons = lessons;
        this.thanks = thanks;
        this.clock = clock;
        this.planter = planter;
    }

    /** Nothing is planted where the doors go by another clock than the one that can be set back. */
    @Override
    public void plant() {
        planter.each("heads-ups", this::plantHeadsUp);
        planter.whole(this::plantLessons);
        planter.each("thanks", this::plantThanks);
    }

    private void plantHeadsUp(NamedCsvRecord row) {
        SignedIn raiser = find(row, "raiser").orElse(null);
        if (raiser == null
                || !areHere(row, "written_by", "taken_by", "passed_by", "then_taken_by", "ended_by")
                || headsUps.listMine(raiser).stream()
                        .anyMatch(known -> known.title().equals(row.getField("more")))) {
            return;
        }
        long unitId = unitId(row);
        clock.goBackTo(time(row, "raised"));
        NewHeadsUp said = new NewHeadsUp(row.getField("where"), row.getField("what"), row.getField("more"));
        HeadsUp raised = find(row, "written_by")
                .map(scribe -> headsUps.raiseFor(scribe, unitId, raiser.personId(), said))
                .orElseGet(() -> headsUps.raise(raiser, unitId, said));
        take(row, "taken", raised);
        find(row, "passed_by").ifPresent(passer -> {
            clock.goBackTo(time(row, "passed"));
            long toUnitId = hospital.unit(row.getField("passed_to")).id();
            answers.end(
                    passer, raised.id(), new NewEnding(Ending.PASSED_ON, row.getField("passed_line"), toUnitId, null));
        });
        take(row, "then_taken", raised);
        find(row, "ended_by").ifPresent(ender -> {
            clock.goBackTo(time(row, "ended"));
            answers.end(
                    ender,
                    raised.id(),
                    new NewEnding(Ending.of(row.getField("ending")), row.getField("line"), null, null));
        });
    }

    private void take(NamedCsvRecord row, String column, HeadsUp raised) {
        find(row, column + "_by").ifPresent(taker -> {
            clock.goBackTo(time(row, column));
            answers.acknowledge(taker, raised.id());
        });
    }

    /** All of them where none was ever given: one that its author has taken back does not come again. */
    private void plantLessons() {
        NamedCsvRecord first = SampleTables.rows("lessons").getFirst();
        boolean noneYet = find(first, "author")
                .filter(author -> lessons.turn(author, unitId(first)) instanceof Lessons.Turn.GoFirst)
                .isPresent();
        if (noneYet) {
            SampleTables.rows("lessons")
                    .forEach(row -> find(row, "author").ifPresent(author -> plantLesson(row, author)));
        }
    }

    private void plantLesson(NamedCsvRecord row, SignedIn author) {
        long unitId = unitId(row);
        clock.goBackTo(time(row, "given"));
        Lesson given = lessons.give(
                author,
                unitId,
                new NewLesson(
                        row.getField("happened"),
                        row.getField("learned"),
                        row.getField("changes"),
                        Visibility.of(row.getField("seen_by"))));
        if (cell(row, "signed") != null) {
            clock.goBackTo(clock.machineTime().plus(Duration.ofDays(Long.parseLong(row.getField("signed_on")))));
            lessons.consent(author, given.id(), Lesson.Signed.of(row.getField("signed")));
        }
    }

    private void plantThanks(NamedCsvRecord row) {
        SignedIn giver = find(row, "giver").orElse(null);
        SignedIn receiver = find(row, "to").orElse(null);
        if (giver == null
                || receiver == null
                || thanks.listReceived(receiver).stream()
                        .anyMatch(known -> known.deed().equals(row.getField("deed")))) {
            return;
        }
        clock.goBackTo(time(row, "given"));
        Thanks given = thanks.give(
                giver,
                unitId(row),
                new NewThanks(receiver.personId(), Thanks.Kind.of(row.getField("kind")), row.getField("deed")));
        switch (row.getField("then")) {
            case "show" -> thanks.show(receiver, given.id());
            case "keep" -> thanks.keep(receiver, given.id());
            default -> {}
        }
    }

    private long unitId(NamedCsvRecord row) {
        return hospital.unit(row.getField("unit")).id();
    }

    private boolean areHere(NamedCsvRecord row, String... columns) {
        return Stream.of(columns)
                .allMatch(
                        column -> cell(row, column) == null || find(row, column).isPresent());
    }

    private Optional<SignedIn> find(NamedCsvRecord row, String column) {
        return Optional.ofNullable(cell(row, column))
                .flatMap(people::findBySlug)
                .flatMap(person -> people.find(person.id()));
    }

    private Instant time(NamedCsvRecord row, String column) {
        String cell = row.getField(column);
        return cell.startsWith(SO_LONG_AGO)
                ? clock.machineTime().plus(Duration.parse(cell))
                : SampleTables.time(cell, clock.machineTime(), clock.getZone());
    }
}
