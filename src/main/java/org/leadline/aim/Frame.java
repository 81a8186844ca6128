package org.leadline.aim;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A unit's answer to "what is our work?", beside one rival answer; one version of it.
 *
 * @param ours what the unit says
 * @param rival the other answer, never the same
 * @param because why ours, up to 600 characters; null where nothing was said
 * @param sides what follows from each, by thing; only those that were written
 * @param won what the unit decided after it was asked; null while it has not
 */
public record Frame(
        long id,
        long unitId,
        int version,
        KindOfWork ours,
        KindOfWork rival,
        @Nullable String because,
        Map<FrameFacet, Sides> sides,
        Someone by,
        Instant at,
        @Nullable Won won) {

    /** What follows from one answer, and from the other, for the same thing. */
    public record Sides(String ours, String rival) {
        /** Whether the two say something else, letter case and blanks apart. */
        public boolean differ() {
            return !plain(ours).equals(plain(rival));
        }

        private static String plain(String words) {
            return words.replaceAll("[\\s\\p{Punct}]+", " ").strip().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Which answer won when the unit was asked, and by which decision. */
    public record Won(KindOfWork kind, long soundingId, Instant at) {}

    public Frame {
        EnumMap<FrameFacet, Sides> inOrder = new EnumMap<>(FrameFacet.class);
        inOrder.putAll(sides);
        sides = Collections.unmodifiableMap(inOrder);
    }

    /** The address of its page. */
    public String address() {
        return addressOf(id);
    }

    static String addressOf(long id) {
        return "/aim/frame/" + id;
    }

    /** The things in which the two answers differ, or those in which they say the same. */
    public List<FrameFacet> listFacets(boolean differing) {
        return sides.entrySet().stream()
                .filter(side -> side.getValue().differ() == differing)
                .map(Map.Entry::getKey)
                .toList();
    }
}
