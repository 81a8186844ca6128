package org.leadline.sounding.act;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a list of people asked leaves out of their unit.
 *
 * @param asked how many of the unit are asked
 * @param of how many the unit has
 * @param professions of the unit of which nobody is asked, in alphabetical order
 * @param noNights whether the unit has people who work mostly nights and none of them is asked
 * @param noFirstTurn whether nobody asked answers first
 * @param noPartners whether the unit has patient partners and none of them is asked
 */
public record LeftOut(
        int asked, int of, List<String> professions, boolean noNights, boolean noFirstTurn, boolean noPartners) {

    /** Somebody of the unit. */
    public record Member(long id, String profession, boolean partner, boolean nights) {}

    public LeftOut {
        professions = List.copyOf(professions);
    }

    /** Whether anything at all is left out. */
    public boolean anything() {
        return asked < of || noFirstTurn;
    }

    /**
     * Compares those asked with the unit.
     *
     * @param firstTurn those asked who answer first, of whichever unit
     */
    public static LeftOut of(List<Member> unit, Set<Long> asked, Set<Long> firstTurn) {
        List<Member> in =
                unit.stream().filter(member -> asked.contains(member.id())).toList();
        Set<String> professionsIn = in.stream().map(Member::profession).collect(Collectors.toSet());
        return new LeftOut(
                in.size(),
                unit.size(),
                unit.stream()
                        .filter(member -> !member.partner() && !professionsIn.contains(member.profession()))
                        .map(Member::profession)
                        .distinct()
                        .sorted()
                        .toList(),
                unit.stream().anyMatch(Member::nights) && in.stream().noneMatch(Member::nights),
                firstTurn.isEmpty(),
                unit.stream().anyMatch(Member::partner) && in.stream().noneMatch(Member::partner));
    }
}
