package org.leadline.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.leadline.access.RecentSignIn.GiveAgain;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Leads whoever has to give the passphrase again to the page that asks for it. */
@ControllerAdvice
class GivenAgain {

    @ExceptionHandler(GiveAgain.class)
    void ask(GiveAgain first, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String address = "/sign-in/again?to=" + URLEncoder.encode(first.back(), StandardCharsets.UTF_8);
        if (request.getRequestURI().startsWith("/api/")) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", address);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", address);
        }
    }
}
