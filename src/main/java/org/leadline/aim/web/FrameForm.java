package org.leadline.aim.web;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.leadline.aim.Frame;
import org.leadline.aim.FrameFacet;
import org.leadline.aim.KindOfWork;
import org.leadline.aim.NewFrame;

/** What was typed into the form of a frame, by field. */
record FrameForm(Map<String, String> typed) {
    static final String BLANK = "";

    static FrameForm of(Frame frame) {
        Map<String, String> typed = new LinkedHashMap<>();
        Frame.Won won = frame.won();
        boolean turned = won != null && won.kind() == frame.rival();
        typed.put("ours", (turned ? frame.rival() : frame.ours()).word());
        typed.put("rival", (turned ? frame.ours() : frame.rival()).word());
        String because = frame.because();
        typed.put("because", because == null || turned ? BLANK : because);
        frame.sides().forEach((facet, sides) -> {
            typed.put(facet.word() + "Ours", turned ? sides.rival() : sides.ours());
            typed.put(facet.word() + "Rival", turned ? sides.ours() : sides.rival());
        });
        return new FrameForm(typed);
    }

    NewFrame frame() {
        Map<FrameFacet, Frame.Sides> sides = new EnumMap<>(FrameFacet.class);
        for (FrameFacet facet : FrameFacet.values()) {
            sides.put(facet, new Frame.Sides(get(facet.word() + "Ours"), get(facet.word() + "Rival")));
        }
        return new NewFrame(
                KindOfWork.find(get("ours")).orElse(null),
                KindOfWork.find(get("rival")).orElse(null),
                get("because"),
                sides);
    }

    private String get(String field) {
        return typed.getOrDefault(field, BLANK);
    }
}
