package org.leadline.aim;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An aim as its neighbours see it: in force, adopted, in a line.
 *
 * @param unitName of a joint aim the names of the units that own it together
 * @param person whose own it is; null for a unit's and for a joint one
 * @param owner who looks after it
 * @param hasValue whether it hangs from a value itself
 * @param sharing the units that own a joint aim together; empty for others
 * @param changedAt when what it says was last changed
 */
public record NearAim(
        long id,
        long unitId,
        String unitName,
        @Nullable Someone person,
        boolean joint,
        String line,
        Someone owner,
        boolean hasValue,
        Set<Long> sharing,
        Instant changedAt) {
    public NearAim {
        sharing = Set.copyOf(sharing);
    }

    public String address() {
        return "/aim/" + id;
    }

    /** Whose it is, in a word or few: the person's name, or the unit's, or those of the units that own it together. */
    public String whose() {
        return person == null ? unitName : person.name();
    }

    /** Whether that unit owns it, alone or with others. */
    public boolean isOf(long aUnitId) {
        return person == null && (unitId == aUnitId || sharing.contains(aUnitId));
    }
}
