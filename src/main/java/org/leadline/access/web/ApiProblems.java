package org.leadline.access.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.access.ApiProblem;
import org.leadline.access.ApiRefusal;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.Sentences;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Refusals of the JSON addresses as RFC 9457 has them: the status, and sentences by field where something was sent wrong; else no detail. */
@RestControllerAdvice(annotations = RestController.class)
@Order(ApiProblems.AFTER_THOSE_OF_A_MODULE)
class ApiProblems extends RequestBodyAdviceAdapter {
    static final int AFTER_THOSE_OF_A_MODULE = Ordered.HIGHEST_PRECEDENCE + 10;

    /** More than the longest view or decision takes. */
    static final int MOST_BYTES = 64 * 1024;

    private final Sentences sentences;

    ApiProblems(Sentences sentences) {
        this.sentences = sentences;
    }

    @ExceptionHandler(NotHere.class)
    ResponseEntity<ApiProblem> notHere() {
        return problem(HttpStatus.NOT_FOUND, Map.of());
    }

    @ExceptionHandler(NotYours.class)
    ResponseEntity<ApiProblem> notYours() {
        return problem(HttpStatus.FORBIDDEN, Map.of());
    }

    @ExceptionHandler(ApiRefusal.class)
    ResponseEntity<ApiProblem> refused(ApiRefusal refusal) {
        return problem(refusal.status(), refusal.problems());
    }

    /** An id that is no number is an address at which there is nothing. */
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ResponseEntity<ApiProblem> notAnId(MethodArgumentTypeMismatchException mismatch) {
        boolean inThePath = mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
        return problem(inThePath ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST, Map.of());
    }

    @ExceptionHandler(MissingServletRequestParameterException.class)
    ResponseEntity<ApiProblem> missing(MissingServletRequestParameterException missing) {
        return problem(HttpStatus.BAD_REQUEST, Map.of(missing.getParameterName(), "access.api.missing"));
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    ResponseEntity<ApiProblem> notReadable(HttpMessageNotReadableException unreadable) {
        return problem(
                HttpStatus.BAD_REQUEST,
                switch (unreadable.getCause()) {
                    case UnrecognizedPropertyException unknown ->
                        Map.of(unknown.getPropertyName(), ApiRefusal.NO_SUCH_FIELD);
                    case DatabindException fault
                    when !fieldOf(fault).isEmpty() -> Map.of(fieldOf(fault), "access.api.not-so");
                    case null, default -> Map.of();
                });
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
            throw new ApiRefusal(HttpStatus.CONTENT_TOO_LARGE, Map.of());
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

    private ResponseEntity<ApiProblem> problem(HttpStatus status, Map<String, String> problems) {
        return ApiProblem.answer(status, sentences.say(problems));
    }

    private static String fieldOf(DatabindException fault) {
        return fault.getPath().isEmpty() ? "" : named(fault.getPath().getLast().getPropertyName());
    }

    private static String named(@Nullable String field) {
        return field == null ? "" : field;
    }
}
