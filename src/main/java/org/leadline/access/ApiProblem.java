package org.leadline.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A refusal of a JSON address as RFC 9457 has it; nothing in it says whether there is something at the address.
 *
 * @param title the words of the status
 * @param problems by field a sentence; left out where there is none
 */
public record ApiProblem(
        String title,
        int status,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> problems) {
    public ApiProblem {
        problems = Map.copyOf(problems);
    }

    /** The answer with that status and those sentences by field. */
    public static ResponseEntity<ApiProblem> answer(HttpStatus status, Map<String, String> problems) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(new ApiProblem(status.getReasonPhrase(), status.value(), problems));
    }
}
