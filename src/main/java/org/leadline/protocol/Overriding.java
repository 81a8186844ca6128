package org.leadline.protocol;

import java.util.Map;

/** What came of saying something of an over-ride. */
public sealed interface Overriding {
    /** It stands so. */
    record Done(OverRide overRide) implements Overriding {}

    /** It is a never: nothing was recorded, and somebody is to be called. */
    record CallInstead(OverRideSubject subject) implements Overriding {}

    /** Something has to be put right first. @param problems by field the key of the sentence that says it */
    record Refused(Map<String, String> problems) implements Overriding {}
}
