package org.leadline.chart;

/**
 * One turn of a single case, in the words of those who were there; undated and naming nobody. Parts may be empty.
 *
 * @param thought what they thought was going on
 * @param tried what they tried
 * @param saw what they saw
 * @param next what they do next
 */
public record CaseStep(String thought, String tried, String saw, String next) {}
