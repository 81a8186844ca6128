package org.leadline.protocol;

import java.util.List;
import java.util.Map;
import org.leadline.care.rule.Rule;
import org.leadline.care.rule.RulesFile;

/**
 * The rules of a draft as they stand.
 *
 * @param text the file; empty where there is none yet
 * @param rules in their order; empty where the file cannot be read
 * @param faults what stands in the way, by line
 * @param steps those that the notes of the process know, most taken first; empty where it has none
 * @param attributes what else is recorded in the notes
 */
public record RulesDraft(
        Protocol protocol,
        ProtocolVersion draft,
        String text,
        List<Rule> rules,
        List<RulesFile.Fault> faults,
        List<String> steps,
        List<String> attributes) {

    /** What became of a change. */
    public sealed interface Change {

        record Done(ProtocolVersion draft) implements Change {}

        /** Nothing was kept. @param problems by field, the key of what to do @param faults by line of the file */
        record Refused(Map<String, String> problems, List<RulesFile.Fault> faults) implements Change {}

        /** Somebody else saved the draft meanwhile, or it is being asked about. */
        record ChangedMeanwhile() implements Change {}
    }
}
