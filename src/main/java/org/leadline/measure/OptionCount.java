package org.leadline.measure;

import java.util.List;

/**
 * One option of a choice, with how often it was chosen and how it went.
 *
 * @param chosen how often
 * @param heard of how many it is known how it went
 * @param wentWell of those, how many went well
 * @param low the lower end of the exact 95 % interval of the share that went well, 0 to 1; NaN where nothing is known
 * @param high the upper end
 * @param mattered what mattered to those who chose it, the most frequent first
 */
public record OptionCount(
        long optionId,
        String option,
        int chosen,
        int heard,
        int wentWell,
        double low,
        double high,
        List<Mattered> mattered) {
    public OptionCount {
        mattered = List.copyOf(mattered);
    }

    /** @param what the words of a chip */
    public record Mattered(String what, int times) {}
}
