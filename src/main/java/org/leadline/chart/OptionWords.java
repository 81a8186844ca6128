package org.leadline.chart;

import java.util.ArrayList;
import java.util.List;

/** What options show in sentences, and their numbers; below the floor counts only. */
final class OptionWords {
    private final OptionIntervals options;
    private final ChartWords words;

    OptionWords(OptionIntervals options, ChartWords words) {
        this.options = options;
        this.words = words;
    }

    boolean told(OptionChosen option) {
        return option.known() >= options.floor() && option.known() > 0 && !Double.isNaN(option.low());
    }

    /** Such as "9 of 14". */
    String counted(OptionChosen option) {
        return option.known() == 0
                ? words.say("chart.options.unknown")
                : words.say("chart.options.counted", words.whole(option.went()), words.whole(option.known()));
    }

    String chosen(OptionChosen option) {
        return words.count("chart.options.chosen", option.chosen());
    }

    String description() {
        List<String> said = new ArrayList<>();
        said.add(options.title() + ".");
        if (options.options().isEmpty()) {
            said.add(words.say("chart.options.none"));
        }
        for (OptionChosen option : options.options()) {
            said.add(words.say(
                    "chart.options.one", option.name(), chosen(option), options.wentWords(), counted(option)));
        }
        return String.join(" ", said);
    }

    Numbers numbers() {
        List<List<String>> rows = options.options().stream()
                .map(option -> List.of(
                        option.name(),
                        words.whole(option.chosen()),
                        counted(option),
                        told(option)
                                ? words.say(
                                        "chart.options.range",
                                        words.inHundred(option.low()),
                                        words.inHundred(option.high()))
                                : words.say("chart.options.few")))
                .toList();
        return new Numbers(
                options.title(),
                List.of(
                        words.say("chart.options.column.name"),
                        words.say("chart.options.column.chosen"),
                        options.wentWords(),
                        words.say("chart.options.column.range")),
                rows);
    }
}
