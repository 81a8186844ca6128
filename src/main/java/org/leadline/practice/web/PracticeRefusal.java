package org.leadline.practice.web;

import java.util.Map;
import org.springframework.http.HttpStatus;

/** What was sent as JSON cannot be done as it is. */
final class PracticeRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final HttpStatus status;
    private final transient Map<String, String> problems;

    /** @param problems by field a sentence */
    PracticeRefusal(HttpStatus status, Map<String, String> problems) {
        super(status + " " + problems.keySet());
        this.status = status;
        this.problems = problems;
    }

    HttpStatus status() {
        return status;
    }

    Map<String, String> problems() {
        return problems;
    }
}
