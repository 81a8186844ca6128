package org.leadline.measure;

import java.time.Instant;

/** A measure that is kept no more: why, by whom, when. Its numbers stay. */
public record Retired(String because, Someone by, Instant at) {}
