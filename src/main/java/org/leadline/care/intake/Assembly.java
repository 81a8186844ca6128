package org.leadline.care.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.leadline.care.journey.EventLog;
import org.leadline.care.journey.EventOrder;
import org.leadline.care.journey.Names;

/**
 * Puts together what several threads have gathered: one numbering of cases and activities, then a counting sort by
 * case, then each case in canonical order. The cases stand in the order of their first event in the file.
 */
final class Assembly {
    private final List<Gathering> gatherings;
    private final ReadingOptions options;
    private final Dictionary cases;
    private final Dictionary activities;
    private final List<int[]> caseNumbers = new ArrayList<>();
    private final List<char[]> activityRanks = new ArrayList<>();
    private final List<OwnedBlock> blocks = new ArrayList<>();
    private final int threads;
    private int eventCount;

    private record OwnedBlock(int owner, Gathering.Block block) {}

    Assembly(List<Gathering> gatherings, ReadingOptions options, int threads) {
        this.threads = threads;
        this.gatherings = gatherings;
        this.options = options;
        cases = gatherings.getFirst().cases;
        activities = gatherings.getFirst().activities;
    }

    EventLog assembled() {
        collectBlocks();
        var placeOfCase = placeCases();
        var names = rankActivities();
        var caseStart = countByCase(placeOfCase);
        var activityOf = new int[eventCount];
        var nanosOf = new long[eventCount];
        arrange(caseStart, activityOf, nanosOf);
        return new EventLog(caseNames(placeOfCase), names, caseStart, activityOf, nanosOf, attributes(placeOfCase));
    }

    /** Numbers the cases of all threads as one, then places them in the order of their first event. */
    private int[] placeCases() {
        for (var gathering : gatherings) {
            caseNumbers.add(cases.addAll(gathering.cases));
        }
        var placeOfCase = new int[cases.size()];
        Arrays.fill(placeOfCase, -1);
        var known = new int[gatherings.size()];
        int placed = 0;
        for (var owned : blocks) {
            var numbers = caseNumbers.get(owned.owner());
            for (int c = known[owned.owner()]; c < owned.block().casesKnown(); c++) {
                if (placeOfCase[numbers[c]] < 0) {
                    placeOfCase[numbers[c]] = placed++;
                }
            }
            known[owned.owner()] = owned.block().casesKnown();
        }
        return placeOfCase;
    }

    private List<String> rankActivities() {
        var numbers = new ArrayList<int[]>();
        for (var gathering : gatherings) {
            numbers.add(activities.addAll(gathering.activities));
        }
        int most = Gathering.mostActivities(options.limits());
        if (activities.size() > most) {
            throw new Refusal(FaultKind.TOO_MANY_ACTIVITIES, "", most);
        }
        var order = new ArrayList<Integer>();
        for (int a = 0; a < activities.size(); a++) {
            order.add(a);
        }
        order.sort((one, other) -> activities.compare(one, activities, other));
        var rankOf = new char[order.size()];
        var names = new ArrayList<String>();
        for (int rank = 0; rank < rankOf.length; rank++) {
            rankOf[order.get(rank)] = (char) rank;
            names.add(activities.get(order.get(rank)));
        }
        for (var ofOne : numbers) {
            var ranks = new char[ofOne.length];
            for (int a = 0; a < ranks.length; a++) {
                ranks[a] = rankOf[ofOne[a]];
            }
            activityRanks.add(ranks);
        }
        return List.copyOf(names);
    }

    private void collectBlocks() {
        for (int owner = 0; owner < gatherings.size(); owner++) {
            for (var block : gatherings.get(owner).blocks) {
                blocks.add(new OwnedBlock(owner, block));
                eventCount += block.caseOf().length;
            }
        }
        blocks.sort(Comparator.comparingInt(owned -> owned.block().sequence()));
    }

    /** Writes the places of the cases into the blocks themselves, and finds where each case begins in the log. */
    private int[] countByCase(int[] placeOfCase) {
        var starts = new int[placeOfCase.length + 1];
        for (int owner = 0; owner < gatherings.size(); owner++) {
            var numbers = caseNumbers.get(owner);
            var places = new int[numbers.length];
            Arrays.setAll(places, c -> placeOfCase[numbers[c]]);
            for (var block : gatherings.get(owner).blocks) {
                var caseOf = block.caseOf();
                for (int i = 0; i < caseOf.length; i++) {
                    int place = places[caseOf[i]];
                    caseOf[i] = place;
                    starts[place + 1]++;
                }
            }
        }
        for (int c = 1; c < starts.length; c++) {
            starts[c] += starts[c - 1];
        }
        return starts;
    }

    /** Each thread puts the events of its share of the cases in order. */
    private void arrange(int[] caseStart, int[] activityOf, long[] nanosOf) {
        int cases = caseStart.length - 1;
        Shares.run(threads, share -> {
            int fromCase = Shares.start(cases, share, threads);
            int toCase = Shares.start(cases, share + 1, threads);
            scatter(caseStart, activityOf, nanosOf, fromCase, toCase);
            EventOrder.sort(caseStart, activityOf, nanosOf, fromCase, toCase);
        });
        blocks.clear();
        gatherings.forEach(gathering -> gathering.blocks.clear());
    }

    private void scatter(int[] caseStart, int[] activityOf, long[] nanosOf, int fromCase, int toCase) {
        var next = Arrays.copyOfRange(caseStart, fromCase, toCase);
        for (var owned : blocks) {
            var ranks = activityRanks.get(owned.owner());
            var caseOf = owned.block().caseOf();
            var activities = owned.block().activityOf();
            var nanos = owned.block().nanosOf();
            for (int i = 0; i < caseOf.length; i++) {
                int place = caseOf[i];
                if (place >= fromCase && place < toCase) {
                    int at = next[place - fromCase]++;
                    activityOf[at] = ranks[activities[i]];
                    nanosOf[at] = nanos[i];
                }
            }
        }
    }

    private Names caseNames(int[] placeOfCase) {
        var ends = new int[placeOfCase.length];
        for (int c = 0; c < ends.length; c++) {
            ends[placeOfCase[c]] = cases.lengthOf(c);
        }
        for (int c = 1; c < ends.length; c++) {
            ends[c] += ends[c - 1];
        }
        var bytes = new byte[ends.length == 0 ? 0 : ends[ends.length - 1]];
        for (int c = 0; c < ends.length; c++) {
            int place = placeOfCase[c];
            cases.copy(c, bytes, place == 0 ? 0 : ends[place - 1]);
        }
        return new Names(bytes, ends);
    }

    private List<EventLog.Attribute> attributes(int[] placeOfCase) {
        var attributes = new ArrayList<EventLog.Attribute>();
        for (int i = 0; i < options.attributes().size(); i++) {
            var merged = gatherings.getFirst().attributes.get(i);
            for (int owner = 1; owner < gatherings.size(); owner++) {
                merged.addAll(gatherings.get(owner).attributes.get(i), caseNumbers.get(owner));
            }
            var valueOfCase = new int[placeOfCase.length];
            var nanosOfCase = new long[placeOfCase.length];
            for (int c = 0; c < placeOfCase.length; c++) {
                valueOfCase[placeOfCase[c]] = merged.valueOf(c);
                nanosOfCase[placeOfCase[c]] = merged.nanosOf(c);
            }
            attributes.add(CaseValues.inOrder(options.attributes().get(i), merged.values, valueOfCase, nanosOfCase));
        }
        return attributes;
    }
}
