package org.leadline.care.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who is stuck: journeys that stand at a milestone for longer than nine in ten do.
 *
 * @param milestones one for each milestone but the last, in their order
 * @param now the longest over the median first
 */
public record Stuck(List<AtMilestone> milestones, List<Waiting> now) {
    private static final double NANOS_A_MINUTE = 60e9;
    private static final double FEW = 0.10;
    private static final double EIGHT_HOURS = 480;
    private static final double HALF = 0.5;
    private static final int ENOUGH = 30;

    /**
     * What is usual at a milestone.
     *
     * @param waiting how many stand there now
     * @param survival how many still stand there after how long
     */
    public record AtMilestone(String milestone, int waiting, Survival survival) {}

    /**
     * A journey that is stuck.
     *
     * @param minutes how long it has stood there
     * @param overMedian by how much that is more than half of them stand there, in minutes
     * @param still the share that stands there longer
     * @param sink whether it moves on in the next eight hours less than half as likely as at the median: waiting longer does not help it
     */
    public record Waiting(
            int journey, String milestone, double minutes, double overMedian, double still, boolean sink) {}

    public Stuck {
        milestones = List.copyOf(milestones);
        now = List.copyOf(now);
    }

    /** Held against all stays at the same milestone. */
    public static Stuck of(Stays stays) {
        return of(stays, stay -> WeekBand.WEEKDAY);
    }

    /**
     * Held against the stays that began at the same milestone in the same band of the week, where at least {@value #ENOUGH} of them ended; else against all
     * at that milestone.
     */
    public static Stuck of(Stays stays, Function<Stay, WeekBand> bandOf) {
        List<AtMilestone> milestones = new ArrayList<>();
        List<Waiting> stuck = new ArrayList<>();
        for (int milestone = 0; milestone < stays.milestones().size() - 1; milestone++) {
            List<Stay> here = stays.at(milestone);
            Survival survival = Survival.of(spells(here));
            List<Stay> open =
                    here.stream().filter(stay -> stay.how() == Stay.How.STILL).toList();
            String name = stays.milestones().get(milestone);
            milestones.add(new AtMilestone(name, open.size(), survival));
            Map<WeekBand, List<Stay>> byBand = here.stream().collect(Collectors.groupingBy(bandOf));
            Map<WeekBand, Survival> usual = new EnumMap<>(WeekBand.class);
            byBand.forEach((band, inBand) -> {
                Survival own = Survival.of(spells(inBand));
                usual.put(band, own.events() >= ENOUGH ? own : survival);
            });
            for (Stay stay : open) {
                Survival held = Objects.requireNonNull(usual.get(bandOf.apply(stay)));
                OptionalDouble median = held.quantile(HALF);
                if (median.isPresent()) {
                    Waiting waiting = waiting(name, stay, held, median.getAsDouble());
                    if (waiting.still() < FEW) {
                        stuck.add(waiting);
                    }
                }
            }
        }
        stuck.sort(Comparator.comparingDouble(Waiting::overMedian).reversed().thenComparingInt(Waiting::journey));
        return new Stuck(milestones, stuck);
    }

    private static Waiting waiting(String milestone, Stay stay, Survival survival, double median) {
        double minutes = stay.nanos() / NANOS_A_MINUTE;
        return new Waiting(
                stay.journey(),
                milestone,
                minutes,
                minutes - median,
                survival.at(minutes),
                hazard(survival, minutes) < HALF * hazard(survival, median));
    }

    /** The chance to move on within eight hours, of those who have stood there so long; nothing where nobody has. */
    private static double hazard(Survival survival, double minutes) {
        double now = survival.at(minutes);
        return now <= 0 ? 0 : 1 - survival.at(minutes + EIGHT_HOURS) / now;
    }

    static Spells spells(List<Stay> stays) {
        long[] nanos = stays.stream().mapToLong(Stay::nanos).toArray();
        boolean[] ended = new boolean[nanos.length];
        for (int stay = 0; stay < ended.length; stay++) {
            ended[stay] = switch (stays.get(stay).how()) {
                case NEXT, FINISHED -> true;
                case STILL, LOST -> false;
            };
        }
        return new Spells(nanos, ended);
    }
}
