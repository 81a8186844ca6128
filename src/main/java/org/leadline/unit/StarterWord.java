package org.leadline.unit;

/** A word that often means two things on a ward. @param why two things that it is taken for; nobody's sense yet */
public record StarterWord(String word, String why) {}
