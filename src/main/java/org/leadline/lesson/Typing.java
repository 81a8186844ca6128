package org.leadline.lesson;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.access.NoPatients;
import org.leadline.access.Sentences;
import org.leadline.unit.People;
import org.leadline.unit.Person;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.stereotype.Component;

/** Says what is wrong with what was typed: nothing there, too long, a patient in it, somebody's name in it. */
@Component
class Typing {
    private static final String NAME = "lesson.problem.name";
    private final People people;
    private final Units units;
    private final Sentences sentences;

    Typing(People people, Units units, Sentences sentences) {
        this.people = people;
        this.units = units;
        this.sentences = sentences;
    }

    /** Whose names may not stand in a text, and what may although a name is in it. */
    record Known(List<String> people, List<String> notNames) {}

    /** The names of everybody of these units, but not of {@code except}; and of the units themselves and those around. */
    Known known(Collection<Long> unitIds, @Nullable Long except, Collection<Long> alsoPersonIds) {
        List<String> names = new ArrayList<>();
        List<String> notNames = new ArrayList<>();
        for (long unitId : unitIds) {
            people.listEverybody(unitId).stream()
                    .map(Person.InUnit::person)
                    .filter(person -> except == null || person.id() != except)
                    .map(Person::name)
                    .forEach(names::add);
            Unit unit = units.find(unitId).orElseThrow();
            Stream.of(Stream.of(unit), units.listNeighbours(unitId).stream(), units.listAbove(unit).stream())
                    .flatMap(all -> all)
                    .map(Unit::name)
                    .forEach(notNames::add);
        }
        alsoPersonIds.stream().map(people::getName).forEach(names::add);
        return new Known(names, notNames);
    }

    /** As {@link #line}, and nobody's name may stand in it. */
    void nameless(
            String field,
            @Nullable String typed,
            boolean required,
            int most,
            Known known,
            Map<String, String> problems) {
        line(field, typed, required, most, problems);
        if (!problems.containsKey(field) && typed != null) {
            Names.find(typed, known.people(), known.notNames())
                    .ifPresent(name -> problems.put(field, sentences.say(NAME, name)));
        }
    }

    /** Puts what is wrong under the field; nothing where all is well. */
    void line(String field, @Nullable String typed, boolean required, int most, Map<String, String> problems) {
        String line = typed == null ? "" : typed.strip();
        int characters = line.codePointCount(0, line.length());
        if (line.isEmpty()) {
            if (required) {
                problems.putIfAbsent(field, sentences.say("lesson.problem.blank." + field));
            }
        } else if (characters > most) {
            problems.putIfAbsent(field, sentences.say("lesson.problem.long", most, characters));
        } else if (cannotBeShown(line)) {
            problems.putIfAbsent(field, sentences.say("lesson.problem.signs"));
        } else {
            NoPatients.find(line).ifPresent(sign -> problems.putIfAbsent(field, sentences.say(sign.messageKey())));
        }
    }

    private static boolean cannotBeShown(String line) {
        return line.codePoints()
                .anyMatch(point -> point != '\n'
                        && point != '\r'
                        && point != '\t'
                        && (Character.getType(point) == Character.CONTROL
                                || Character.getType(point) == Character.SURROGATE
                                || point >= 0x202a && point <= 0x202e
                                || point >= 0x2066 && point <= 0x2069));
    }
}
