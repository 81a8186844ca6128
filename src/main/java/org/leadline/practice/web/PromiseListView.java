package org.leadline.practice.web;

import java.util.List;
import org.leadline.unit.Unit;

/**
 * What the page of a unit's promises shows.
 *
 * @param works whether this person does the unit's work, and so may promise
 * @param toJudge what this person is asked to judge, in any unit
 * @param mine what this person keeps, in any unit
 * @param toUs what others owe the unit
 * @param byUs what the unit owes, to others and within
 * @param hasBelow whether units nest in it, which its people visit
 * @param ended what was judged or let go in the last ninety days, the last first
 */
public record PromiseListView(
        Unit unit,
        boolean works,
        List<PromiseWords.Row> toJudge,
        List<PromiseWords.Row> mine,
        List<PromiseWords.Row> toUs,
        List<PromiseWords.Row> byUs,
        List<PromiseWords.Row> ended,
        List<VisitRow> visits,
        boolean hasBelow,
        String kept) {

    /** One visit. @param promise where something said during it is promised; empty where it is not one's own */
    public record VisitRow(String line, String who, String promise) {}
}
