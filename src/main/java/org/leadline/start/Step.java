package org.leadline.start;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The steps of the guided path, in order; each is one page. */
public enum Step {
    TEMPLATE(1, 1),
    NUMBERS(2, 1),
    PEOPLE(4, 1),
    AIMS(3, 3),
    PROCESSES(6, 5),
    NEIGHBOUR(1, 1),
    PRINT(1, 1);

    private final int minutes;
    private final int wanted;

    Step(int minutes, int wanted) {
        this.minutes = minutes;
        this.wanted = wanted;
    }

    /** About how many minutes it takes in all. */
    public int minutes() {
        return minutes;
    }

    /** How many things it is done with. */
    public int wanted() {
        return wanted;
    }

    /** Where it stands, from 1. */
    public int number() {
        return ordinal() + 1;
    }

    /** The word in addresses and message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it can be left for later. */
    public boolean canWait() {
        return this != TEMPLATE && this != PRINT;
    }

    static Optional<Step> find(String word) {
        return Stream.of(values()).filter(step -> step.word().equals(word)).findFirst();
    }
}
