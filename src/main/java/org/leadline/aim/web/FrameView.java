package org.leadline.aim.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.aim.Frame;
import org.leadline.chart.Numbers;
import org.leadline.unit.Unit;

/**
 * How a unit sees its work.
 *
 * @param ours whether it is one's own
 * @param maySet whether this person may write it
 * @param frame null where nothing was written yet
 * @param sideBySide what follows from each answer; null where there is no frame
 * @param newest whether it is the version in force
 * @param asked where it stands with asking the unit; null for a reader who may not know, and where nobody asked
 * @param versions all of them, the newest first
 */
public record FrameView(
        Unit unit,
        boolean ours,
        boolean maySet,
        @Nullable Frame frame,
        String sentence,
        @Nullable Numbers sideBySide,
        boolean newest,
        @Nullable Asked asked,
        String won,
        List<Version> versions) {

    /**
     * Where asking stands.
     *
     * @param address of the sounding
     * @param line one sentence about it
     * @param lines what was answered, counted; empty before the reveal
     * @param otherwise how many saw it otherwise; null where nobody did
     * @param toDecide whether it was read and waits for its decision
     * @param ended whether it was decided, so that it may be asked again
     */
    public record Asked(
            String address,
            String line,
            List<String> lines,
            @Nullable String otherwise,
            boolean toDecide,
            boolean ended) {}

    /** One version in a line. */
    public record Version(String address, String title, String line, boolean here) {}
}
