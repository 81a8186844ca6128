package org.leadline.measure;

/** One single case as the unit's own staff tell it to each other: no day, no name, nobody pointed at. Each line 1 to 600 characters. */
public record Story(long id, long measureId, String thought, String tried, String saw, String next) {}
