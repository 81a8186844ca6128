package org.leadline.care.web;

import java.util.ArrayList;
import java.util.List;
import org.leadline.care.journey.Picks;
import org.springframework.stereotype.Component;

/** Says what was picked, a line each. */
@Component
class PicksInWords {

    private final CareWords words;

    PicksInWords(CareWords words) {
        this.words = words;
    }

    /** Empty where nothing was picked. */
    List<String> of(Picks picks) {
        List<String> lines = new ArrayList<>();
        line(lines, "care.picks.said.finished", words.either(picks.finishedBy()));
        Integer quietDays = picks.quietDays();
        if (quietDays != null) {
            lines.add(words.say("care.picks.said.quiet." + (quietDays == 1 ? "one" : "many"), quietDays));
        }
        line(
                lines,
                "care.picks.said.taken-out",
                words.either(
                        picks.takenOut().stream().map(Picks.TakenOut::activity).toList()));
        line(lines, "care.picks.said.left-out", words.list(picks.leaveOut()));
        line(lines, "care.picks.said.kept", words.list(picks.keep()));
        String splitBy = picks.splitBy();
        if (splitBy != null) {
            lines.add(words.say("care.picks.said.split", words.attribute(splitBy)));
        }
        return List.copyOf(lines);
    }

    private void line(List<String> lines, String key, String steps) {
        if (!steps.isEmpty()) {
            lines.add(words.say(key, steps));
        }
    }
}
