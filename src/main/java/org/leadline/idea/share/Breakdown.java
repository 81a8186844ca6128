package org.leadline.idea.share;

/** By what people are told apart in groups. */
public enum Breakdown {
    PROFESSION,
    GRADE
}
