package org.leadline.sounding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How the asking and deciding of one sounding was passed on, in order. */
record StandIns(List<Passed> passed) {

    /** From whom to whom. */
    record Passed(long forId, long personId) {}

    /** Whether the person has taken it on, and has not passed it on since. */
    boolean isOne(long personId) {
        return last(personId).filter(last -> last.personId() == personId).isPresent();
    }

    /** Whether the person has passed on what was theirs, and has not taken it on again since. */
    boolean hasPassedOn(long personId) {
        return last(personId).filter(last -> last.forId() == personId).isPresent();
    }

    /** Those who stand in now. */
    Set<Long> now() {
        Set<Long> now = new LinkedHashSet<>();
        passed.stream().map(Passed::personId).filter(this::isOne).forEach(now::add);
        return now;
    }

    private Optional<Passed> last(long personId) {
        return passed.stream()
                .filter(one -> one.forId() == personId || one.personId() == personId)
                .reduce((earlier, later) -> later);
    }
}
