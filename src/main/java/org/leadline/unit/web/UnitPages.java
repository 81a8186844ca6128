package org.leadline.unit.web;

import java.util.List;
import org.leadline.access.Admits;
import org.leadline.access.NotHere;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.unit.People;
import org.leadline.unit.Person;
import org.leadline.unit.Sight;
import org.leadline.unit.StaffLists;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /unit}: our units, where they stand, and who is in them. */
@Controller
class UnitPages {

    private final Units units;
    private final People people;
    private final StaffLists lists;

    UnitPages(Units units, People people, StaffLists lists) {
        this.units = units;
        this.people = people;
        this.lists = lists;
    }

    @GetMapping("/unit")
    @Admits(Who.SIGNED_IN)
    String home(SignedIn me, Model model) {
        return unit(
                me, units.findHome(me).orElseThrow(() -> new NotHere("unit")).id(), model);
    }

    @GetMapping("/unit/{unitId}")
    @Admits(Who.SIGNED_IN)
    String unit(SignedIn me, @PathVariable long unitId, Model model) {
        Unit unit = units.get(me, unitId);
        boolean ours = units.sight(me, unitId) == Sight.OURS;
        model.addAttribute(
                "view",
                new UnitView(
                        unit,
                        ours,
                        lists.mayKeep(me, unitId),
                        units.listAbove(unit).reversed().stream()
                                .map(above -> new UnitView.Above(above, maySee(me, above)))
                                .toList(),
                        units.listBelow(unitId).stream()
                                .filter(below -> maySee(me, below))
                                .toList(),
                        ours ? units.listNeighbours(unitId) : List.of(),
                        units.listOurs(me).stream()
                                .filter(other -> other.id() != unitId)
                                .toList(),
                        ours ? UnitView.byProfession(people.list(me, unitId)) : List.of()));
        model.addAttribute("inUnit", ours ? unit : units.findHome(me).orElse(null));
        return "unit/unit";
    }

    private boolean maySee(SignedIn me, Unit unit) {
        return units.sight(me, unit.id()) != Sight.NONE;
    }

    @GetMapping("/unit/person/{personId}")
    @Admits(Who.SIGNED_IN)
    String person(SignedIn me, @PathVariable long personId, Model model) {
        Person person = people.get(me, personId);
        model.addAttribute("person", person);
        model.addAttribute("places", people.listPlaces(me, person));
        model.addAttribute("inUnit", units.findHome(me).orElse(null));
        model.addAttribute("itIsMe", person.id() == me.personId());
        model.addAttribute(
                "kept",
                people.listPlaces(me, person).stream()
                        .map(Person.Place::unit)
                        .filter(unit -> lists.mayKeep(me, unit.id()))
                        .toList());
        model.addAttribute("invites", lists.mayDescribe(me, person));
        return "unit/person";
    }
}
