package org.leadline.sounding;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.sounding.act.Turn;

/**
 * A view as one reader sees it.
 *
 * @param profession of the author at opening; null in an unnamed sounding
 * @param grade of the author at opening; null where there is none or nobody is named
 * @param name of the author, where this reader may see it; else null
 * @param turn null in an unnamed sounding
 * @param mine whether it is the reader's own
 * @param against whether it is a view against what was asked
 * @param late whether it came after the others were read together
 * @param byTelephone whether a scribe took it down
 * @param nameShown whether the author has put a name to it
 * @param answers what the deciders answered to it
 * @param moved roles of those whose mind it changed
 */
public record ShownView(
        long id,
        @Nullable String profession,
        @Nullable String grade,
        @Nullable String name,
        @Nullable Turn turn,
        Map<String, String> words,
        boolean mine,
        boolean against,
        boolean late,
        boolean byTelephone,
        boolean nameShown,
        List<String> answers,
        List<String> moved) {}
