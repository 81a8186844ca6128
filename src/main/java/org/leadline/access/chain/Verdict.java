package org.leadline.access.chain;

import java.util.List;

/**
 * What a walk along a chain has found.
 *
 * @param rowsBefore how many rows are from before the chain
 * @param rows how many rows of the chain were read
 * @param lastPlace the place of the last of them; 0 for an empty chain
 * @param lastHash its hash, 64 hexadecimal digits; for an empty chain the hash that place 1 will follow
 * @param faults what is wrong, by place; empty for a sound chain
 */
public record Verdict(long rowsBefore, long rows, long lastPlace, String lastHash, List<Fault> faults) {

    public Verdict {
        faults = List.copyOf(faults);
    }

    public boolean isSound() {
        return faults.isEmpty();
    }
}
