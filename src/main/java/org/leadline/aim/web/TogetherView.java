package org.leadline.aim.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.aim.JointAims.Share;
import org.leadline.aim.JointResult;

/**
 * Who owns a joint aim together.
 *
 * @param result what all reach together, above the number of each; null until the number of all is chosen
 * @param resultOf the unit whose numbers tell the result
 * @param others by number and name who could own it too; empty for who may not say so
 */
public record TogetherView(
        List<Owner> owners,
        @Nullable JointResult result,
        @Nullable String resultOf,
        Map<String, String> others,
        boolean mayWrite) {

    /**
     * One owner.
     *
     * @param mayBring whether this person says what they bring
     * @param mayLeave whether this person may end their part
     * @param measures by address and name which number could be theirs
     */
    public record Owner(Share share, boolean mayBring, boolean mayLeave, Map<String, String> measures) {}
}
