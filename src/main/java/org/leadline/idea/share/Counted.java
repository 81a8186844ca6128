package org.leadline.idea.share;

/**
 * Somebody who counts among the people of the unit: who does its work, or is a patient partner, or was until not long ago.
 *
 * @param profession never empty; patient partners are a profession of their own here
 * @param grade never empty; people without one share a group
 */
public record Counted(long personId, String profession, String grade) {

    String group(Breakdown by) {
        return by == Breakdown.GRADE ? grade : profession;
    }
}
