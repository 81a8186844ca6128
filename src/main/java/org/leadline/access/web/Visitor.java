package org.leadline.access.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;

/** A signed-in person as the session keeps them: the number of the person and nothing else, so that nothing in a session can go stale. */
final class Visitor extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final long personId;

    Visitor(long personId) {
        super(List.of());
        this.personId = personId;
        setAuthenticated(true);
    }

    static boolean isSignedIn(@Nullable Authentication authentication) {
        return authentication instanceof Visitor visitor && visitor.isAuthenticated();
    }

    long personId() {
        return personId;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return personId;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Visitor visitor && visitor.personId == personId;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(personId);
    }
}
