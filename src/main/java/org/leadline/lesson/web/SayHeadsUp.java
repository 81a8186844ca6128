package org.leadline.lesson.web;

import java.util.List;
import java.util.Map;
import org.leadline.access.SignedIn;
import org.leadline.lesson.ChipLists;
import org.leadline.unit.sheet.SayForms;
import org.springframework.stereotype.Component;

/** The heads-up as a phone keeps it. */
@Component
class SayHeadsUp implements SayForms {
    private static final int LONGEST_CHIP = 60;
    private static final int LONGEST_LINE = 600;
    private final ChipLists chips;
    private final LearnWords words;

    SayHeadsUp(ChipLists chips, LearnWords words) {
        this.chips = chips;
        this.words = words;
    }

    @Override
    public Shape shape() {
        return new Shape(
                Kind.HEADS_UP,
                words.say("lesson.heads-up"),
                words.lines("lesson.say.heads-up"),
                "/learn/heads-up",
                words.say("lesson.form.raise"),
                List.of(
                        Field.choiceOr("where", words.say("lesson.form.where"), "whereOwn", LONGEST_CHIP),
                        Field.choiceOr("what", words.say("lesson.form.what"), "whatOwn", LONGEST_CHIP),
                        Field.line("more", words.say("lesson.form.more"), false, LONGEST_LINE)));
    }

    @Override
    public Map<String, List<Option>> listOptions(SignedIn me, long unitId) {
        ChipLists.Chips lists = chips.get(me, unitId);
        return Map.of("where", options(lists.where()), "what", options(lists.what()));
    }

    private static List<Option> options(List<String> chips) {
        return chips.stream().map(chip -> new Option(chip, chip)).toList();
    }
}
