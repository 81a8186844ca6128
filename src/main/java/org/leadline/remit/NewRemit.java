package org.leadline.remit;

import org.jspecify.annotations.Nullable;

/**
 * A line of who decides what, as it was typed.
 *
 * @param right null where none was chosen
 * @param limitDays as typed; looked at only where the unit asks
 */
public record NewRemit(String subject, @Nullable Right right, String limitDays) {}
