package org.leadline.practice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.unit.People;
import org.leadline.unit.Person;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.leadline.unit.Visibility;
import org.springframework.stereotype.Component;

/** To whom something may be promised, and what has to be put right before. */
@Component
public class PromiseRules {
    private static final int MOST_YEARS = 2;
    private final Units units;
    private final People people;
    private final Clock clock;

    PromiseRules(Units units, People people, Clock clock) {
        this.units = units;
        this.people = people;
        this.clock = clock;
    }

    /** To whom somebody of a unit may promise something: the unit as a whole and those below and beside it, and each of its people but themselves. */
    public record Circle(List<Unit> units, List<Person> people) {
        public Circle {
            units = List.copyOf(units);
            people = List.copyOf(people);
        }
    }

    Circle circle(SignedIn me, long unitId) {
        List<Unit> whole = new ArrayList<>(List.of(units.getOurs(me, unitId)));
        whole.addAll(units.listBelow(unitId));
        whole.addAll(units.listNeighbours(unitId));
        return new Circle(
                whole,
                people.list(me, unitId).stream()
                        .filter(here -> !here.roles().equals(List.of(Role.ADMINISTRATOR))
                                && !here.roles().equals(List.of(Role.PRIVACY_OFFICER)))
                        .map(Person.InUnit::person)
                        .filter(person -> person.id() != me.personId())
                        .toList());
    }

    Map<String, String> check(SignedIn me, NewPromise typed) {
        Map<String, String> problems = new LinkedHashMap<>();
        Receiver to = typed.to();
        if (typed.visibility() == null) {
            problems.put("visibility", "practice.problem.visibility");
        } else if (typed.visibility() == Visibility.MINE && to instanceof Receiver.WholeUnit) {
            problems.put("visibility", "practice.problem.mine-to-unit");
        }
        if (to == null) {
            problems.put("to", "practice.problem.to");
        } else if (!isAmong(circle(me, typed.unitId()), to)) {
            problems.put("to", "practice.problem.not-there");
        }
        checkWordsAndDay(typed, problems);
        return problems;
    }

    /** Of an offer, whose receiver and readers are settled. */
    Map<String, String> checkOffer(NewPromise typed) {
        Map<String, String> problems = new LinkedHashMap<>();
        checkWordsAndDay(typed, problems);
        return problems;
    }

    private void checkWordsAndDay(NewPromise typed, Map<String, String> problems) {
        Lines.check("words", typed.words(), true, problems);
        LocalDate by = typed.by();
        LocalDate today = LocalDate.now(clock);
        if (by == null || by.isAfter(today.plusYears(MOST_YEARS))) {
            problems.put("by", "practice.problem.day");
        } else if (by.isBefore(today)) {
            problems.put("by", "practice.problem.past-day");
        }
    }

    private static boolean isAmong(Circle circle, Receiver to) {
        return switch (to) {
            case Receiver.OnePerson(long personId) ->
                circle.people().stream().anyMatch(person -> person.id() == personId);
            case Receiver.WholeUnit(long unitId) -> circle.units().stream().anyMatch(unit -> unit.id() == unitId);
        };
    }
}
