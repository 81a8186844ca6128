package org.leadline.care.flow;

import java.util.Optional;
import java.util.stream.Stream;

/** What a step is for, as the team calls it. */
public enum StepKind {
    ASSESS("assess"),
    DECIDE("decide"),
    TREAT("treat"),
    MONITOR("monitor"),
    COORDINATE("coordinate"),
    WAIT("wait");

    private final String code;

    StepKind(String code) {
        this.code = code;
    }

    /** The kind of that word. */
    public static Optional<StepKind> find(String code) {
        return Stream.of(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    /** The word for it in stored choices and in the keys of message files. */
    public String code() {
        return code;
    }
}
