package org.leadline.demo;

import static org.leadline.demo.SampleTables.cell;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.access.SignedIn;
import org.leadline.aim.Aim;
import org.leadline.aim.Aims;
import org.leadline.aim.JointAims;
import org.leadline.aim.JointAims.NewShare;
import org.leadline.aim.JointAims.Share;
import org.leadline.aim.MyAims;
import org.leadline.aim.NewAim;
import org.leadline.aim.Origin;
import org.leadline.aim.ServedAims;
import org.leadline.aim.Value;
import org.leadline.measure.Leavings;
import org.leadline.measure.Measure;
import org.leadline.measure.Measures;
import org.leadline.unit.People;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Plants how the aims of the sample hospital hang together: their numbers, what they serve, aims of single people, and one that two units own together. */
@Component
@Profile("demo")
@Order(35)
class SampleAimsJoined implements SamplePart {
    private final SampleHospital hospital;
    private final People people;
    private final Aims aims;
    private final MyAims mine;
    private final JointAims joint;
    private final ServedAims served;
    private final Measures measures;
    private final Leavings leavings;
    private final PlantingClock clock;
    private final Planter planter;

    SampleAimsJoined(
            SampleHospital hospital,
            People people,
            Aims aims,
            MyAims mine,
            JointAims joint,
            ServedAims served,
            Measures measures,
            Leavings leavings,
            PlantingClock clock,
            Planter planter) {
        this.hospital = hospital;
        this.people = people;
        this.aims = aims;
        this.mine = mine;
        this.joint = joint;
        this.served = served;
        this.measures = measures;
        this.leavings = leavings;
        this.clock = clock;
        this.planter = planter;
    }

    @Override
    public void plant() {
        each("aim-numbers", this::plantNumber);
        each("own-aims", this::plantOwn);
        each("wishes", this::plantWish);
        each("aim-serves", this::plantServes);
        each("joint-aims", this::plantJoint);
    }

    private interface Row {
        void plant(NamedCsvRecord row, SignedIn by);
    }

    private void each(String table, Row planted) {
        planter.each(
                table,
                row -> person(row.getField(table.equals("own-aims") ? "person" : "by"))
                        .ifPresent(by -> planted.plant(row, by)));
    }

    private void plantNumber(NamedCsvRecord row, SignedIn by) {
        long unitId = hospital.unit(row.getField("unit")).id();
        aim(by, unitId, row.getField("aim"))
                .filter(aim -> aim.measureAddress() == null && aim.version() <= 2)
                .ifPresent(aim -> {
                    String number = measure(by, unitId, row.getField("measure"));
                    clock.goBackTo(row.getField("chosen"));
                    Value value = aim.value();
                    NewAim same = new NewAim(
                            aim.line(),
                            value == null ? null : value.id(),
                            aim.origin(),
                            aim.changedInIt(),
                            aim.until(),
                            aim.owner().personId(),
                            aim.stretch(),
                            number);
                    aims.change(by, aim.id(), aim.version(), same);
                });
    }

    private void plantOwn(NamedCsvRecord row, SignedIn me) {
        if (!mine.list(me).isEmpty()) {
            return;
        }
        long unitId = hospital.unit(row.getField("unit")).id();
        clock.goBackTo(row.getField("entered"));
        NewAim own = new NewAim(
                row.getField("line"),
                value(me, unitId, cell(row, "value")),
                Origin.OURS,
                null,
                day(cell(row, "until")),
                null);
        Aim entered = aims.enterMine(me, unitId, own);
        String serves = cell(row, "serves");
        if (serves != null) {
            aim(me, unitId, serves).ifPresent(ours -> served.link(me, entered.id(), ours.id()));
        }
    }

    private void plantWish(NamedCsvRecord row, SignedIn me) {
        if (mine.findWish(me).isPresent()) {
            return;
        }
        String line = cell(row, "aim");
        Long linked = line == null
                ? null
                : aim(me, hospital.unit(row.getField("unit")).id(), line)
                        .map(Aim::id)
                        .orElse(null);
        mine.wish(me, row.getField("words"), linked);
    }

    private void plantServes(NamedCsvRecord row, SignedIn by) {
        Optional<Aim> aim = aim(by, hospital.unit(row.getField("unit")).id(), row.getField("aim"));
        Optional<Aim> above = aim(by, hospital.unit(row.getField("served_unit")).id(), row.getField("served"));
        if (aim.isPresent()
                && above.isPresent()
                && served.listServed(by, aim.get().id()).stream()
                        .noneMatch(known -> known.id() == above.get().id())) {
            clock.goBackTo(row.getField("said"));
            served.link(by, aim.get().id(), above.get().id());
        }
    }

    private void plantJoint(NamedCsvRecord row, SignedIn by) {
        long unitId = hospital.unit(row.getField("unit")).id();
        String line = row.getField("line");
        if (aims.listJoint(by, unitId).stream().anyMatch(known -> known.line().equals(line))) {
            return;
        }
        List<NamedCsvRecord> parts = SampleTables.rows("joint-shares").stream()
                .filter(part -> part.getField("aim").equals(line))
                .toList();
        clock.goBackTo(row.getField("drafted"));
        String number = measure(by, unitId, row.getField("measure"));
        if (number != null) {
            leavings.say(by, Long.parseLong(number.substring("/measure/".length())), "month", true);
        }
        NewAim together = new NewAim(
                line,
                value(by, unitId, cell(row, "value")),
                Origin.TOGETHER,
                null,
                day(cell(row, "until")),
                null,
                false,
                number);
        Aim draft = joint.draft(
                by,
                unitId,
                together,
                parts.stream()
                        .map(part -> hospital.unit(part.getField("unit")).id())
                        .filter(other -> other != unitId)
                        .map(other -> new NewShare(other, null))
                        .toList());
        parts.forEach(part -> plantPart(part, draft));
        clock.comeBack();
        clock.goBackTo(row.getField("adopted"));
        aims.adopt(by, draft.id());
    }

    private void plantPart(NamedCsvRecord part, Aim draft) {
        SignedIn by = person(part.getField("by")).orElseThrow();
        long unitId = hospital.unit(part.getField("unit")).id();
        Share share = joint.listShares(by, draft.id()).stream()
                .filter(one -> one.unit().id() == unitId)
                .findFirst()
                .orElseThrow();
        clock.comeBack();
        clock.goBackTo(part.getField("said"));
        String number = cell(part, "measure");
        joint.bring(by, share.id(), part.getField("brings"), number == null ? null : measure(by, unitId, number));
    }

    private Optional<Aim> aim(SignedIn me, long unitId, String line) {
        return aims.list(me, unitId).stream()
                .filter(aim -> aim.line().equals(line))
                .findFirst();
    }

    private @Nullable Long value(SignedIn me, long unitId, @Nullable String sentence) {
        return aims.listValues(me, unitId).stream()
                .filter(value -> value.sentence().equals(sentence))
                .map(Value::id)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String measure(SignedIn me, long unitId, String name) {
        return measures.list(me, unitId).stream()
                .filter(measure -> measure.name().equals(name))
                .map(Measure::address)
                .findFirst()
                .orElse(null);
    }

    private @Nullable LocalDate day(@Nullable String cell) {
        return cell == null
                ? null
                : LocalDate.ofInstant(clock.machineTime(), clock.getZone()).plusDays(Integer.parseInt(cell));
    }

    private Optional<SignedIn> person(String slug) {
        return people.findBySlug(slug).flatMap(person -> people.find(person.id()));
    }
}
