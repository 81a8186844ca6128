package org.leadline.idea;

import java.time.Instant;

/** Somebody was asked to hold an idea and has not yet said yes or no. */
public record Offer(long ideaId, long personId, long byId, Instant at) {}
