package org.leadline.unit.sheet;

import java.util.List;
import org.leadline.access.SignedIn;

/** Tells what waits for somebody, of one part. Sealing a view moves nothing in it. */
public interface Waits {

    /** What waits for this person in any of their units, in the part's own order. */
    List<Waiting> listWaiting(SignedIn me);
}
