package org.leadline.unit.sheet;

import java.util.List;
import java.util.Optional;
import org.leadline.access.SignedIn;

/** Tells of the targets of one part, from which somebody may depart when a patient needs it. */
public interface Targets {

    /** The target at an address of this part; empty where there is none, it binds no more, or it is of a unit that is not one's own. */
    Optional<Target> find(SignedIn me, String address);

    /** The targets of one's own unit that bind today. @throws org.leadline.access.NotHere where the unit is not one's own */
    List<Target> list(SignedIn me, long unitId);

    /** The number of the thing at an address: 12 of {@code /measure/12}. @param beginning {@code /measure/}. Empty where the address is another */
    static Optional<Long> numberIn(String address, String beginning) {
        String number = address.startsWith(beginning) ? address.substring(beginning.length()) : "";
        return number.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(number)) : Optional.empty();
    }

    /**
     * One target.
     *
     * @param address of the thing that has it: {@code /measure/12}
     * @param words what it asks for, in a line
     * @param ownerId who looks after it
     */
    record Target(String address, String words, long unitId, long ownerId) {}
}
