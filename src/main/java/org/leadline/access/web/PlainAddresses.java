package org.leadline.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Addresses as our pages write them: nothing after a semicolon, and no percent sign that stands for nothing. Refused before anything takes them apart. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PlainAddresses extends OncePerRequestFilter {

    private static final Pattern STRANGE = Pattern.compile(";|%(?![0-9a-fA-F]{2})");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (STRANGE.matcher(request.getRequestURI()).find()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            chain.doFilter(request, response);
        }
    }
}
