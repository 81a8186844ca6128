package org.leadline.demo;

import static org.leadline.demo.SampleTables.cell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.unit.NewPerson;
import org.leadline.unit.NewUnit;
import org.leadline.unit.People;
import org.leadline.unit.Person;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plants the units and people of the sample hospital, once, all together. */
@Component
@Profile("demo")
public class SampleHospital {

    static final String BY = "demo";
    private static final Logger log = LoggerFactory.getLogger(SampleHospital.class);

    private final Units units;
    private final People people;
    private final PlantingClock clock;

    SampleHospital(Units units, People people, PlantingClock clock) {
        this.clock = clock;
        this.units = units;
        this.people = people;
    }

    /** The people whom a visitor can be, unit by unit. */
    public record Cast(Unit unit, List<PersonaPages.Persona> people) {}

    @Transactional
    public void plant() {
        if (units.findBySlug(SampleTables.rows("units").getFirst().getField("slug"))
                .isPresent()) {
            return;
        }
        log.info("Planting the sample hospital: units and people …");
        plantUnits();
        plantPeople();
        switchBedsideOn();
    }

    @Transactional(readOnly = true)
    public List<Cast> cast() {
        List<Cast> cast = new ArrayList<>();
        for (var row : SampleTables.rows("units")) {
            Unit unit = unit(row.getField("slug"));
            List<PersonaPages.Persona> here = SampleTables.rows("people").stream()
                    .filter(person -> person.getField("home_unit").equals(row.getField("slug")))
                    .flatMap(person -> people
                            .findBySlug(person.getField("slug"))
                            .map(found -> new PersonaPages.Persona(person.getField("slug"), found))
                            .stream())
                    .toList();
            if (!here.isEmpty()) {
                cast.add(new Cast(unit, here));
            }
        }
        cast.sort((one, other) -> Boolean.compare(isLayer(one.unit()), isLayer(other.unit())));
        return List.copyOf(cast);
    }

    private static boolean isLayer(Unit unit) {
        return unit.kind() == Unit.Kind.BOARD || unit.kind() == Unit.Kind.DIVISION;
    }

    private void plantUnits() {
        Map<String, List<Unit.Telephone>> telephones = new HashMap<>();
        for (var row : SampleTables.rows("telephones")) {
            telephones
                    .computeIfAbsent(row.getField("unit"), unit -> new ArrayList<>())
                    .add(new Unit.Telephone(row.getField("label"), row.getField("number")));
        }
        for (var row : SampleTables.rows("units")) {
            String slug = row.getField("slug");
            String parent = cell(row, "parent");
            units.setUp(
                    new NewUnit(
                            slug,
                            row.getField("name"),
                            Unit.Kind.of(row.getField("kind")),
                            parent == null ? null : unit(parent).id(),
                            telephones.getOrDefault(slug, List.of())),
                    BY);
        }
        for (var row : SampleTables.rows("neighbours")) {
            units.makeNeighbours(
                    unit(row.getField("unit")).id(),
                    unit(row.getField("neighbour")).id(),
                    BY);
        }
    }

    private void plantPeople() {
        for (var row : SampleTables.rows("people")) {
            String leaving = cell(row, "leaving_on");
            people.enter(
                    new NewPerson(
                            row.getField("slug"),
                            row.getField("name"),
                            row.getField("profession"),
                            cell(row, "grade"),
                            cell(row, "who"),
                            unit(row.getField("home_unit")).id(),
                            row.getField("patient_partner").equals("yes"),
                            leaving == null ? null : day(leaving),
                            row.getField("nights").equals("yes"),
                            cell(row, "email")),
                    BY);
        }
        for (var row : SampleTables.rows("roles")) {
            Person person = people.findBySlug(row.getField("person")).orElseThrow();
            people.giveRole(person.id(), unit(row.getField("unit")).id(), Role.of(row.getField("role")), BY);
        }
    }

    /** A day; or so many days from today, for somebody who is to leave soon whenever the demo is begun: {@code +12}. */
    private LocalDate day(String cell) {
        return cell.startsWith("+")
                ? LocalDate.ofInstant(clock.machineTime(), clock.getZone()).plusDays(Long.parseLong(cell.substring(1)))
                : LocalDate.parse(cell);
    }

    private void switchBedsideOn() {
        for (var row : SampleTables.rows("units")) {
            String number = cell(row, "bedside_call");
            if (number != null) {
                units.setBedsideCall(
                        leadOf(row.getField("slug")), unit(row.getField("slug")).id(), number);
            }
        }
    }

    private SignedIn leadOf(String unit) {
        return SampleTables.rows("roles").stream()
                .filter(role -> role.getField("unit").equals(unit)
                        && role.getField("role").equals("lead"))
                .flatMap(role -> people.findBySlug(role.getField("person")).stream())
                .flatMap(person -> people.find(person.id()).stream())
                .findFirst()
                .orElseThrow();
    }

    Unit unit(String slug) {
        return units.findBySlug(slug).orElseThrow();
    }
}
