package org.leadline.idea;

import java.util.Map;

/** What came of saying an idea. */
public sealed interface Saying {
    /** It was said; its first answer is owed within seven days. */
    record Said(Idea idea) implements Saying {}

    /** Something has to be put right: message keys by field. */
    record Refused(Map<String, String> problems) implements Saying {
        public Refused {
            problems = Map.copyOf(problems);
        }
    }

    /** Too many wait for their first answer; what was typed is still the typist's, and nothing was kept. */
    record Paused(Intake intake) implements Saying {}
}
