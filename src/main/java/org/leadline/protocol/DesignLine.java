package org.leadline.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the design of a process says of one of its parts, in one version.
 *
 * @param version from 1
 * @param words 1 to 600 characters
 * @param link where more of it is: an address of this house, or one on the hospital's own net; null for none
 */
public record DesignLine(
        long processId,
        DesignPart part,
        int version,
        String words,
        @Nullable String link,
        String byName,
        Instant at) {}
