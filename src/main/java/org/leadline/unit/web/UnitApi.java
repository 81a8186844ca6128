package org.leadline.unit.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.unit.People;
import org.leadline.unit.Person;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/unit}: one's units and the people in them, as JSON. */
@RestController
class UnitApi {
    private final Units units;
    private final People people;

    UnitApi(Units units, People people) {
        this.units = units;
        this.people = people;
    }

    /** A unit of one's own. @param kind ward, clinic, practice, team, division or board */
    record OneUnit(
            long id, String name, String kind, @Nullable Long partOf, List<Unit.Telephone> telephones, String address) {
        static OneUnit of(Unit unit) {
            return new OneUnit(
                    unit.id(), unit.name(), unit.kind().word(), unit.parentId(), unit.telephones(), unit.address());
        }
    }

    /** Somebody of a unit, as its page shows them. @param leavingOn the last day, where one is known: 2027-02-03 */
    record OnePerson(
            long id,
            String name,
            String profession,
            @Nullable String grade,
            boolean patientPartner,
            boolean nights,
            @Nullable String leavingOn,
            List<String> roles,
            String address) {
        static OnePerson of(Person.InUnit here) {
            Person person = here.person();
            return new OnePerson(
                    person.id(),
                    person.name(),
                    person.profession(),
                    person.grade(),
                    person.patientPartner(),
                    person.nights(),
                    person.leavingOn() == null ? null : person.leavingOn().toString(),
                    here.roles().stream().map(Role::word).toList(),
                    person.address());
        }
    }

    @GetMapping(value = "/api/unit", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    List<OneUnit> units(SignedIn me) {
        return units.listOurs(me).stream().map(OneUnit::of).toList();
    }

    @GetMapping(value = "/api/unit/{unitId}/people", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    List<OnePerson> people(SignedIn me, @PathVariable long unitId) {
        return people.list(me, unitId).stream().map(OnePerson::of).toList();
    }
}
