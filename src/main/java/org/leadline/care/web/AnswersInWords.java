package org.leadline.care.web;

import java.util.ArrayList;
import java.util.List;
import org.leadline.care.BestWay;
import org.leadline.care.Mode;
import org.leadline.care.TeamAnswers;
import org.springframework.stereotype.Component;

/** Says what a team's six answers lean to, and where they part. */
@Component
class AnswersInWords {
    private final CareWords words;

    AnswersInWords(CareWords words) {
        this.words = words;
    }

    ProcessView.Answers of(TeamAnswers answers) {
        List<String> sentences = new ArrayList<>();
        Mode leans = answers.leans();
        if (leans == null) {
            sentences.add(words.say("care.answers.none"));
        } else if (answers.bestWay() == BestWay.YES) {
            sentences.add(words.say("care.answers.best-way"));
        } else {
            sentences.add(words.say("care.answers.lean", words.say("frame.mode." + Kind.of(leans))));
        }
        if (!answers.parted().isEmpty()) {
            sentences.add(words.say("care.answers.parted", words.list(answers.parted())));
        }
        sentences.add(words.say("care.answers.counted", answers.answered()));
        return new ProcessView.Answers(List.copyOf(sentences), answers.soundingAddress());
    }
}
