package org.leadline.sounding.act;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/** In which order views are shown: the first turn before the last, within a turn the closest first, and by chance within a closeness. */
public final class Unveiling {

    /**
     * What the order hangs on.
     *
     * @param view whatever is to be put in order
     */
    public record Item<T>(T view, Turn turn, Closeness closeness) {}

    private Unveiling() {}

    /** The views in the order in which everybody reads them. */
    public static <T> List<T> order(List<Item<T>> items, RandomGenerator chance) {
        List<Item<T>> inOrder = new ArrayList<>(items);
        Collections.shuffle(inOrder, chance);
        inOrder.sort(Comparator.comparing((Item<T> item) -> item.turn()).thenComparing(Item::closeness));
        return inOrder.stream().map(Item::view).toList();
    }
}
