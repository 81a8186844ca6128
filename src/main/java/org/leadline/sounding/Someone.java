package org.leadline.sounding;

/** A person as they were called when it mattered. */
public record Someone(long personId, String name) {}
