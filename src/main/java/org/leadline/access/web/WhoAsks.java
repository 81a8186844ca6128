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

/** Looks the person up afresh for each request; one who has left, or whose session is over, is signed out before anything else happens. */
final class WhoAsks extends OncePerRequestFilter {

    static final String ATTRIBUTE = SignedIn.class.getName();

    private final WhoIsWho whoIsWho;
    private final OpenSessions sessions;

    WhoAsks(WhoIsWho whoIsWho, OpenSessions sessions) {
        this.whoIsWho = whoIsWho;
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof Visitor visitor) {
            Optional<SignedIn> person =
                    sessions.holds(visitor.personId(), request) ? whoIsWho.find(visitor.personId()) : Optional.empty();
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
