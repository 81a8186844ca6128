package org.leadline.remit;

import java.util.Map;

/** What came of asking the layer above. */
public sealed interface AskingAbove {
    /** It is asked. */
    record Asked(RemitAsk ask) implements AskingAbove {}

    /** Something has to be put right first. @param problems by field the key of the sentence that says it */
    record Refused(Map<String, String> problems) implements AskingAbove {}
}
