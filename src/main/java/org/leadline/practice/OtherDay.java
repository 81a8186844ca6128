package org.leadline.practice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Another day that was asked for. The promise moves when its receiver agrees.
 *
 * @param agreed null until its receiver has answered
 */
public record OtherDay(
        long id,
        LocalDate oldDay,
        LocalDate newDay,
        String reason,
        @Nullable Boolean agreed) {}
