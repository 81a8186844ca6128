package org.leadline.protocol;

import java.util.List;
import org.leadline.access.Sentences;
import org.springframework.stereotype.Component;

/** Designs of processes in sentences. */
@Component
public class DesignSays {
    private final Sentences sentences;

    DesignSays(Sentences sentences) {
        this.sentences = sentences;
    }

    /** What a design leaves open, or that it leaves nothing open. */
    public String sentence(Design design) {
        List<Design.Question> open = design.listOpen();
        return open.isEmpty() ? sentences.say("design.says.all") : sentences.say("design.says.open", open(design));
    }

    /** "who and how we know it", of the questions that are open. */
    public String open(Design design) {
        return sentences.list(
                "design.list",
                design.listOpen().stream()
                        .map(question -> sentences.say("design.short." + question.word()))
                        .toList());
    }

    /** How many of them leave nothing open. */
    public String sentence(List<Design> designs) {
        if (designs.isEmpty()) {
            return sentences.say("design.lede");
        }
        long whole =
                designs.stream().filter(design -> design.listOpen().isEmpty()).count();
        return whole == designs.size()
                ? sentences.say("design.says.each")
                : sentences.say("design.says", whole, designs.size());
    }
}
