package org.leadline.aim;

/** A person as they are called here. */
public record Someone(long personId, String name) {}
