package org.leadline.protocol;

import java.util.Locale;

/**
 * One reason for departing from a step or a target.
 *
 * @param code of {@code http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes}
 * @param group the code of its group; of a group its own
 * @param first whether it is offered before the others
 * @param means what it often means, for whoever sorts; never a verdict
 * @param meansWithLine the same where its author said more
 */
public record Reason(String code, String group, boolean first, Means means, Means meansWithLine) {

    /** What a reason often means: our own grouping, changeable. */
    public enum Means {
        NOT_A_DEVIATION,
        WARRANTED,
        SYSTEM_BARRIER,
        CHALLENGES_THE_RULE,
        UNEXPLAINED_SO_FAR;

        /** {@code system-barrier}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Means of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    private static final String PREFERENCES = "does-not-align-preferences";

    /** Whether it is a whole group of reasons. */
    public boolean isGroup() {
        return code.equals(group);
    }

    /** Whether the patient chose otherwise: counted beside a protocol, never against it. */
    public boolean patientChose() {
        return group.equals(PREFERENCES);
    }

    /** Whether it is shown as its group, and never by itself, where fewer than five gave it. */
    public boolean sensitive() {
        return code.equals("cultural-religious-reason");
    }
}
