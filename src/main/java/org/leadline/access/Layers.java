package org.leadline.access;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Kept by the module that keeps units and people: tells access how units nest, and what units and people are called. */
public interface Layers {

    /** Those units and all that nest in them, near and far. */
    Set<Long> listWithin(Collection<Long> unitIds);

    /** Names by id; an id of no unit is left out. */
    Map<Long, String> unitNames(Collection<Long> unitIds);

    /** Names by id, of those who have left too; an id of nobody is left out. */
    Map<Long, String> personNames(Collection<Long> personIds);
}
