package org.leadline.practice.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Refusals of these JSON addresses as RFC 9457 has them: the status, and sentences by field where something was sent wrong; else no detail. */
@RestControllerAdvice(assignableTypes = PracticeApi.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PracticeProblems {

    /** What is answered: nothing in it says whether there is something at the address. */
    record Problem(
            String title,
            int status,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> problems) {}

    @ExceptionHandler(NotHere.class)
    ResponseEntity<Problem> notHere() {
        return problem(HttpStatus.NOT_FOUND, Map.of());
    }

    @ExceptionHandler(NotYours.class)
    ResponseEntity<Problem> notYours() {
        return problem(HttpStatus.FORBIDDEN, Map.of());
    }

    @ExceptionHandler(PracticeRefusal.class)
    ResponseEntity<Problem> refused(PracticeRefusal refusal) {
        return problem(refusal.status(), refusal.problems());
    }

    /** An id that is no number is an address at which there is nothing. */
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ResponseEntity<Problem> notAnId(MethodArgumentTypeMismatchException mismatch) {
        boolean inThePath = mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
        return problem(inThePath ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST, Map.of());
    }

    @ExceptionHandler({HttpMessageNotReadableException.class, MissingServletRequestParameterException.class})
    ResponseEntity<Problem> notReadable() {
        return problem(HttpStatus.BAD_REQUEST, Map.of());
    }

    private static ResponseEntity<Problem> problem(HttpStatus status, Map<String, String> problems) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(new Problem(status.getReasonPhrase(), status.value(), problems));
    }
}
