package org.leadline.aim.web;

import java.util.List;
import java.util.Map;
import org.leadline.aim.Aim;

/**
 * What an aim serves and what serves it.
 *
 * @param hurts what it serves and hurts, as marked, each with the way from it to that
 * @param canServe by number and line what it could be said to serve; empty for who may not say so
 * @param ours by number and line the aims of one's own that could be said to serve it
 */
public record ServesView(
        List<Link> served,
        List<Link> serving,
        List<List<Aim>> hurts,
        Map<String, String> canServe,
        Map<String, String> ours) {

    /** One at the other end. @param whose the unit, the person or the owners @param mayEnd whether this person may take it back */
    public record Link(Aim aim, String whose, boolean mayEnd) {}

    public boolean isEmpty() {
        return served.isEmpty() && serving.isEmpty() && canServe.isEmpty() && ours.isEmpty();
    }
}
