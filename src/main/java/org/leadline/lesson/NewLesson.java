package org.leadline.lesson;

import org.leadline.unit.Visibility;

/**
 * A lesson about to be given.
 *
 * @param happened what happened, up to 1,800 characters in eight paragraphs
 * @param learned what its author learned, up to 400
 * @param changes what changes, up to 400
 * @param visibility not {@link Visibility#MINE}: until it is given it is on its author's own phone, and nowhere else
 */
public record NewLesson(String happened, String learned, String changes, Visibility visibility) {}
