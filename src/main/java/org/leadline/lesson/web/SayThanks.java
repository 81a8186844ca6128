package org.leadline.lesson.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.leadline.access.SignedIn;
import org.leadline.lesson.Thanks;
import org.leadline.lesson.ThanksGiven;
import org.leadline.unit.sheet.SayForms;
import org.springframework.stereotype.Component;

/** Thanks as a phone keeps them: to the people of one's own unit; those of neighbours stand on the page alone. */
@Component
class SayThanks implements SayForms {
    private static final int LONGEST_LINE = 600;
    private final ThanksGiven thanks;
    private final LearnWords words;

    SayThanks(ThanksGiven thanks, LearnWords words) {
        this.thanks = thanks;
        this.words = words;
    }

    @Override
    public Shape shape() {
        return new Shape(
                Kind.THANKS,
                words.say("lesson.thank"),
                words.lines("lesson.thanks.promise"),
                "/learn/thanks",
                words.say("lesson.thanks.give"),
                List.of(
                        Field.choice("to", words.say("lesson.thanks.whom")),
                        Field.choice("kind", words.say("lesson.thanks.kind")),
                        Field.line("deed", words.say("lesson.thanks.deed"), true, LONGEST_LINE)));
    }

    @Override
    public Map<String, List<Option>> listOptions(SignedIn me, long unitId) {
        List<Option> people = thanks.listCircles(me, unitId).getFirst().people().stream()
                .map(person -> new Option(Long.toString(person.id()), person.name()))
                .toList();
        List<Option> kinds = Stream.of(Thanks.Kind.values())
                .map(kind -> new Option(kind.word(), words.say("lesson.thanks.kind." + kind.word())))
                .toList();
        return people.isEmpty() ? Map.of() : Map.of("to", people, "kind", kinds);
    }
}
