package org.leadline.sounding.seal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The box of one open sounding: every view sealed so far. In an unnamed sounding the views carry no author, and who has used their right to one
 * stands apart from them; both go with the box when it is opened.
 *
 * @param views in no order that means anything
 * @param used who has sealed one in an unnamed sounding; empty in a named one
 */
public record Box(List<SealedView> views, Set<Long> used) {
    public static final Box EMPTY = new Box(List.of(), Set.of());

    public Box {
        views = List.copyOf(views);
        used = java.util.Collections.unmodifiableSet(new TreeSet<>(used));
    }

    /** The author's view in a named sounding. */
    public Optional<SealedView> find(long author) {
        return views.stream()
                .filter(view -> view.author() != null && view.author() == author)
                .findFirst();
    }

    /** Whether this person has sealed a view, named or not. */
    public boolean holdsOneOf(long person) {
        return used.contains(person) || find(person).isPresent();
    }

    /** The box with a named view in it, in the place of the author's earlier one, which is gone. */
    public Box with(SealedView named) {
        if (named.author() == null) {
            throw new IllegalArgumentException("A named view has an author");
        }
        List<SealedView> others = new ArrayList<>(without(named.author()).views());
        others.add(named);
        return new Box(others, used);
    }

    /** The box without the author's view; the same where there is none. */
    public Box without(long author) {
        return new Box(
                views.stream()
                        .filter(view -> view.author() == null || view.author() != author)
                        .toList(),
                used);
    }

    /** The box with an unnamed view in it. @throws IllegalStateException where the person has sealed one already */
    public Box withUnnamed(SealedView unnamed, long person) {
        if (unnamed.author() != null || unnamed.scribe() != null) {
            throw new IllegalArgumentException("An unnamed view names nobody");
        }
        if (used.contains(person)) {
            throw new IllegalStateException("The right to an unnamed view was used already");
        }
        List<SealedView> more = new ArrayList<>(views);
        more.add(unnamed);
        Set<Long> usedNow = new TreeSet<>(used);
        usedNow.add(person);
        return new Box(more, usedNow);
    }
}
