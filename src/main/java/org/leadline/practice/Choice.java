package org.leadline.practice;

import org.jspecify.annotations.Nullable;

/**
 * What is to become of one thing that somebody holds. Where nothing is chosen it stays as it is.
 *
 * @param toPersonId who takes it on; null where nobody was chosen
 * @param reason why it is closed; blank where it is not
 * @param explanation why nobody takes it on for now; blank where nothing was said; for what is ownerless only
 */
public record Choice(Thing thing, @Nullable Long toPersonId, String reason, String explanation) {

    /** Whether nothing was chosen. */
    public boolean isEmpty() {
        return toPersonId == null && reason.isBlank() && explanation.isBlank();
    }

    boolean isOne() {
        return (toPersonId == null ? 0 : 1) + (reason.isBlank() ? 0 : 1) + (explanation.isBlank() ? 0 : 1) == 1;
    }
}
