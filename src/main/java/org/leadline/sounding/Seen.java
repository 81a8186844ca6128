package org.leadline.sounding;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadline.sounding.act.Deed;
import org.leadline.sounding.act.ProfessionCounts;
import org.leadline.sounding.act.Turn;

/**
 * A sounding as one person sees it in this moment. Before the reveal it is the same for everybody who has the same part in it, whoever has answered
 * and whatever they wrote, but for the person's own view.
 *
 * @param unitName the unit that asks
 * @param may what the person may do now
 * @param turn the person's own turn; null where they were not asked
 * @param own what the person sealed, while it is sealed or after it ended unread; null where nothing, or where nobody knows whose it was
 * @param receipt the commitment to it; null where there is none
 * @param sealed whether the person has sealed a view, or had one revealed
 * @param views those that were revealed, in the order for everybody; empty before
 * @param counts how many took which stance, by {@code field=choice}; numbers under their field; empty before the reveal
 * @param byProfession the same by profession, where the promise said so, in groups of five or more; empty before the reveal
 * @param afterwards what followed
 * @param againstCount how many views were against
 * @param overdue whether the promised day of the answer has passed without one
 * @param deputyStandsIn whether the deputy stands in for the asker
 * @param undelivered how many invitations could not be delivered; for asker and deciders, else 0
 * @param drawn whether this person was drawn to say the decision back in writing, and has not
 */
public record Seen(
        Sounding sounding,
        String unitName,
        Set<Deed> may,
        @Nullable Turn turn,
        @Nullable Map<String, String> own,
        @Nullable String receipt,
        boolean sealed,
        List<ShownView> views,
        Map<String, String> counts,
        List<ProfessionCounts.Group> byProfession,
        Afterwards afterwards,
        int againstCount,
        boolean overdue,
        boolean deputyStandsIn,
        int undelivered,
        boolean drawn) {
    public Seen {
        may = Set.copyOf(may);
        views = List.copyOf(views);
        counts = Map.copyOf(counts);
        byProfession = List.copyOf(byProfession);
    }

    /** Whether the person may do that now. */
    public boolean may(Deed deed) {
        return may.contains(deed);
    }

    /** The same, where the way to it leaves only some deeds open. */
    public Seen within(Set<Deed> deeds) {
        Set<Deed> fewer = new HashSet<>(may);
        fewer.retainAll(deeds);
        return new Seen(
                sounding,
                unitName,
                fewer,
                turn,
                own,
                receipt,
                sealed,
                views,
                counts,
                byProfession,
                afterwards,
                againstCount,
                overdue,
                deputyStandsIn,
                undelivered,
                drawn);
    }

    /** The decision in force; null where none was made, or where it was not said back as it was meant. */
    public @Nullable Decision decision() {
        return switch (sounding.state()) {
            case DECIDED, LOOKED_BACK -> afterwards.decisions().getLast();
            default -> null;
        };
    }

    /** Whether the decision in force was said back as it was meant; a large one by everybody who was drawn to write it. */
    public boolean saidBack() {
        Decision decision = decision();
        if (decision == null) {
            return false;
        }
        List<Boolean> matched = afterwards.saidBack().stream()
                .map(said -> Boolean.TRUE.equals(said.matched()))
                .toList();
        return matched.contains(true) && !(decision.large() && matched.contains(false));
    }

    /** Whether it was decided without this person, who was asked: they may add what was missed. */
    public boolean decidedWithoutMe() {
        return decision() != null
                && turn != null
                && !sealed
                && sounding.promise().named();
    }
}
