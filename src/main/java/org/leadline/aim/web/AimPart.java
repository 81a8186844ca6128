package org.leadline.aim.web;

import java.util.Map;
import org.leadline.access.SignedIn;
import org.leadline.aim.Aim;

/** One part of the page of an aim, joined to the others by {@link AimPages}. */
interface AimPart {

    /** Puts what its panel shows among the names of the page; nothing where there is nothing for this person to see. */
    void addTo(SignedIn me, Aim aim, Map<String, Object> page);
}
