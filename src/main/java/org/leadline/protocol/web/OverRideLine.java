package org.leadline.protocol.web;

import org.leadline.protocol.OverRide;

/** One over-ride in a list. @param aside what stands small under it */
public record OverRideLine(String words, String aside, String address) {

    static OverRideLine of(OverRide one, OverRideWords words) {
        String who = one.mine() ? "" : one.authorName() == null ? one.role() + " · " : one.authorName() + " · ";
        String gone = one.takenBack() ? " · " + words.say("taken-back") : "";
        return new OverRideLine(
                one.subject(), who + one.reasonWords() + " · " + words.day(one.day()) + gone, one.address());
    }
}
