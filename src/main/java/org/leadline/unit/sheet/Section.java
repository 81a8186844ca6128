package org.leadline.unit.sheet;

/** The sections of the huddle sheet, in the order in which they stand on paper. */
public enum Section {
    HEADS_UPS,
    AIMS,
    MEASURES,
    DECISIONS,
    IDEAS,
    TESTS,
    PROMISES,
    LESSON,
    PINNED,
    NUMBERS
}
