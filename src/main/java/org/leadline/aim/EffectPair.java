package org.leadline.aim;

import org.jspecify.annotations.Nullable;
import org.leadline.aim.graph.Effect;
import org.leadline.aim.graph.Marked;

/**
 * What one aim does to another, as one person may read it.
 *
 * @param aim the aim that does something
 * @param touched the aim to which it does that
 * @param ofMaker what those whose aim it is say; null where they have not said, or it is not for this person yet
 * @param ofNeighbour what those whose aim is touched say; null likewise
 * @param asMaker whether this person may speak for the aim
 * @param asNeighbour whether this person may speak for the touched one
 */
public record EffectPair(
        NearAim aim,
        NearAim touched,
        @Nullable EffectMark ofMaker,
        @Nullable EffectMark ofNeighbour,
        boolean asMaker,
        boolean asNeighbour) {

    /** As the graph of aims takes it. */
    public Marked marked() {
        return new Marked(aim.id(), touched.id(), effect(ofMaker), effect(ofNeighbour));
    }

    /** Whether only the two sides read something of it now. */
    public boolean pairOnly() {
        return ofMaker != null && ofMaker.pairOnly() || ofNeighbour != null && ofNeighbour.pairOnly();
    }

    /** Whether the other side has said something and this person's side has not. */
    public boolean waitsFor() {
        return asMaker && ofMaker == null && ofNeighbour != null
                || asNeighbour && ofNeighbour == null && ofMaker != null;
    }

    private static @Nullable Effect effect(@Nullable EffectMark mark) {
        return mark == null ? null : mark.effect();
    }
}
