package org.leadline.protocol;

import org.jspecify.annotations.Nullable;
import org.leadline.access.SignedIn;
import org.leadline.care.ProcessPart;

/**
 * What another part has to say on the page of a version and on its paper, and beside the form of a draft. Implemented by components, shown in their order,
 * for people of the unit only.
 */
public interface VersionPart {

    /** @return null where this part has nothing to say of that version to that person */
    ProcessPart.@Nullable Shown show(SignedIn me, Protocol protocol, ProtocolVersion version);
}
