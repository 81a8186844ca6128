package org.leadline.lesson;

import org.leadline.unit.Visibility;

/**
 * A lesson about to be given.
 *
 * @param happened what happened, up to 4,000 characters
 * @param learned what its author learned, up to 600
 * @param changes what changes, up to 600
 * @param visibility not {@link Visibility#MINE}: until it is given it is on its author's own phone, and nowhere else
 */
public record NewLesson(String happened, String learned, String changes, Visibility visibility) {}
