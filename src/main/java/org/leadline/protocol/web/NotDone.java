package org.leadline.protocol.web;

import java.util.Map;

/** Ends an act that is to be done once without having done it: what was typed is refused and can be sent again. */
final class NotDone extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Map<String, String> problems;

    NotDone(Map<String, String> problems) {
        super("not done", null, false, false);
        this.problems = problems;
    }

    /** By field what to do. */
    Map<String, String> problems() {
        return problems;
    }
}
