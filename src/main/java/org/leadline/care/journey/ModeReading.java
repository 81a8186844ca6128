package org.leadline.care.journey;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one event log shows of how a process goes.
 *
 * <p>Plain values throughout, so that a reading can be stored as JSON and read back without loss. The answer of the
 * command line is the part of it that {@link ModeJson} writes; {@code firstDay}, {@code lastDay}, the top sets of
 * steps, the next steps of a decision point and the reasons of a withheld verdict are for people. Every list is ordered
 * by count, most first, then by the UTF-8 bytes of the names.
 *
 * @param log base name of the file
 * @param firstDay day of the first event in {@code zone}
 * @param lastDay day of the last event in {@code zone}
 * @param zone the zone the days are in
 * @param topVariants the commonest sequences of steps, 20 at most
 * @param directlyFollows how often one step came right after another, the artificial ends left out
 * @param throughputHours hours from first to last event of a case; quartiles by linear interpolation (type 7)
 * @param variantCoverage the chance that the next case runs in a sequence already seen (Chao and Jost 2012)
 * @param newMovesPerCase moves that one case alone holds, per case
 * @param novelMoves those moves, ordered by name; {@code ^} is the start and {@code $} the end
 * @param optionsPerStep effective number of next steps, averaged over all steps taken
 * @param bitsPerCase uncertainty over a whole case, in bits
 * @param decisionPoints steps after which more than one thing happens, by their share of all uncertainty
 * @param cautions what to bear in mind, in words
 */
public record ModeReading(
        String log,
        LocalDate firstDay,
        LocalDate lastDay,
        String zone,
        int cases,
        int events,
        int activities,
        int variants,
        List<Course> topVariants,
        List<Flow> directlyFollows,
        List<StepCount> startActivities,
        List<StepCount> endActivities,
        Hours throughputHours,
        double variantCoverage,
        Hill variantHill,
        Packages packages,
        Closed closedness,
        double newMovesPerCase,
        List<NovelMove> novelMoves,
        double optionsPerStep,
        double bitsPerCase,
        List<DecisionPoint> decisionPoints,
        Rework rework,
        Mode mode,
        List<String> cautions) {

    /** A sequence of steps, or a set of them in the order of their names, and how many cases took it. */
    public record Course(List<String> activities, int cases) {}

    /** How often {@code to} came right after {@code from}. */
    public record Flow(String from, String to, int count) {}

    public record StepCount(String activity, int count) {}

    public record Hours(double min, double q1, double median, double mean, double q3, double max) {}

    /** Effective numbers of kinds of order 0, 1 and 2, the unseen included; order 2 is null where it has no bound. */
    public record Hill(double q0, double q1, @Nullable Double q2) {}

    /**
     * Sets of steps.
     *
     * @param coverage the chance that the next case gets a set already seen
     * @param d1 effective number of sets, order 1, the unseen included
     * @param d1LogSe standard error of ln d1
     * @param n80 the fewest sets that cover eight in ten cases
     * @param top the commonest sets, 20 at most
     */
    public record Packages(int observed, double coverage, double d1, double d1LogSe, int n80, List<Course> top) {}

    /**
     * How closed the vocabulary of moves is.
     *
     * @param k share of cases without a move of their own, with its Wilson interval at z = 1.96
     * @param n1 cases with a move of their own
     * @param k100 the same share in any hundred cases; null below 100 cases
     * @param k100Sd its standard deviation from hundred to hundred
     */
    public record Closed(
            double k,
            double low,
            double high,
            int n1,
            @Nullable Double k100,
            @Nullable Double k100Sd) {}

    /** A move that one case alone made. */
    public record NovelMove(String from, String to, String caseId) {}

    /**
     * A step after which more than one thing happens.
     *
     * @param options effective number of next steps, the unseen included
     * @param share part of all uncertainty in the log that arises here
     * @param visits how often the step was taken
     * @param next what came next, and how often; {@code $} where the journey ended
     */
    public record DecisionPoint(String activity, double options, double share, int visits, List<StepCount> next) {}

    /**
     * Going back: steps beyond the first of their kind as a share of all steps and per case, and a step right after
     * itself per case.
     */
    public record Rework(double share, double repetitionsPerCase, double selfLoopsPerCase) {}

    /**
     * What the log reads as.
     *
     * @param sameEveryTime probability; null, like the other two, below 50 cases
     * @param provisional true from 50 to 99 cases
     * @param between the two modes it sits between, most probable first; empty unless the verdict is {@code BETWEEN}
     * @param heldBack the guards that withheld the more probable mode
     */
    public record Mode(
            @Nullable Double sameEveryTime,
            @Nullable Double chooseTogether,
            @Nullable Double findOut,
            Verdict verdict,
            boolean provisional,
            Cuts cuts,
            List<Verdict> between,
            List<Guard> heldBack) {}

    ModeReading with(List<String> otherCautions) {
        return new ModeReading(
                log,
                firstDay,
                lastDay,
                zone,
                cases,
                events,
                activities,
                variants,
                topVariants,
                directlyFollows,
                startActivities,
                endActivities,
                throughputHours,
                variantCoverage,
                variantHill,
                packages,
                closedness,
                newMovesPerCase,
                novelMoves,
                optionsPerStep,
                bitsPerCase,
                decisionPoints,
                rework,
                mode,
                otherCautions);
    }

    ModeReading alsoBearing(List<String> moreCautions) {
        return with(Stream.concat(cautions.stream(), moreCautions.stream()).toList());
    }

    /** The closedness that the verdict and every sentence use: K100, or below 100 cases the K that stands for it. */
    public double closednessUsed() {
        Double k100 = closedness.k100();
        return k100 == null ? closedness.k() : k100;
    }

    /** Its standard error: the standard deviation of K100, or below 100 cases the binomial error of K. */
    public double closednessError() {
        Double sd = closedness.k100Sd();
        return sd == null ? Math.sqrt(closedness.k() * (1 - closedness.k()) / cases) : sd;
    }
}
