package org.leadline.unit.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.unit.Facet;
import org.leadline.unit.Unit;

/** The unit on one page. @param parts all six, written or not */
public record UnitOnAPage(Unit unit, String sentence, List<Part> parts) {

    /**
     * One of the six.
     *
     * @param facet null where nobody has written it
     * @param again whether it is to be checked again
     * @param mine whether this visitor may write and check it
     */
    public record Part(Facet.Kind kind, @Nullable Facet facet, boolean again, boolean mine) {}
}
