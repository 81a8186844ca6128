package org.leadline.lesson;

import org.jspecify.annotations.Nullable;

/**
 * Thanks about to be given.
 *
 * @param toPersonId somebody of the unit, or of a neighbour or layer near it
 * @param kind null where none was chosen
 * @param deed what they did, up to 600 characters
 */
public record NewThanks(long toPersonId, Thanks.@Nullable Kind kind, String deed) {

    /** For a deed of no kind in particular. */
    public NewThanks(long toPersonId, String deed) {
        this(toPersonId, Thanks.Kind.OTHER, deed);
    }
}
