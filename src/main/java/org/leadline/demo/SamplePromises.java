package org.leadline.demo;

import static org.leadline.demo.SampleTables.cell;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.leadline.access.SignedIn;
import org.leadline.practice.Making;
import org.leadline.practice.NewPromise;
import org.leadline.practice.Promise;
import org.leadline.practice.Promises;
import org.leadline.practice.Receiver;
import org.leadline.unit.People;
import org.leadline.unit.Person;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.leadline.unit.Visibility;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Plants the promises of the sample hospital, each at its time: made, said to be done, judged. What needs somebody who has left is left out. */
@Component
@Order(50)
@Profile("demo")
class SamplePromises implements SamplePart {
    private static final Logger log = LoggerFactory.getLogger(SamplePromises.class);
    private final Promises promises;
    private final People people;
    private final Units units;
    private final PlantingClock clock;
    private final Planter planter;

    SamplePromises(Promises promises, People people, Units units, PlantingClock clock, Planter planter) {
        this.promises = promises;
        this.people = people;
        this.units = units;
        this.clock = clock;
        this.planter = planter;
    }

    @Override
    public void plant() {
        planter.each("promises", this::plant);
    }

    private void plant(NamedCsvRecord row) {
        Unit unit = units.findBySlug(row.getField("unit")).orElseThrow();
        goTo(row.getField("made"));
        Optional<SignedIn> maker = find(row.getField("maker")).filter(here -> here.worksIn(unit.id()));
        Optional<Receiver> to = receiver(row.getField("to"));
        if (maker.isEmpty() || to.isEmpty() || stands(maker.get(), unit, row)) {
            return;
        }
        NewPromise promise = new NewPromise(
                unit.id(),
                row.getField("words"),
                to.get(),
                LocalDate.ofInstant(clock.machineTime(), clock.getZone()).plusDays(Long.parseLong(row.getField("due"))),
                Visibility.of(row.getField("visibility")),
                null);
        if (promises.make(maker.get(), promise) instanceof Making.Made(Promise made)) {
            afterwards(row, maker.get(), made.id());
        } else {
            log.debug("The sample's promise {} was left out", row.getField("slug"));
        }
    }

    private void afterwards(NamedCsvRecord row, SignedIn maker, long promiseId) {
        String done = cell(row, "done");
        if (done != null) {
            goTo(done);
            promises.sayDone(maker, promiseId);
        }
        String judged = cell(row, "said_kept");
        if (judged != null) {
            int space = judged.lastIndexOf(' ');
            goTo(judged.substring(0, space));
            find(judged.substring(space + 1))
                    .ifPresent(judge -> done(promises.judge(
                            judge, promiseId, row.getField("kept").equals("yes"), row.getField("line"))));
        }
    }

    private boolean stands(SignedIn maker, Unit unit, NamedCsvRecord row) {
        return promises.list(maker, unit.id()).stream()
                .anyMatch(seen -> seen.promise().words().equals(row.getField("words")));
    }

    private Optional<Receiver> receiver(String slug) {
        return units.findBySlug(slug)
                .<Receiver>map(unit -> new Receiver.WholeUnit(unit.id()))
                .or(() -> people.findBySlug(slug).map(Person::id).map(Receiver.OnePerson::new));
    }

    private Optional<SignedIn> find(String slug) {
        return people.findBySlug(slug).flatMap(person -> people.find(person.id()));
    }

    private void goTo(String time) {
        clock.goBackTo(time);
    }

    private static void done(Map<String, String> problems) {
        if (!problems.isEmpty()) {
            throw new IllegalStateException("The sample was refused: " + problems);
        }
    }
}
