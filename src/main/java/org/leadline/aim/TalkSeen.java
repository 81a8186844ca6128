package org.leadline.aim;

import java.util.List;
import org.leadline.practice.SeenPromise;

/**
 * A talk as one of the two sees it.
 *
 * @param other the other of the two
 * @param ours the aims for which this person is there
 * @param theirs the aims for which the other is there
 * @param lines what is the same and what differs, without what the two left out
 * @param leftOut what the two left out of what was worked out
 * @param offers what each offered the other, at most one each
 * @param mayOffer whether this person may still offer something
 */
public record TalkSeen(
        Talk talk,
        Someone other,
        List<NearAim> ours,
        List<NearAim> theirs,
        List<TalkLine> lines,
        List<String> leftOut,
        List<SeenPromise> offers,
        boolean mayOffer) {
    public TalkSeen {
        ours = List.copyOf(ours);
        theirs = List.copyOf(theirs);
        lines = List.copyOf(lines);
        leftOut = List.copyOf(leftOut);
        offers = List.copyOf(offers);
    }
}
