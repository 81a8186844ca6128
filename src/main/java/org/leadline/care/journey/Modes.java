package org.leadline.care.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.leadline.care.journey.ModeReading.Closed;
import org.leadline.care.journey.ModeReading.Hill;
import org.leadline.care.journey.ModeReading.Packages;
import org.leadline.care.journey.ModeReading.Rework;

/**
 * The door of the journey room: reads from folded journeys which mode of care they look like, and why.
 *
 * <p>Nothing here depends on the order of the cases or on their names, but for the names of cases that are listed.
 */
public final class Modes {
    private final Journeys journeys;
    private final Moves moves;
    private final ActivitySets sets;

    private Modes(Journeys journeys) {
        if (journeys.caseCount() == 0) {
            throw new IllegalArgumentException("A log without cases cannot be read.");
        }
        for (int[] steps : journeys.variants()) {
            if (steps.length == 0) {
                throw new IllegalArgumentException("A case without a step is no journey; leave it out of the count.");
            }
        }
        this.journeys = journeys;
        moves = Moves.of(journeys);
        sets = ActivitySets.of(journeys);
    }

    /**
     * Reads a log under the first cuts.
     *
     * @param log base name of the file the journeys came from
     * @param journeys at least one case
     * @param zone the zone in which the days of the first and last event are told; it changes nothing else
     * @param intakeCautions what reading the file gave rise to; they stand first among the cautions
     * @throws IllegalArgumentException where there is no case
     */
    public static ModeReading read(String log, Journeys journeys, ZoneId zone, List<String> intakeCautions) {
        return read(log, journeys, zone, intakeCautions, Cuts.FIRST);
    }

    /** As {@link #read(String, Journeys, ZoneId, List)}, under other cuts. */
    public static ModeReading read(String log, Journeys journeys, ZoneId zone, List<String> intakeCautions, Cuts cuts) {
        return new Modes(journeys).reading(log, zone, intakeCautions, cuts);
    }

    private ModeReading reading(String log, ZoneId zone, List<String> intakeCautions, Cuts cuts) {
        int cases = journeys.caseCount();
        var closedBeside = CompletableFuture.supplyAsync(this::closed);
        var stampsBeside = CompletableFuture.supplyAsync(() -> Stamps.of(journeys.log()));
        var tallies = new Tallies(journeys, moves);
        var variants = Diversity.of(journeys.casesOf());
        var packages = packages(tallies);
        var decisions = new Decisions(journeys, moves);
        var novelMoves = tallies.novelMoves();
        var closed = closedBeside.join();
        var times = LongStream.of(journeys.log().nanosOf()).summaryStatistics();
        var reading = new ModeReading(
                log,
                day(times.getMin(), zone),
                day(times.getMax(), zone),
                zone.getId(),
                cases,
                journeys.log().eventCount(),
                journeys.activities().size(),
                journeys.variants().length,
                tallies.topVariants(),
                tallies.directlyFollows(),
                tallies.starts(),
                tallies.ends(),
                tallies.hours(),
                variants.coverage(),
                new Hill(variants.richness(), variants.effective(), variants.dominant()),
                packages,
                closed,
                (double) novelMoves.size() / cases,
                novelMoves,
                decisions.optionsPerStep(),
                decisions.bitsPerCase(),
                decisions.points(),
                rework(tallies.selfLoops()),
                new Membership(cuts).of(cases, closed, packages, variants.coverage()),
                List.of());
        var proposals =
                Proposals.of(journeys, moves, sets, reading.throughputHours().median());
        return reading.with(new Cautions(reading, proposals, stampsBeside.join()).list(intakeCautions));
    }

    private static LocalDate day(long nanos, ZoneId zone) {
        return LocalDate.ofInstant(Instant.ofEpochSecond(Math.floorDiv(nanos, 1_000_000_000L)), zone);
    }

    private Packages packages(Tallies tallies) {
        var diversity = Diversity.of(sets.cases());
        return new Packages(
                diversity.observed(),
                diversity.coverage(),
                diversity.effective(),
                EntropySpread.logError(diversity),
                diversity.fewestCovering(8),
                tallies.topSets(sets));
    }

    private Closed closed() {
        int cases = journeys.caseCount();
        int withNovel = Closedness.casesWithNovelMove(journeys, moves);
        double k = 1 - (double) withNovel / cases;
        double[] novel = Closedness.wilson(withNovel, cases);
        if (cases < Closedness.HUNDRED) {
            return new Closed(k, 1 - novel[1], 1 - novel[0], withNovel, null, null);
        }
        double[] hundred = cases == Closedness.HUNDRED
                ? new double[] {k, 0}
                : Closedness.ofSubsets(journeys, moves, Closedness.HUNDRED, Closedness.SUBSETS);
        return new Closed(k, 1 - novel[1], 1 - novel[0], withNovel, hundred[0], hundred[1]);
    }

    private Rework rework(long selfLoops) {
        double cases = journeys.caseCount();
        return new Rework(
                (double) sets.repeats() / journeys.log().eventCount(), sets.repeats() / cases, selfLoops / cases);
    }
}
