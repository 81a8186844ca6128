package org.leadline.care.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.care.flow.FlowReading;
import org.leadline.care.flow.FlowSays;
import org.leadline.chart.Numbers;

/** The tables of how a process flows. */
final class FlowTables {
    private final CareWords words;

    FlowTables(CareWords words) {
        this.words = words;
    }

    @Nullable
    Numbers exits(FlowReading reading) {
        List<List<String>> rows = new ArrayList<>();
        for (FlowReading.At at : reading.milestones()) {
            var exits = at.exits();
            if (exits != null) {
                rows.add(List.of(
                        at.step(),
                        words.say("flowof.in-hundred", words.inHundred(exits.next())),
                        words.say("flowof.in-hundred", words.inHundred(exits.finished())),
                        words.say("flowof.in-hundred", words.inHundred(exits.still())),
                        FlowSays.time(exits.minutes())));
            }
        }
        return rows.isEmpty()
                ? null
                : new Numbers(
                        words.say("flowof.exits.caption"),
                        Stream.of("at", "next", "ended", "still", "by")
                                .map(column -> words.say("flowof.exits.column." + column))
                                .toList(),
                        rows);
    }

    @Nullable
    Numbers bands(FlowReading reading) {
        if (reading.bands().isEmpty()) {
            return null;
        }
        return new Numbers(
                words.say(
                        "flowof.bands.caption", reading.milestones().getFirst().step()),
                Stream.of("when", "half", "ninth", "count")
                        .map(column -> words.say("flowof.bands.column." + column))
                        .toList(),
                reading.bands().stream()
                        .map(band -> List.of(
                                words.say("flowof.band." + band.band().code()),
                                time(band.waits().median()),
                                time(band.waits().q90()),
                                words.count(band.waits().n())))
                        .toList());
    }

    private String time(@Nullable Double minutes) {
        return minutes == null ? words.say("flowof.not-known") : FlowSays.time(minutes);
    }
}
