package org.leadline.care.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.care.Flow;
import org.leadline.care.flow.Bottleneck;
import org.leadline.care.flow.FlowReading;
import org.leadline.care.flow.FlowSays;
import org.leadline.care.flow.Paths;
import org.leadline.care.flow.Wait;
import org.leadline.chart.Numbers;
import org.springframework.stereotype.Component;

/** How a process flows, in words and pictures. */
@Component
class FlowInWords {
    private static final int MOST_LISTED = 20;

    private final CareWords words;
    private final DriftInWords drift;
    private final FlowTables tables;

    FlowInWords(CareWords words, DriftInWords drift) {
        this.words = words;
        this.drift = drift;
        this.tables = new FlowTables(words);
    }

    FlowView of(Flow flow, FlowReading reading, boolean mayWrite) {
        return new FlowView(
                flow,
                mayWrite,
                words.say(
                        "flowof.moment",
                        words.moment(
                                reading.now().atZone(ZoneId.of(reading.zone())).toOffsetDateTime())),
                lead(reading),
                words.say(
                        flow.choices().isProposed() ? "flowof.names.proposed" : "flowof.names.chosen",
                        words.list(reading.milestones().stream()
                                .map(FlowReading.At::step)
                                .toList())),
                reading.open().isEmpty()
                        ? null
                        : FlowPictures.ageing(
                                "ageing", words.say("flowof.ageing.title"), lead(reading), reading, words),
                mayWrite && reading.stuck() > 0 ? stuck(reading) : null,
                mayWrite ? asks(flow, reading) : List.of(),
                waits(reading),
                reading.bottlenecks().isEmpty() ? null : hours(reading),
                treatment(reading),
                lines(reading),
                tables.exits(reading),
                tables.bands(reading),
                ways(flow, reading.paths()),
                drift.of(flow, reading));
    }

    /** Who waits now, and where most are stuck. */
    String lead(FlowReading reading) {
        if (reading.open().isEmpty()) {
            return words.say("flowof.lead.nobody");
        }
        String waiting = words.count(reading.waiting());
        String have = reading.waiting() == 1 ? ".one" : "";
        int most = reading.milestones().stream()
                .mapToInt(FlowReading.At::stuck)
                .max()
                .orElse(0);
        if (most == 0) {
            return words.say("flowof.lead.none-stuck" + have, waiting);
        }
        List<String> at = reading.milestones().stream()
                .filter(one -> one.stuck() == most)
                .map(one -> words.say("flowof.quoted", one.step()))
                .toList();
        boolean all = reading.stuck() == most * at.size();
        boolean everybody = all && reading.waiting() > 1 && reading.stuck() == reading.waiting();
        return words.say(
                everybody ? "flowof.lead.stuck.every" : (all ? "flowof.lead.stuck" : "flowof.lead.stuck.most") + have,
                waiting,
                words.count(reading.stuck()),
                words.list(at));
    }

    /** How long half of them stay where most hours go. */
    String usual(FlowReading reading) {
        return reading.bottlenecks().isEmpty()
                ? words.say("flowof.usual.none")
                : sentence(reading.milestones()
                        .get(reading.bottlenecks().getFirst().milestone()));
    }

    private String sentence(FlowReading.At at) {
        Wait wait = Objects.requireNonNull(at.waits());
        List<String> said = new ArrayList<>(List.of(words.say("flowof.wait.at", at.step())));
        Double median = wait.median();
        Double ninth = wait.q90();
        said.add(
                median == null
                        ? words.say("flowof.wait.no-half")
                        : words.say("flowof.wait.half", FlowSays.time(median)));
        if (ninth != null) {
            said.add(words.say("flowof.wait.ninth", FlowSays.time(ninth)));
        }
        said.add(words.say("flowof.wait.count.all", words.count(wait.n())));
        return String.join(" ", said);
    }

    private String said(Wait wait) {
        Double median = wait.median();
        Double low = wait.medianLow();
        Double high = wait.medianHigh();
        Double ninth = wait.q90();
        List<String> said = new ArrayList<>();
        said.add(
                median == null
                        ? words.say("flowof.wait.no-half")
                        : words.say("flowof.wait.half", FlowSays.time(median)));
        if (median != null && low != null && high != null && low < high) {
            said.add(words.say("flowof.wait.sure", FlowSays.time(low), FlowSays.time(high)));
        }
        if (ninth != null) {
            said.add(words.say("flowof.wait.ninth", FlowSays.time(ninth)));
        }
        said.add(words.say(
                wait.n() == wait.events() ? "flowof.wait.count.all" : "flowof.wait.count",
                words.count(wait.n()),
                words.count(wait.n() - wait.events())));
        return String.join(" ", said);
    }

    private Numbers stuck(FlowReading reading) {
        List<FlowReading.Open> all =
                reading.open().stream().filter(FlowReading.Open::stuck).toList();
        String caption = all.size() > MOST_LISTED
                ? words.say("flowof.stuck.caption.most", words.count(MOST_LISTED), words.count(all.size()))
                : words.say("flowof.stuck.caption");
        return new Numbers(
                caption,
                List.of(
                        words.say("flowof.column.journey"),
                        words.say("flowof.column.at"),
                        words.say("flowof.column.for"),
                        words.say("flowof.column.over"),
                        words.say("flowof.column.waiting-helps")),
                all.stream()
                        .limit(MOST_LISTED)
                        .map(open -> List.of(
                                open.caseId(),
                                reading.milestones().get(open.at()).step(),
                                FlowSays.time(open.minutes()),
                                open.over() == null ? "" : FlowSays.time(open.over()),
                                words.say(open.sink() ? "flowof.sink" : "flowof.no-sink")))
                        .toList());
    }

    private List<FlowView.Ask> asks(Flow flow, FlowReading reading) {
        return reading.milestones().stream()
                .filter(at -> at.stuck() > 0)
                .map(at -> new FlowView.Ask(
                        words.say("flowof.ask", at.step()),
                        "/ask/new?unit=" + flow.process().unitId() + "&template=upward&about=" + flow.address()
                                + "&title="
                                + URLEncoder.encode(
                                        words.say(
                                                "flowof.ask.title",
                                                flow.process().name(),
                                                at.step()),
                                        StandardCharsets.UTF_8)))
                .toList();
    }

    private List<FlowView.Waited> waits(FlowReading reading) {
        List<Integer> order = new ArrayList<>(
                reading.bottlenecks().stream().map(Bottleneck::milestone).toList());
        for (int at = 0; at < reading.milestones().size() - 1; at++) {
            if (!order.contains(at)) {
                order.add(at);
            }
        }
        return order.stream()
                .filter(at -> reading.milestones().get(at).waits() instanceof Wait wait && wait.events() > 0)
                .map(at -> {
                    FlowReading.At here = reading.milestones().get(at);
                    Wait wait = Objects.requireNonNull(here.waits());
                    String said = said(wait);
                    String title = words.say("flowof.wait.title", here.step());
                    return new FlowView.Waited(
                            title,
                            said,
                            FlowPictures.curve("wait-" + at, title, said, wait, here.withinMinutes(), words));
                })
                .toList();
    }

    private Numbers hours(FlowReading reading) {
        return new Numbers(
                words.say("flowof.hours.caption"),
                Stream.of("at", "waiting-for", "hours", "over", "target")
                        .map(column -> words.say("flowof.hours.column." + column))
                        .toList(),
                reading.bottlenecks().stream()
                        .map(bottleneck -> List.of(
                                reading.milestones().get(bottleneck.milestone()).step(),
                                bottleneck.waitingFor(),
                                words.count(Math.round(bottleneck.hours())),
                                words.say("flowof.in-hundred", words.inHundred(bottleneck.shareOver())),
                                words.say(
                                        bottleneck.ownTarget() ? "flowof.hours.own" : "flowof.hours.twice",
                                        FlowSays.time(bottleneck.targetMinutes()))))
                        .toList());
    }

    private FlowView.@Nullable Waited treatment(FlowReading reading) {
        Wait wait = reading.firstTreatment();
        if (wait == null || wait.events() == 0) {
            return null;
        }
        String title = words.say("flowof.treatment.title");
        String said = said(wait);
        return new FlowView.Waited(title, said, FlowPictures.curve("first-treatment", title, said, wait, null, words));
    }

    private List<String> lines(FlowReading reading) {
        List<String> lines = new ArrayList<>();
        var ratio = reading.coordination().ratio();
        lines.add(
                ratio.isPresent()
                        ? words.say(
                                "flowof.coordination",
                                words.decimal(ratio.getAsDouble()),
                                words.count(reading.coordination().coordinating()),
                                words.count(reading.coordination().treating()))
                        : words.say(
                                reading.coordination().recorded()
                                        ? "flowof.coordination.no-treatment"
                                        : "flowof.coordination.not-recorded"));
        var law = reading.littlesLaw();
        if (law == null) {
            lines.add(words.say("flowof.steady.few"));
        } else {
            var last = law.windows().getLast();
            lines.add(words.say(
                    law.steady() ? "flowof.steady" : "flowof.steady.not",
                    words.decimal(last.here()),
                    words.decimal(last.expected())));
        }
        if (reading.silent() > 0) {
            lines.add(words.say(
                    "flowof.silent", words.count(reading.silent()), FlowSays.time(reading.silenceHours() * 60)));
        }
        return lines;
    }

    private FlowView.@Nullable Waited ways(Flow flow, Paths paths) {
        if (flow.withheld() || paths.turns().isEmpty()) {
            return null;
        }
        String title = words.say("flowof.ways.title");
        String said = words.say(
                "flowof.ways.share",
                words.inHundred((double) paths.drawn() / paths.journeys()),
                words.count(paths.journeys()),
                words.count(paths.steps().size()));
        return new FlowView.Waited(title, said, FlowPictures.ways("ways", title, said, paths, words));
    }
}
