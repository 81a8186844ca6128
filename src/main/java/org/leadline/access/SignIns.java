package org.leadline.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** The door of signing in and out: whoever has made sure who somebody is, says it here. */
public interface SignIns {

    /** Ends whatever session there was and begins a new one, under a new id, for that person. */
    void begin(long personId, HttpServletRequest request, HttpServletResponse response);

    /** Ends the session on the server and tells the browser to forget what it kept. */
    void end(HttpServletRequest request, HttpServletResponse response);

    /** The person behind this request; empty where nobody is signed in. */
    Optional<SignedIn> who(HttpServletRequest request);
}
