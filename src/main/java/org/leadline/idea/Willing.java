package org.leadline.idea;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who would hold an idea; they said so themselves.
 *
 * @param could what they could help with, in their own words; null where they wrote nothing
 */
public record Willing(long personId, @Nullable String could, Instant since) {}
