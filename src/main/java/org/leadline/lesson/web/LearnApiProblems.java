package org.leadline.lesson.web;

import org.leadline.access.ApiProblem;
import org.leadline.lesson.Refused;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What {@code /api/learn} refuses for the words themselves, by field. */
@RestControllerAdvice(assignableTypes = LearnApi.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class LearnApiProblems {

    @ExceptionHandler(Refused.class)
    ResponseEntity<ApiProblem> refused(Refused refused) {
        return ApiProblem.answer(HttpStatus.UNPROCESSABLE_CONTENT, refused.problems());
    }
}
