package org.leadline.measure.publish;

import java.util.List;

/**
 * A ring through a hidden count round which one could run.
 *
 * @param toHide the pipes that have to be hidden as well before there is room
 */
record Ring(double cost, List<Integer> toHide) {}
