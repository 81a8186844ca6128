package org.leadline.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/** Forms as our pages send them: letters in UTF-8, and fields whose names are words, never paths into something. */
final class PlainForms extends OncePerRequestFilter {

    private static final Pattern WORD = Pattern.compile("_?[a-zA-Z][a-zA-Z0-9]{0,63}");
    private static final Pattern OTHER_LETTERS =
            Pattern.compile(";\\s*charset\\s*=\\s*(?!\"?utf-8\"?\\s*(?:;|$))", Pattern.CASE_INSENSITIVE);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        if (type != null && OTHER_LETTERS.matcher(type.toLowerCase(Locale.ROOT)).find()) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else if (Collections.list(request.getParameterNames()).stream()
                .allMatch(name -> WORD.matcher(name).matches())) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }
}
