package org.leadline.care.rule;

import java.util.List;

/** One step of a log, or any of several. @param names at least one, each once */
public record Steps(List<String> names) {

    /** @throws IllegalArgumentException where there is none, one comes twice, or one is blank */
    public Steps {
        names = List.copyOf(names);
        if (names.isEmpty() || names.stream().distinct().count() < names.size()) {
            throw new IllegalArgumentException("Steps are named once each, and there is at least one: " + names);
        }
        if (names.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("A step has a name.");
        }
    }

    public static Steps of(String... names) {
        return new Steps(List.of(names));
    }
}
