package org.leadline.idea;

import java.util.List;
import java.util.Map;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.unit.Units;
import org.leadline.unit.Visibility;
import org.leadline.unit.sheet.SayForms;
import org.springframework.stereotype.Component;

/** The short form of an idea that a phone keeps: a line, and who sees it. */
@Component
class IdeaSayForm implements SayForms {
    private final Units units;
    private final Sentences sentences;

    IdeaSayForm(Units units, Sentences sentences) {
        this.units = units;
        this.sentences = sentences;
    }

    @Override
    public Shape shape() {
        return new Shape(
                Kind.IDEA,
                sentences.say("idea.say.title"),
                List.of(sentences.say("idea.say.promise.short"), sentences.say("idea.say.promise.things")),
                "/try/idea",
                sentences.say("idea.say.press"),
                List.of(
                        Field.choice("visibility", sentences.say("idea.say.visibility")),
                        Field.line("line", sentences.say("idea.say.line"), true, Lines.MOST)));
    }

    @Override
    public Map<String, List<Option>> listOptions(SignedIn me, long unitId) {
        units.getOurs(me, unitId);
        return Map.of("visibility", List.of(option(Visibility.OURS), option(Visibility.OPEN)));
    }

    private Option option(Visibility visibility) {
        return new Option(visibility.word(), sentences.say("idea.visibility." + visibility.word()));
    }
}
