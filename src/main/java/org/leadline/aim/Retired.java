package org.leadline.aim;

import java.time.Instant;

/** How and when something ended. */
public record Retired(Instant at, String because, Someone by) {}
