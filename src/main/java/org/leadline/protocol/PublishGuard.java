package org.leadline.protocol;

import java.util.List;
import org.leadline.access.SignedIn;

/** Something that must be so before a draft is asked about or published. */
public interface PublishGuard {

    /** What stands in the way, each as a whole sentence with its remedy; empty where nothing does. */
    List<Obstacle> listObstacles(SignedIn me, Protocol protocol, ProtocolVersion draft);

    /** @param where the place on the page that mends it, an address with its {@code #id} */
    record Obstacle(String words, String where) {}
}
