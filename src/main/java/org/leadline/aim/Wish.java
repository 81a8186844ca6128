package org.leadline.aim;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants from a year, in their own words; nobody else reads it.
 *
 * @param aim one that it is linked to; null for none
 */
public record Wish(int year, String words, @Nullable Aim aim, Instant at) {}
