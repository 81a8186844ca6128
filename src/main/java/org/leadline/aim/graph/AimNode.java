package org.leadline.aim.graph;

/**
 * An aim as the graph sees it.
 *
 * @param id unique in the graph
 * @param unitId the unit whose aim it is
 * @param hasValue whether it hangs from a value itself
 */
public record AimNode(long id, long unitId, boolean hasValue) {}
