package org.leadline.care.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.care.DriftQuestion;
import org.leadline.care.Flow;
import org.leadline.care.flow.FlowReading;
import org.leadline.care.journey.Drift;
import org.leadline.care.journey.Sentences;
import org.leadline.chart.Numbers;
import org.springframework.stereotype.Component;

/** What has changed in a process, in words, and the question to its team. */
@Component
class DriftInWords {
    private final CareWords words;

    DriftInWords(CareWords words) {
        this.words = words;
    }

    FlowView.@Nullable Drifted of(Flow flow, FlowReading reading) {
        DriftQuestion question = flow.drift();
        Drift drift = reading.drift();
        if (question == null || drift == null) {
            return null;
        }
        List<String> figures = new ArrayList<>();
        String told = Sentences.driftFigures(question.alarm());
        if (!told.isBlank()) {
            figures.add(told);
        }
        figures.add(words.say("flowof.drift.judgement"));
        DriftQuestion.Answered answered = question.answered();
        return new FlowView.Drifted(
                Sentences.drift(question.alarm()),
                figures,
                windows(drift),
                question.alarm().since().toString(),
                answered == null ? answers() : Map.of(),
                answered == null ? null : said(answered));
    }

    private String said(DriftQuestion.Answered answered) {
        String line = answered.line();
        return words.say(
                line == null ? "flowof.drift.said" : "flowof.drift.said.line",
                answered.by().name(),
                words.moment(answered.at()),
                words.say("flowof.drift.answer." + answered.answer()),
                line == null ? "" : line);
    }

    private Map<String, String> answers() {
        Map<String, String> answers = new LinkedHashMap<>();
        DriftQuestion.ANSWERS.forEach(answer -> answers.put(answer, words.say("flowof.drift.answer." + answer)));
        return answers;
    }

    private Numbers windows(Drift drift) {
        return new Numbers(
                words.say("flowof.drift.windows"),
                Stream.of("from", "until", "new", "ways", "reads")
                        .map(column -> words.say("flowof.drift.column." + column))
                        .toList(),
                drift.windows().stream()
                        .map(window -> List.of(
                                words.day(window.firstDay()),
                                words.day(window.lastDay()),
                                words.say("flowof.in-hundred", words.inHundred(1 - window.k100())),
                                words.decimal(window.d()),
                                words.say("frame.mode." + Kind.of(window.verdict()))))
                        .toList());
    }
}
