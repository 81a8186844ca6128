package org.leadline.care.flow;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.leadline.care.flow.FlowReading.At;
import org.leadline.care.flow.FlowReading.Open;
import org.leadline.care.flow.LittlesLaw.Visit;
import org.leadline.care.journey.Drift;
import org.leadline.care.journey.EventLog;
import org.leadline.care.journey.Journeys;

/** Reads how journeys flow. */
public final class ReadingFlow {
    private static final int MOST_STEPS = 11;
    private static final int MOST_TURNS = 14;
    private static final int WINDOW_DAYS = 28;
    private static final int ENOUGH_IN_A_BAND = 20;
    private static final double NANOS_A_MINUTE = 60e9;
    private static final double NANOS_AN_HOUR = 3_600e9;
    private static final long NANOS_A_SECOND = 1_000_000_000L;

    private final EventLog log;
    private final FlowChoices choices;
    private final List<String> finishing;
    private final ZoneId zone;
    private final long now;
    private final long silence;
    private final Stays stays;

    private ReadingFlow(EventLog log, FlowChoices choices, List<String> finishing, ZoneId zone) {
        this.log = log;
        this.choices = choices;
        this.finishing = finishing;
        this.zone = zone;
        now = LongStream.of(log.nanosOf()).max().orElse(0);
        silence = Pauses.silence(log);
        stays = Stays.of(log, choices.steps(), finishing, now, silence);
    }

    /**
     * Reads all journeys of a log at the time of its last event.
     *
     * @param choices two milestones or more, all of them steps of the log
     * @param finishing steps that end a journey wherever it stands
     * @param drawn the journeys that the picture of the ways is drawn from
     * @param drift null where no finished journeys can be read
     */
    public static FlowReading read(
            EventLog log,
            FlowChoices choices,
            List<String> finishing,
            ZoneId zone,
            Journeys drawn,
            @Nullable Drift drift) {
        return new ReadingFlow(log, choices, finishing, zone).reading(drawn, drift);
    }

    private FlowReading reading(Journeys drawn, @Nullable Drift drift) {
        Stuck stuck = Stuck.of(stays, stay -> WeekBand.of(stay.beganNanos(), zone));
        List<Open> open = open(stuck);
        List<String> treatments = choices.treatments().stream()
                .filter(log.activities()::contains)
                .toList();
        return new FlowReading(
                Instant.ofEpochSecond(Math.floorDiv(now, NANOS_A_SECOND)),
                zone.getId(),
                log.caseCount(),
                milestones(stuck, open),
                open,
                (int) stays.all().stream()
                        .filter(stay -> stay.how() == Stay.How.LOST)
                        .count(),
                silence / NANOS_AN_HOUR,
                treatments.isEmpty() ? null : Wait.of(Survival.of(Spells.fromArrival(log, treatments))),
                Coordination.of(log, choices.kinds()),
                Bottleneck.list(
                        stays,
                        Arrays.asList(choices.milestones().stream()
                                .map(FlowChoices.Milestone::withinMinutes)
                                .toArray(Integer[]::new))),
                bands(),
                LittlesLaw.find(visits(), now, WINDOW_DAYS),
                Paths.of(drawn, MOST_STEPS, MOST_TURNS),
                drift);
    }

    private List<At> milestones(Stuck stuck, List<Open> open) {
        List<At> milestones = new ArrayList<>();
        for (int at = 0; at < choices.milestones().size(); at++) {
            int number = at;
            FlowChoices.Milestone milestone = choices.milestones().get(at);
            boolean last = at == choices.milestones().size() - 1;
            List<Exits.Step> exits =
                    last ? List.of() : Exits.of(stays.at(at)).steps();
            milestones.add(new At(
                    milestone.step(),
                    milestone.withinMinutes(),
                    last ? 0 : stuck.milestones().get(at).waiting(),
                    (int) open.stream()
                            .filter(one -> one.at() == number && one.stuck())
                            .count(),
                    last ? null : Wait.of(stuck.milestones().get(at).survival()),
                    exits.isEmpty() ? null : exits.getLast()));
        }
        return milestones;
    }

    private List<Open> open(Stuck stuck) {
        Map<Integer, Stuck.Waiting> stuckByJourney =
                stuck.now().stream().collect(Collectors.toMap(Stuck.Waiting::journey, waiting -> waiting));
        List<@Nullable Double> medians = new ArrayList<>();
        stuck.milestones().forEach(at -> medians.add(Wait.of(at.survival()).median()));
        List<Open> open = new ArrayList<>();
        for (Stay stay : stays.all()) {
            if (stay.how() == Stay.How.STILL) {
                double minutes = stay.nanos() / NANOS_A_MINUTE;
                Stuck.Waiting waiting = stuckByJourney.get(stay.journey());
                Double median = medians.get(stay.milestone());
                Double over = waiting != null ? Double.valueOf(waiting.overMedian()) : median == null ? null : minutes - median;
                open.add(new Open(
                        log.cases().get(stay.journey()),
                        stay.milestone(),
                        minutes,
                        over,
                        waiting != null,
                        waiting != null && waiting.sink()));
            }
        }
        open.sort(Comparator.comparing(Open::stuck)
                .reversed()
                .thenComparing(Comparator.comparingDouble((Open one) -> one.over() == null ? -1 : one.over())
                        .reversed())
                .thenComparing(Open::caseId));
        return open;
    }

    private List<FlowReading.Band> bands() {
        Map<WeekBand, List<Stay>> first = stays.at(0).stream()
                .collect(Collectors.groupingBy(
                        stay -> WeekBand.of(stay.beganNanos(), zone),
                        () -> new EnumMap<>(WeekBand.class),
                        Collectors.toList()));
        List<FlowReading.Band> bands = new ArrayList<>();
        first.forEach((band, inBand) -> {
            Survival survival = Survival.of(Stuck.spells(inBand));
            if (survival.events() >= ENOUGH_IN_A_BAND) {
                bands.add(new FlowReading.Band(band, Wait.of(survival)));
            }
        });
        return bands.size() < 2 ? List.of() : bands;
    }

    /** Each journey from its first event until it came through, ended, or was last written of; until now where it goes on. */
    private List<Visit> visits() {
        boolean[] ends = new boolean[log.activities().size()];
        for (String step : finishing) {
            ends[log.activities().indexOf(step)] = true;
        }
        ends[log.activities().indexOf(choices.steps().getLast())] = true;
        List<Visit> visits = new ArrayList<>();
        for (int journey = 0; journey < log.caseCount(); journey++) {
            int from = log.caseStart()[journey];
            int last = log.caseStart()[journey + 1] - 1;
            int at = from;
            while (at < last && !ends[log.activityOf()[at]]) {
                at++;
            }
            boolean ended = ends[log.activityOf()[at]];
            boolean silent = now - log.nanosOf()[last] > silence;
            boolean over = ended || silent;
            visits.add(new Visit(log.nanosOf()[from], over ? log.nanosOf()[at] : now, over));
        }
        return visits;
    }
}
