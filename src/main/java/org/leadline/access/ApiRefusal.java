package org.leadline.access;

import java.util.Map;
import org.springframework.http.HttpStatus;

/** What was sent as JSON cannot be done as it is. */
public final class ApiRefusal extends RuntimeException {
    public static final String NO_SUCH_FIELD = "access.api.no-such-field";
    private static final long serialVersionUID = 1L;
    private final HttpStatus status;
    private final transient Map<String, String> problems;

    /** @param problems by field the key of the sentence that says it; may be empty */
    public ApiRefusal(HttpStatus status, Map<String, String> problems) {
        super(status + " " + problems.keySet());
        this.status = status;
        this.problems = Map.copyOf(problems);
    }

    public HttpStatus status() {
        return status;
    }

    /** By field the key of the sentence that says it. */
    public Map<String, String> problems() {
        return problems;
    }
}
