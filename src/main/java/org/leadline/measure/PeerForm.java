package org.leadline.measure;

/**
 * A group of peers as it was typed.
 *
 * @param name 1 to 120 characters
 * @param compared what is counted, in words that all can share
 * @param question what they want to understand about how it is done
 * @param measure id of what the unit that begins it would bring
 * @param stretch {@code month} or {@code quarter}, by which its numbers leave
 * @param steps how the unit does it, a step a line
 */
public record PeerForm(String name, String compared, String question, String measure, String stretch, String steps) {}
