package org.leadline.lesson.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.Map;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.lesson.Refused;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Refusals of {@code /api/learn} as RFC 9457 has them: the status, and sentences by field where something was sent wrong; else no detail. */
@RestControllerAdvice(assignableTypes = LearnApi.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class LearnApiProblems extends RequestBodyAdviceAdapter {
    private static final int MOST_BYTES = 64 * 1024;

    /** What is answered: nothing in it says whether there is something at the address. @param problems by field a sentence; left out where there is none */
    record LearnProblem(
            String title,
            int status,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> problems) {}

    private static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @ExceptionHandler(NotHere.class)
    ResponseEntity<LearnProblem> notHere() {
        return problem(HttpStatus.NOT_FOUND, Map.of());
    }

    @ExceptionHandler(NotYours.class)
    ResponseEntity<LearnProblem> notYours() {
        return problem(HttpStatus.FORBIDDEN, Map.of());
    }

    @ExceptionHandler(Refused.class)
    ResponseEntity<LearnProblem> refused(Refused refused) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, refused.problems());
    }

    @ExceptionHandler(TooLarge.class)
    ResponseEntity<LearnProblem> tooLarge() {
        return problem(HttpStatus.CONTENT_TOO_LARGE, Map.of());
    }

    /** An id that is no number is an address at which there is nothing. */
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ResponseEntity<LearnProblem> notAnId(MethodArgumentTypeMismatchException mismatch) {
        boolean inThePath = mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
        return problem(inThePath ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST, Map.of());
    }

    @ExceptionHandler({MissingServletRequestParameterException.class, HttpMessageNotReadableException.class})
    ResponseEntity<LearnProblem> notReadable() {
        return problem(HttpStatus.BAD_REQUEST, Map.of());
    }

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    /** Reads a body to its end, where it has one within reason. */
    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        byte[] body = message.getBody().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new TooLarge();
        }
        return new ReadAlready(message.getHeaders(), body);
    }

    private record ReadAlready(HttpHeaders headers, byte[] body) implements HttpInputMessage {
        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(body);
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }

    private static ResponseEntity<LearnProblem> problem(HttpStatus status, Map<String, String> problems) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(new LearnProblem(status.getReasonPhrase(), status.value(), problems));
    }
}
