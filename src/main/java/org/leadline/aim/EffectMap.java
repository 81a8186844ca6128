package org.leadline.aim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.unit.Unit;

/**
 * What the aims in and around a unit do to each other.
 *
 * @param pairs all that somebody marked and the reader may read, most worth a talk first
 * @param conflicts those of them that hurt, by either side's mark
 * @param against aims that hurt what they serve
 */
public record EffectMap(Unit unit, List<EffectPair> pairs, List<Conflict> conflicts, List<Against> against) {
    public EffectMap {
        pairs = List.copyOf(pairs);
        conflicts = List.copyOf(conflicts);
        against = List.copyOf(against);
    }

    /** A pair that hurts. @param boss the nearest unit above both, or one of the two, whose table it belongs on; null where there is none */
    public record Conflict(EffectPair pair, @Nullable Unit boss) {}

    /** An aim that hurts what it serves. @param way from the aim to what it serves and hurts, both ends included */
    public record Against(List<NearAim> way) {
        public Against {
            way = List.copyOf(way);
        }
    }
}
