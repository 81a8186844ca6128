package org.leadline.protocol;

/** Why a version is as it is: a decision, a finding or over-rides. @param title as it was when it was cited */
public record Cited(String address, String title) {}
