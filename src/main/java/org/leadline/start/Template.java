package org.leadline.start;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the guided path offers to one sort of unit. An example is entered only when somebody has chosen it, and can be changed first.
 *
 * @param name "A ward"
 * @param about what such a unit is like, in a sentence
 * @param meeting where such a unit speaks together: "the huddle at the start of the shift"
 */
public record Template(
        Kind kind,
        String name,
        String about,
        String meeting,
        List<Example> numbers,
        List<Example> values,
        List<Example> aims,
        List<Example> processes,
        List<Example> neighbours) {

    /** The sorts there are; the word stands in files, addresses and the database. */
    public enum Kind {
        WARD,
        CLINIC,
        PRACTICE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind of that word; empty where there is none. */
        public static Optional<Kind> find(String word) {
            return List.of(values()).stream()
                    .filter(kind -> kind.word().equals(word))
                    .findFirst();
        }
    }

    /** One example. @param key unique within its list @param more what the list says of it; may be empty */
    public record Example(String key, String line, String more) {}

    /** The example of that key. */
    public static Optional<Example> find(List<Example> examples, String key) {
        return examples.stream().filter(example -> example.key().equals(key)).findFirst();
    }
}
