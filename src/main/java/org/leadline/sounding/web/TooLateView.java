package org.leadline.sounding.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.sounding.Sounding;

/**
 * Words that came too late, and what can be done with them.
 *
 * @param kind what sort of question it is
 * @param number what to call when worried; null where the unit has none
 * @param why they came too late
 * @param next where they may be sent now: {@code late} to be added, {@code seal} to be tried again in a moment; null where nowhere
 * @param parts the fields with what was typed
 * @param problems sentences by field, where the late view was refused
 */
public record TooLateView(
        Sounding sounding,
        Seat seat,
        String kind,
        @Nullable String number,
        String why,
        @Nullable String next,
        List<ViewPart> parts,
        Map<String, String> problems) {}
