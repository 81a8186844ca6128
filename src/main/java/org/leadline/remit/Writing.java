package org.leadline.remit;

import java.util.Map;

/** What came of writing down who decides a thing. */
public sealed interface Writing {
    /** It stands. */
    record Written(Remit remit) implements Writing {}

    /** Something has to be put right first. @param problems by field the key of the sentence that says it */
    record Refused(Map<String, String> problems) implements Writing {}
}
