package org.leadline.care.journey;

import java.util.List;

/** What came of applying picks to a log. */
public sealed interface Picking {

    /** The log as picked, with at least one case, and who is not counted. */
    record Picked(EventLog log, NotCounted notCounted) implements Picking {}

    /** Why the picks cannot be applied, one sentence or two a fault; nothing was picked. */
    record Refused(List<String> reasons) implements Picking {}
}
