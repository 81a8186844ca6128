package org.leadline.access;

import java.util.Optional;

/** Kept by the module that keeps people: tells access who somebody is, now. */
public interface WhoIsWho {

    /** Empty where there is no such person, or they have left. */
    Optional<SignedIn> find(long personId);
}
