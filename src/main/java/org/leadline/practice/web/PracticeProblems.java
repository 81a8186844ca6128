package org.leadline.practice.web;

import org.leadline.access.ApiProblem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What the JSON addresses of promises and hand-over refuse for what was sent, by field. */
@RestControllerAdvice(assignableTypes = PracticeApi.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PracticeProblems {

    @ExceptionHandler(PracticeRefusal.class)
    ResponseEntity<ApiProblem> refused(PracticeRefusal refusal) {
        return ApiProblem.answer(refusal.status(), refusal.problems());
    }
}
