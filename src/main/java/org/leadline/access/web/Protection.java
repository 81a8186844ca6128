package org.leadline.access.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** The headers that protect every answer: pages, files, redirects, problems, and what the web server refuses before any page is asked. */
final class Protection extends ValveBase {

    static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
                    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; "
                            + "connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'",
            "Strict-Transport-Security", "max-age=" + Duration.ofDays(365).toSeconds() + "; includeSubDomains",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    private static final String CACHE = "Cache-Control";

    Protection() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        protect(response);
        getNext().invoke(request, response);
        if (!response.isCommitted()) {
            protect(response);
        }
    }

    /** Nothing is kept by browsers but what says otherwise: the files that every visitor gets alike. */
    private static void protect(Response response) {
        HEADERS.forEach(response::setHeader);
        if (!response.containsHeader(CACHE)) {
            response.setHeader(CACHE, "no-store");
        }
    }
}
