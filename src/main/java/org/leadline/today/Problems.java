package org.leadline.today;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HexFormat;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.Who;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** One handler to which every fault rises. A page says what happened and what to do; the reference leads to the log, and nothing of the log stands on the page. */
@Controller
@ControllerAdvice
class Problems implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);
    private static final Set<Integer> WITH_WORDS_OF_THEIR_OWN = Set.of(400, 401, 403, 404, 405, 413, 415, 429, 503);
    private final WorriedNow worriedNow;

    Problems(WorriedNow worriedNow) {
        this.worriedNow = worriedNow;
    }

    @ExceptionHandler(NotHere.class)
    void notHere(HttpServletResponse response) throws java.io.IOException {
        response.sendError(404);
    }

    @ExceptionHandler(NotYours.class)
    void notYours(HttpServletResponse response) throws java.io.IOException {
        response.sendError(403);
    }

    /** An id that is no number is an address at which there is nothing. */
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    void notAnId(MethodArgumentTypeMismatchException mismatch, HttpServletResponse response)
            throws java.io.IOException {
        boolean inThePath = mismatch.getParameter()
                .hasParameterAnnotation(org.springframework.web.bind.annotation.PathVariable.class);
        response.sendError(inThePath ? 404 : 400);
    }

    @ExceptionHandler(BindException.class)
    void notAForm(HttpServletResponse response) throws java.io.IOException {
        response.sendError(400);
    }

    /** A form with files that breaks off, or has no beginning. */
    @ExceptionHandler(MultipartException.class)
    void notFiles(MultipartException broken, HttpServletResponse response) throws java.io.IOException {
        response.sendError(broken instanceof MaxUploadSizeExceededException ? 413 : 400);
    }

    @RequestMapping("/error")
    @Admits(Who.ANYONE)
    String problem(HttpServletRequest request, HttpServletResponse response, Model model) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        response.setStatus(status);
        boolean ours = status >= 500;
        String address = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        worriedNow.at(address, request).ifPresent(line -> {
            model.addAttribute("units", line.units());
            model.addAttribute("goAhead", line.goAhead());
        });
        model.addAttribute("key", ours && status != 503 ? "500" : keyOf(status));
        model.addAttribute(
                "reference",
                ours ? logged(address, (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION)) : "");
        return "today/problem";
    }

    /** The ending of the message keys for what was refused with that status. */
    static String keyOf(int status) {
        return WITH_WORDS_OF_THEIR_OWN.contains(status) ? Integer.toString(status) : "400";
    }

    /** Writes the fault to the log, and returns the reference under which it stands there. */
    static String logged(String address, @Nullable Throwable fault) {
        String reference =
                HexFormat.of().toHexDigits(RandomGenerator.getDefault().nextInt());
        log.error("Fault {} at {}", reference, address, fault);
        return reference;
    }
}
