package org.leadline.measure;

/** A person by name, as pages show them. */
public record Someone(long personId, String name) {}
