package org.leadline.aim;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Sentences;
import org.springframework.stereotype.Component;

/** The sentences of a frame, worked out from what stands in it and from what was answered. */
@Component
public class FrameSays {
    private final Sentences sentences;
    private final AimSays says;

    FrameSays(Sentences sentences, AimSays says) {
        this.sentences = sentences;
        this.says = says;
    }

    /** What the unit says, and in what the rival would differ. */
    public String sentence(Frame frame) {
        List<FrameFacet> differing = frame.listFacets(true);
        return sentences.say(
                "frameof.says",
                kind(frame.ours()),
                kind(frame.rival()),
                differing.size(),
                frame.sides().size(),
                sentences.list(
                        "frameof.and",
                        differing.stream()
                                .map(facet -> sentences.say("frameof.facet.in." + facet.word()))
                                .toList()));
    }

    /** Who wrote it and when. */
    public String written(Frame frame) {
        return sentences.say("frameof.written", frame.by().name(), says.day(frame.at()));
    }

    /** What the unit decided, and what that means for what stands here; empty where it has not. */
    public String won(Frame frame) {
        Frame.Won won = frame.won();
        if (won == null) {
            return "";
        }
        String key = won.kind() == frame.ours() ? "ours" : won.kind() == frame.rival() ? "rival" : "third";
        return sentences.say("frameof.won." + key, kind(won.kind()), says.day(won.at()));
    }

    /** How many said what, and how many were not heard. */
    public String counted(FrameAnswers answers) {
        return sentences.say("frameof.counted", answers.heard(), answers.couldAnswer(), each(answers.counts()));
    }

    /** The same by profession, a sentence each; one that says why not, where that would give somebody away. */
    public List<String> byProfession(FrameAnswers answers) {
        return answers.groups().isEmpty()
                ? List.of(sentences.say("frameof.professions.few"))
                : answers.groups().stream().map(this::group).toList();
    }

    private String group(FrameAnswers.Group group) {
        String profession = group.profession();
        return profession == null
                ? sentences.say("frameof.professions.others", group.answered(), each(group.counts()))
                : sentences.say("frameof.professions.each", profession, group.answered(), each(group.counts()));
    }

    private String each(Map<KindOfWork, Integer> counts) {
        return sentences.list(
                "frameof.and",
                counts.entrySet().stream()
                        .filter(count -> count.getValue() > 0)
                        .sorted(Map.Entry.<KindOfWork, Integer>comparingByValue()
                                .reversed())
                        .map(count -> sentences.say("frameof.counted.each", count.getValue(), kind(count.getKey())))
                        .toList());
    }

    /** How many saw it otherwise than was decided, in a sentence; null where nobody did, or it is not decided. */
    public @Nullable String otherwise(Frame frame, FrameAnswers answers) {
        Frame.Won won = frame.won();
        int against = won == null ? 0 : answers.otherwise(won.kind());
        return against == 0
                ? null
                : sentences.say(against == 1 ? "frameof.otherwise.one" : "frameof.otherwise", against);
    }

    /** "problem solving". */
    public String kind(KindOfWork kind) {
        return sentences.say("frameof.kind." + kind.word());
    }

    /** "Problem solving", as it stands by itself. */
    public String kindAlone(KindOfWork kind) {
        return sentences.say("frameof.kind.alone." + kind.word());
    }
}
