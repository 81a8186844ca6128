package org.leadline.protocol.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.leadline.access.SignedIn;
import org.leadline.protocol.OverRideSubject;
import org.leadline.protocol.OverRides;
import org.leadline.unit.sheet.SayForms;
import org.springframework.stereotype.Component;

/** The over-ride as a phone keeps it: steps in force and targets of the unit, the reasons that are offered first, and none yet. What is never done is not on it. */
@Component
class SayOverRide implements SayForms {
    private final OverRides overRides;
    private final OverRideWords words;

    SayOverRide(OverRides overRides, OverRideWords words) {
        this.overRides = overRides;
        this.words = words;
    }

    @Override
    public Shape shape() {
        return new Shape(
                Kind.OVER_RIDE,
                words.say("say"),
                List.of(words.say("say.promise.1"), words.say("say.promise.2"), words.say("say.never")),
                "/over-ride",
                words.say("say.press"),
                List.of(
                        Field.choice("subject", words.say("say.subject")),
                        Field.choice("reason", words.say("say.reason")),
                        Field.line("line", words.say("say.line"), false, OverRides.LONGEST_LINE)));
    }

    @Override
    public Map<String, List<Option>> listOptions(SignedIn me, long unitId) {
        List<OverRideSubject> subjects = overRides.listSubjects(me, unitId);
        if (subjects.isEmpty() || !me.worksIn(unitId)) {
            return Map.of();
        }
        List<Option> reasons = new ArrayList<>();
        words.first().forEach((code, says) -> reasons.add(new Option(code, says)));
        reasons.add(new Option("", words.say("new.none")));
        return Map.of("subject", subjects.stream().map(this::option).toList(), "reason", List.copyOf(reasons));
    }

    private Option option(OverRideSubject subject) {
        String of = subject.of();
        return new Option(
                subject.key(), words.say("say.of", subject.words(), of == null ? words.say("new.target") : of));
    }
}
