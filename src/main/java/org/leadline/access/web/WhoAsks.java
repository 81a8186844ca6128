package org.leadline.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.leadline.access.SignedIn;
import org.leadline.access.WhoIsWho;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Looks the person up afresh for each request; one who has left is signed out before anything else happens. */
final class WhoAsks extends OncePerRequestFilter {

    static final String ATTRIBUTE = SignedIn.class.getName();

    private final WhoIsWho whoIsWho;

    WhoAsks(WhoIsWho whoIsWho) {
        this.whoIsWho = whoIsWho;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof Visitor visitor) {
            Optional<SignedIn> person = whoIsWho.find(visitor.personId());
            if (person.isPresent()) {
                request.setAttribute(ATTRIBUTE, person.get());
            } else {
                SignInSession.end(request);
            }
        }
        chain.doFilter(request, response);
    }

    static Optional<SignedIn> of(HttpServletRequest request) {
        return Optional.ofNullable((SignedIn) request.getAttribute(ATTRIBUTE));
    }
}
