package org.leadline.sounding;

/** What a sounding is about: anything with an address in Leadline, and its title at the time. */
public record About(String address, String title) {}
