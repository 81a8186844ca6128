package org.leadline.care.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.care.LogImport;
import org.leadline.care.journey.ModeReading;
import org.leadline.care.journey.Sentences;
import org.leadline.care.journey.Verdict;

/** What stands beside every verdict, quietly: of whom, from when, from where, how sure, and that clinicians have not validated it. */
final class Standing {

    private static final double ONE_IN_HUNDRED = .01;
    private static final double ALL_BUT_CERTAIN = .995;

    private final CareWords words;

    Standing(CareWords words) {
        this.words = words;
    }

    /** A paragraph each. */
    List<String> beside(ModeReading reading, List<LogImport> imports) {
        List<String> lines = new ArrayList<>();
        lines.add(level(reading) + (imports.isEmpty() ? "" : " " + source(imports)));
        String sure = Stream.of(sure(reading), provisional(reading))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
        if (!sure.isEmpty()) {
            lines.add(sure);
        }
        lines.add(words.say("care.cuts") + " " + Sentences.describesTheProcess());
        return List.copyOf(lines);
    }

    /** "1,000 people, 26 kinds of step, June 2025 to November 2026." */
    String level(ModeReading reading) {
        return words.say(
                "care.level",
                words.count(reading.cases()),
                words.say(
                        reading.activities() == 1 ? "care.level.step" : "care.level.steps",
                        words.count(reading.activities())),
                words.period(reading.firstDay(), reading.lastDay()));
    }

    private String source(List<LogImport> imports) {
        return words.say(
                "care.source",
                words.list(imports.stream().map(LogImport::fileName).distinct().toList()));
    }

    /** The kinds it could be, the likeliest first; those under one in a hundred are left out. Empty below fifty journeys. */
    String sure(ModeReading reading) {
        var mode = reading.mode();
        var parts = Stream.of(
                        Likely.of(Verdict.SAME_EVERY_TIME, mode.sameEveryTime()),
                        Likely.of(Verdict.CHOOSE_TOGETHER, mode.chooseTogether()),
                        Likely.of(Verdict.FIND_OUT, mode.findOut()))
                .filter(likely -> likely.chance() >= ONE_IN_HUNDRED)
                .sorted(Comparator.comparingDouble(Likely::chance).reversed())
                .map(this::part)
                .toList();
        return parts.isEmpty() ? "" : words.say("care.sure", String.join(", ", parts));
    }

    private String part(Likely likely) {
        String kind = Sentences.name(likely.kind());
        return likely.chance() >= ALL_BUT_CERTAIN
                ? words.say("care.sure.certain", kind)
                : words.say("care.sure.part", words.inHundred(likely.chance()), kind);
    }

    private String provisional(ModeReading reading) {
        return reading.mode().provisional() ? words.say("care.provisional.why", words.count(reading.cases())) : "";
    }

    private record Likely(Verdict kind, double chance) {
        static Likely of(Verdict kind, @Nullable Double chance) {
            return new Likely(kind, chance == null ? 0 : chance);
        }
    }
}
