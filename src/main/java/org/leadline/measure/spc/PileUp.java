package org.leadline.measure.spc;

/**
 * How single waits lie about a target.
 *
 * @param waits how many there are
 * @param medianMinutes of them
 * @param ninthDecileMinutes of them
 * @param justBefore the share of waits in the last tenth before the target
 * @param justAfter the share in the tenth after it
 * @param expectedBefore the share in the last tenth that the waits farther off would lead one to expect; NaN where there are too few
 * @param evidence how likely chance alone would pile up as many just before, 0 to 1; NaN where there are too few
 */
public record PileUp(
        int waits,
        double medianMinutes,
        double ninthDecileMinutes,
        double justBefore,
        double justAfter,
        double expectedBefore,
        double evidence) {

    /** Whether more stop just inside the target than chance allows. */
    public boolean clear() {
        return evidence < 0.01 && justBefore > justAfter;
    }
}
