package org.leadline.aim;

import java.util.List;
import org.leadline.measure.MeasuredFor;

/**
 * The result of a joint aim: what all reach together, and only under it the number of each. There is none without the first.
 *
 * @param ofAll the measure that tells whether the aim is reached
 * @param ofEach the numbers of the owners that have one, in the order in which they joined; never by how well they do
 */
public record JointResult(MeasuredFor.Seen ofAll, List<OfOne> ofEach) {

    /** The number of one owner. */
    public record OfOne(String owner, MeasuredFor.Seen number) {}

    public JointResult {
        ofEach = List.copyOf(ofEach);
    }
}
