package org.leadline.remit;

/** A person as they are called here. */
public record Someone(long personId, String name) {}
