package org.leadline.unit.intake;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a staff list, where, and (by the message of its key) what to do.
 *
 * @param key of a message {@code unit.staff.fault.…}; {0} in it is the value
 * @param line of the file, from 1; 0 where the whole file is meant
 * @param column null where no single column is meant
 * @param value what stands there, shortened; may be empty
 */
public record Fault(String key, long line, @Nullable Column column, String value) {
    private static final int SHOWN = 60;

    public Fault {
        if (value.codePointCount(0, value.length()) > SHOWN) {
            value = value.substring(0, value.offsetByCodePoints(0, SHOWN)) + "…";
        }
    }

    static Fault ofFile(String key, Object value) {
        return new Fault("unit.staff.fault." + key, 0, null, value.toString());
    }
}
