package org.leadline.sounding.act;

/**
 * One of several things that can be chosen.
 *
 * @param key what is kept
 * @param text what is read
 */
public record Choice(String key, String text) {}
