package org.leadline.demo;

import static org.leadline.demo.SampleTables.cell;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.access.SignedIn;
import org.leadline.aim.Aim;
import org.leadline.aim.Aims;
import org.leadline.aim.NewAim;
import org.leadline.aim.Origin;
import org.leadline.aim.Pinned;
import org.leadline.aim.PinnedThings;
import org.leadline.aim.Value;
import org.leadline.unit.People;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Plants what the units of the sample hospital are for, and what each has pinned; a unit that has said anything of that is left as it is. */
@Component
@Profile("demo")
@Order(10)
class SampleAims implements SamplePart {
    private final SampleHospital hospital;
    private final People people;
    private final Aims aims;
    private final PinnedThings pinned;
    private final PlantingClock clock;
    private final Planter planter;

    SampleAims(
            SampleHospital hospital,
            People people,
            Aims aims,
            PinnedThings pinned,
            PlantingClock clock,
            Planter planter) {
        this.hospital = hospital;
        this.people = people;
        this.aims = aims;
        this.pinned = pinned;
        this.clock = clock;
        this.planter = planter;
    }

    @Override
    public void plant() {
        planter.each("units", row -> plant(row.getField("slug")));
    }

    private void plant(String unit) {
        long unitId = hospital.unit(unit).id();
        Map<String, Long> values = new HashMap<>();
        for (NamedCsvRecord row : SampleTables.rows("values")) {
            Optional<SignedIn> by = person(row, "by");
            if (isOf(row, unit) && by.isPresent() && (!values.isEmpty() || isNew(by.get(), unitId))) {
                clock.goBackTo(row.getField("entered"));
                Value value = aims.enterValue(by.get(), unitId, row.getField("sentence"), cell(row, "looks_like"));
                values.put(row.getField("slug"), value.id());
            }
        }
        if (!values.isEmpty()) {
            SampleTables.rows("aims").stream()
                    .filter(row -> isOf(row, unit))
                    .forEach(row -> plantAim(row, unitId, values));
            SampleTables.rows("pinned").stream()
                    .filter(row -> isOf(row, unit))
                    .forEach(row -> plantPinned(row, unitId));
        }
    }

    private void plantAim(NamedCsvRecord row, long unitId, Map<String, Long> values) {
        Optional<SignedIn> by = person(row, "by");
        Optional<SignedIn> owner = person(row, "owner");
        if (by.isEmpty() || owner.isEmpty()) {
            return;
        }
        clock.goBackTo(row.getField("entered"));
        NewAim aim = new NewAim(
                row.getField("line"),
                values.get(row.getField("value")),
                Origin.of(row.getField("origin")),
                cell(row, "changed_in_it"),
                day(cell(row, "until")),
                owner.get().personId());
        Aim entered = aims.enter(by.get(), unitId, aim);
        String looked = cell(row, "looked");
        if (looked != null) {
            clock.comeBack();
            clock.goBackTo(looked);
            aims.looked(owner.get(), entered.id());
        }
    }

    private void plantPinned(NamedCsvRecord row, long unitId) {
        Optional<SignedIn> by = person(row, "by");
        if (by.isEmpty()) {
            return;
        }
        clock.goBackTo(row.getField("pinned"));
        Pinned thing = pinned.pin(by.get(), unitId, row.getField("line"));
        String ended = cell(row, "ended");
        if (ended != null) {
            clock.goBackTo(ended);
            String because = row.getField("because");
            if (row.getField("as").equals("done")) {
                pinned.done(by.get(), thing.id(), because);
            } else {
                pinned.drop(by.get(), thing.id(), because);
            }
        }
    }

    private boolean isNew(SignedIn me, long unitId) {
        return aims.listValues(me, unitId).isEmpty() && aims.list(me, unitId).isEmpty();
    }

    private @Nullable LocalDate day(@Nullable String cell) {
        return cell == null
                ? null
                : LocalDate.ofInstant(clock.machineTime(), clock.getZone()).plusDays(Integer.parseInt(cell));
    }

    private Optional<SignedIn> person(NamedCsvRecord row, String column) {
        return people.findBySlug(row.getField(column)).flatMap(person -> people.find(person.id()));
    }

    private static boolean isOf(NamedCsvRecord row, String unit) {
        return row.getField("unit").equals(unit);
    }
}
