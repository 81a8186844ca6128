package org.leadline.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.measure.ProcessesOfMeasures.FromNotes;
import org.leadline.measure.spc.Better;
import org.leadline.measure.spc.NumberKind;
import org.leadline.unit.NewPerson;
import org.leadline.unit.NewUnit;
import org.leadline.unit.People;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;

/** A ward of its own for each test, with a division above it: a lead, three who work there, a patient partner; and a stranger from another ward. */
final class Station {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String BY = "test";
    private final People people;
    final Unit ward;
    final SignedIn lead;
    final SignedIn nurse;
    final SignedIn doctor;
    final SignedIn clerk;
    final SignedIn partner;
    final SignedIn above;
    final SignedIn stranger;

    Station(Units units, People people) {
        this.people = people;
        String name = "station-" + NUMBER.incrementAndGet();
        Unit division = units.setUp(
                new NewUnit(name + "-division", name + " division", Unit.Kind.DIVISION, null, List.of()), BY);
        this.ward = units.setUp(new NewUnit(name, name, Unit.Kind.WARD, division.id(), List.of()), BY);
        Unit other = units.setUp(new NewUnit(name + "-other", name + " other", Unit.Kind.WARD, null, List.of()), BY);
        this.lead = person(name + "-lead", ward, Role.LEAD);
        this.nurse = person(name + "-nurse", ward, Role.MEMBER);
        this.doctor = person(name + "-doctor", ward, Role.MEMBER);
        this.clerk = person(name + "-clerk", ward, Role.MEMBER);
        this.partner = person(name + "-partner", ward, Role.PATIENT_PARTNER);
        this.above = person(name + "-above", division, Role.LEAD);
        this.stranger = person(name + "-stranger", other, Role.LEAD);
    }

    /** Somebody leaves the ward. */
    void leaves(SignedIn person, Role role) {
        people.endRole(person.personId(), ward.id(), role, BY);
    }

    /** A form of a measure that the nurse can define; the doctor checks it. */
    MeasureForm form(String name, NumberKind kind, Period period) {
        return form(name, kind, period, "", "", null);
    }

    MeasureForm form(
            String name, NumberKind kind, Period period, String target, String process, @Nullable FromNotes notes) {
        boolean over = kind == NumberKind.PROPORTION || kind == NumberKind.RATE;
        TypedMeasure typed = TypedMeasure.of(name)
                .counting("Feet that were looked at", "feet looked at", over ? "feet" : "", "%")
                .soThat("so that no sore is missed")
                .every(period, kind)
                .better(Better.UP)
                .checkedBy(doctor.personId())
                .process(process, notes);
        return (target.isEmpty() ? typed : typed.target(target, "the ward", "2026-12-31", "time to talk")).form();
    }

    static MeasureForm handed(MeasureForm form, @Nullable Long balancing, String waiver) {
        return TypedMeasure.of(form)
                .target("95", "the board above", "2026-12-31", "care of those who wait already")
                .handedDown(balancing, waiver)
                .form();
    }

    static MeasureForm harm(MeasureForm form, String counted, @Nullable Long checker, @Nullable Long owner) {
        return TypedMeasure.of(form)
                .counting(counted, form.numerator(), form.denominator(), form.unitOfNumber())
                .better(Better.DOWN)
                .harm("30")
                .checkedBy(checker)
                .ownedBy(owner)
                .form();
    }

    static Measure.Target target(Measure measure) {
        return Objects.requireNonNull(measure.target());
    }

    private SignedIn person(String slug, Unit unit, Role role) {
        boolean partnered = role == Role.PATIENT_PARTNER;
        long id = people.enter(
                        new NewPerson(slug, slug, "nurse", "band 5", null, unit.id(), partnered, null, false), BY)
                .id();
        people.giveRole(id, unit.id(), role, BY);
        return people.find(id).orElseThrow();
    }

    static String weeks(int count, int numerator, int denominator) {
        var text = new StringBuilder("date,numerator,denominator\n");
        LocalDate week = LocalDate.of(2026, 2, 23).minusWeeks(count - 1L);
        for (int i = 0; i < count; i++) {
            text.append(week.plusWeeks(i))
                    .append(',')
                    .append(numerator + i % 3)
                    .append(',')
                    .append(denominator)
                    .append('\n');
        }
        return text.toString();
    }
}
