package org.leadline.demo;

import static org.leadline.demo.SampleTables.cell;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.access.SignedIn;
import org.leadline.aim.Aim;
import org.leadline.aim.Aims;
import org.leadline.aim.NewAim;
import org.leadline.aim.Origin;
import org.leadline.aim.Pass;
import org.leadline.aim.Passes;
import org.leadline.aim.Value;
import org.leadline.unit.People;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Plants aims of layers, and aims on their way between layers: taken with a change, returned, waiting. What was passed already, or was of somebody who
 * has left, is left out.
 */
@Component
@Profile("demo")
@Order(14)
class SamplePasses implements SamplePart {
    private final SampleHospital hospital;
    private final People people;
    private final Aims aims;
    private final Passes passes;
    private final PlantingClock clock;
    private final Planter planter;

    SamplePasses(
            SampleHospital hospital, People people, Aims aims, Passes passes, PlantingClock clock, Planter planter) {
        this.hospital = hospital;
        this.people = people;
        this.aims = aims;
        this.passes = passes;
        this.clock = clock;
        this.planter = planter;
    }

    @Override
    public void plant() {
        planter.each("layer-aims", this::plantAim);
        planter.each("passes", this::plantPass);
    }

    private void plantAim(NamedCsvRecord row) {
        long unitId = hospital.unit(row.getField("unit")).id();
        Optional<SignedIn> by = person(row, "by").filter(me -> aims.maySet(me, unitId));
        if (by.isPresent() && find(by.get(), unitId, row.getField("line")).isEmpty()) {
            goTo(row.getField("entered"));
            LocalDate today = LocalDate.ofInstant(clock.machineTime(), clock.getZone());
            aims.enter(
                    by.get(),
                    unitId,
                    new NewAim(
                            row.getField("line"),
                            null,
                            Origin.OURS,
                            null,
                            today.plusDays(Integer.parseInt(row.getField("until"))),
                            by.get().personId()));
        }
    }

    private void plantPass(NamedCsvRecord row) {
        long fromId = hospital.unit(row.getField("from")).id();
        long toId = hospital.unit(row.getField("to")).id();
        Optional<SignedIn> by = person(row, "by").filter(me -> aims.maySet(me, fromId));
        Optional<Aim> aim =
                by.flatMap(me -> find(me, fromId, row.getField("aim"))).filter(Aim::inForce);
        if (by.isEmpty() || aim.isEmpty() || wasPassed(by.get(), aim.get(), fromId, toId)) {
            return;
        }
        goTo(row.getField("passed"));
        Pass pass = passes.pass(by.get(), aim.get().id(), toId, row.getField("note"));
        String answered = cell(row, "answered");
        Optional<SignedIn> answerer =
                answered == null ? Optional.empty() : person(row, "answered_by").filter(me -> aims.maySet(me, toId));
        if (answered != null && answerer.isPresent()) {
            goTo(answered);
            if (row.getField("as").equals("returned")) {
                passes.giveBack(answerer.get(), pass.id(), row.getField("words"));
            } else {
                take(row, answerer.get(), pass, toId);
            }
        }
    }

    private void take(NamedCsvRecord row, SignedIn by, Pass pass, long toId) {
        passes.take(
                by,
                pass.id(),
                new NewAim(
                        row.getField("words"),
                        value(by, toId, cell(row, "value")),
                        Origin.HANDED,
                        cell(row, "changed"),
                        pass.until(),
                        by.personId()),
                row.getField("nothing"));
    }

    private boolean wasPassed(SignedIn me, Aim aim, long fromId, long toId) {
        return passes.list(me, fromId).stream()
                .anyMatch(pass -> pass.aimId() == aim.id() && pass.to().unitId() == toId);
    }

    private Optional<Aim> find(SignedIn me, long unitId, String line) {
        return Stream.concat(aims.list(me, unitId).stream(), aims.listRetired(me, unitId).stream())
                .filter(aim -> aim.line().equals(line))
                .findFirst();
    }

    private @Nullable Long value(SignedIn me, long unitId, @Nullable String sentence) {
        return aims.listValues(me, unitId).stream()
                .filter(value -> Objects.equals(value.sentence(), sentence))
                .map(Value::id)
                .findFirst()
                .orElse(null);
    }

    private void goTo(String time) {
        clock.comeBack();
        clock.goBackTo(time);
    }

    private Optional<SignedIn> person(NamedCsvRecord row, String column) {
        return people.findBySlug(row.getField(column)).flatMap(person -> people.find(person.id()));
    }
}
