package org.leadline.sounding;

import java.util.Map;

/** What came of an attempt to open. */
public sealed interface Opening {
    /** It is open. */
    record Opened(Sounding sounding) implements Opening {}

    /** Something has to be put right first. @param problems by field the key of the sentence that says it */
    record Refused(Map<String, String> problems) implements Opening {}

    /** The draft was changed meanwhile, in another window. */
    record ChangedMeanwhile() implements Opening {}
}
