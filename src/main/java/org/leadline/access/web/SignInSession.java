package org.leadline.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.leadline.access.SignIns;
import org.leadline.access.SignedIn;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Sign-in by a session on the server; its id is new at every sign-in, and gone with the sign-out. */
@Component
class SignInSession implements SignIns {

    /** What a phone sends along where something said on it has not gone yet: the page itself then removes all the rest. */
    private static final String KEEP = "keep";

    private static final String SAID = "said";

    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final OpenSessions open;
    private final KnownBrowsers browsers;

    SignInSession(OpenSessions open, KnownBrowsers browsers) {
        this.open = open;
        this.browsers = browsers;
    }

    @Override
    public void begin(long personId, HttpServletRequest request, HttpServletResponse response) {
        end(request);
        open.begin(personId, request);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new Visitor(personId));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        browsers.remember(personId, request, response);
    }

    @Override
    public void end(HttpServletRequest request, HttpServletResponse response) {
        boolean somethingWaits = SAID.equals(request.getParameter(KEEP));
        end(request);
        response.setHeader("Clear-Site-Data", somethingWaits ? "\"cache\"" : "\"cache\", \"storage\"");
    }

    @Override
    public Optional<SignedIn> who(HttpServletRequest request) {
        return WhoAsks.of(request);
    }

    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        request.removeAttribute(WhoAsks.ATTRIBUTE);
        SecurityContextHolder.clearContext();
    }
}
