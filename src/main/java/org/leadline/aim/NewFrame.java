package org.leadline.aim;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A frame as it was typed.
 *
 * @param ours null where none was chosen
 * @param rival null where none was chosen
 * @param sides by thing what was typed under each answer; blank on both sides for nothing
 */
public record NewFrame(
        @Nullable KindOfWork ours, @Nullable KindOfWork rival, String because, Map<FrameFacet, Frame.Sides> sides) {
    public NewFrame {
        sides = Map.copyOf(sides);
    }
}
