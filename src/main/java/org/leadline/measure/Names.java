package org.leadline.measure;

import java.util.HashMap;
import java.util.Map;
import org.leadline.unit.People;

/** The names of people, each asked once: made for one list and let go with it. */
final class Names {
    private final People people;
    private final Map<Long, Someone> known = new HashMap<>();

    Names(People people) {
        this.people = people;
    }

    Someone someone(long personId) {
        return known.computeIfAbsent(personId, id -> new Someone(id, people.getName(id)));
    }
}
