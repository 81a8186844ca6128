package org.leadline.sounding;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came of an attempt to seal a view. */
public sealed interface Sealing {

    /**
     * It is sealed, and written to disk.
     *
     * @param receipt the commitment to it, 64 hexadecimal digits; null in an unnamed sounding, where there is none
     * @param worried whether words of deterioration stand in it
     */
    record Sealed(@Nullable String receipt, boolean worried) implements Sealing {}

    /** Something has to be put right first. @param problems by field the key of the sentence that says it */
    record Refused(Map<String, String> problems) implements Sealing {}

    /**
     * This person's right to an unnamed view was used before: the first stands, for nobody knows which it is. Told to that person alone, and written
     * down nowhere: a refusal in the audit trail would say that they have answered.
     */
    record Already() implements Sealing {}

    /** The box has been opened, or this turn is locked; what was typed may be added afterwards where late views are taken. */
    record TooLate(boolean mayBeAdded) implements Sealing {}
}
