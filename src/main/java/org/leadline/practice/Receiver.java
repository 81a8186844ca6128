package org.leadline.practice;

import java.util.Optional;

/** To whom something is promised. */
public sealed interface Receiver {

    /** One person of the maker's unit. */
    record OnePerson(long personId) implements Receiver {}

    /** A unit as a whole: one's own, one that nests in it, or a neighbour. */
    record WholeUnit(long unitId) implements Receiver {}

    /** As it stands in forms and in JSON: {@code person-12}, {@code unit-3}. */
    default String word() {
        return switch (this) {
            case OnePerson(long personId) -> "person-" + personId;
            case WholeUnit(long unitId) -> "unit-" + unitId;
        };
    }

    /** Empty where the word says nobody. */
    static Optional<Receiver> find(String word) {
        if (word.matches("person-[0-9]{1,18}")) {
            return Optional.of(new OnePerson(Long.parseLong(word.substring("person-".length()))));
        }
        if (word.matches("unit-[0-9]{1,18}")) {
            return Optional.of(new WholeUnit(Long.parseLong(word.substring("unit-".length()))));
        }
        return Optional.empty();
    }
}
