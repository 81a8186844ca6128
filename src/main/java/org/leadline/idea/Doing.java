package org.leadline.idea;

import java.util.Map;

/** What came of doing something with an idea. */
public sealed interface Doing {
    /** It was done; the idea as it stands now. */
    record Done(Idea idea) implements Doing {}

    /** It was not done: message keys by field; {@code idea} stands for the whole. */
    record Refused(Map<String, String> problems) implements Doing {
        public Refused {
            problems = Map.copyOf(problems);
        }
    }
}
