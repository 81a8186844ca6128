package org.leadline.protocol;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Sentences;
import org.leadline.access.TypedLines;
import org.leadline.care.rule.Strength;
import org.springframework.stereotype.Component;

/** Looks over a draft as it was typed, field by field: all that is wrong is said at once, by field the whole sentence. */
@Component
class DraftLooking {
    static final int MOST_STEPS = 60;
    static final int MOST_CARDS = 30;
    private static final String KEYS = "protocol.problem";
    private static final int WORDS = 300;
    private static final int LINE = 200;
    private static final int SHORT = 120;
    private static final int LONG = 600;
    private static final int LINK = 400;
    private final ProtocolStore store;
    private final ComponentWays ways;
    private final Sentences sentences;

    DraftLooking(ProtocolStore store, ComponentWays ways, Sentences sentences) {
        this.store = store;
        this.ways = ways;
        this.sentences = sentences;
    }

    /** What of it can be kept; to be kept only where nothing was put into {@code problems}. */
    DraftContent look(Protocol protocol, DraftForm form, Map<String, String> problems) {
        Fields fields = new Fields("", problems);
        List<DraftForm.Step> steps =
                form.steps().stream().filter(step -> !step.isBlank()).toList();
        List<DraftForm.Card> cards =
                form.cards().stream().filter(card -> !card.isBlank()).toList();
        String soThat = fields.text("soThat", form.soThat(), LINE);
        String forWhom = fields.text("forWhom", form.forWhom(), WORDS);
        String whatChanged = fields.text("whatChanged", form.whatChanged(), LONG);
        String standard = fields.optional("standard", form.standard(), LINE);
        String link = fields.optional("standardLink", form.standardLink(), LINK);
        if (link != null && !link.matches("https?://[^\\s\"<>]+")) {
            fields.refuse("standardLink", "protocol.problem.link");
        }
        LocalDate standardDate = fields.day("standardDate", form.standardDate());
        LocalDate nextReview = fields.day("nextReview", form.nextReview());
        if (standard == null && (link != null || standardDate != null)) {
            fields.refuse("standard", "protocol.problem.standard");
        }
        if (steps.size() > MOST_STEPS) {
            fields.refuse("soThat", "protocol.problem.steps");
        }
        if (cards.size() > MOST_CARDS) {
            fields.refuse("soThat", "protocol.problem.cards");
        }
        return new DraftContent(
                soThat,
                forWhom,
                whatChanged,
                standard,
                link,
                standardDate,
                nextReview,
                steps(protocol, steps, problems),
                cards(cards, problems));
    }

    private List<ProtocolStep> steps(Protocol protocol, List<DraftForm.Step> typed, Map<String, String> problems) {
        Set<Long> known = store.listVersions(protocol.id()).stream()
                .flatMap(version -> version.steps().stream())
                .map(step -> step.getKey())
                .collect(Collectors.toSet());
        Set<Long> used = new HashSet<>();
        List<ProtocolStep> steps = new ArrayList<>();
        for (DraftForm.Step step : typed) {
            int place = steps.size() + 1;
            Long key = number(step.key());
            long kept = key != null && known.contains(key) && used.add(key) ? key : 0;
            steps.add(step(protocol, kept, place, step, new Fields("step" + place, problems)));
        }
        return steps;
    }

    private ProtocolStep step(Protocol protocol, long key, int place, DraftForm.Step typed, Fields fields) {
        String words = fields.needed("words", typed.words(), WORDS);
        Strength strength = Strength.find(typed.strength()).orElse(Strength.CUSTOM);
        StepLabel label = StepLabel.find(typed.label()).orElse(byEvidence(strength));
        String because = fields.optional("mustBecause", typed.mustBecause(), WORDS);
        if (because == null && (label == StepLabel.MUST || label == StepLabel.NEVER)) {
            fields.refuse("mustBecause", "protocol.problem." + label.word() + "-because");
        }
        String callWhom = fields.optional("callWhom", typed.callWhom(), SHORT);
        if (callWhom == null && label == StepLabel.NEVER) {
            fields.refuse("callWhom", "protocol.problem.call-whom");
        }
        Long component = number(typed.component());
        if (component != null) {
            ways.findFault(protocol, component).ifPresent(fault -> fields.say("component", fault));
        }
        String standardWords = fields.optional("standardWords", typed.standardWords(), LONG);
        String differs = fields.optional("differsBecause", typed.differsBecause(), WORDS);
        if (differs != null && standardWords == null) {
            fields.refuse("standardWords", "protocol.problem.standard-words");
        }
        return new ProtocolStep(
                key,
                place,
                words,
                label,
                because,
                strength,
                fields.optional("source", typed.source(), WORDS),
                fields.optional("soThat", typed.soThat(), LINE),
                callWhom,
                component,
                standardWords,
                differs);
    }

    /** What has always been done so is anybody's call, until somebody says otherwise and why. */
    static StepLabel byEvidence(Strength strength) {
        return strength == Strength.CUSTOM ? StepLabel.YOUR_CALL : StepLabel.USUALLY;
    }

    private List<ContingencyCard> cards(List<DraftForm.Card> typed, Map<String, String> problems) {
        List<ContingencyCard> cards = new ArrayList<>();
        for (DraftForm.Card card : typed) {
            int place = cards.size() + 1;
            Fields fields = new Fields("card" + place, problems);
            cards.add(new ContingencyCard(
                    place,
                    fields.needed("if", card.ifThis(), LINE),
                    fields.needed("then", card.thenThat(), WORDS),
                    fields.needed("who", card.who(), SHORT)));
        }
        return cards;
    }

    /** Looks over one card by itself. */
    void checkCard(DraftForm.Card card, Map<String, String> problems) {
        cards(List.of(card), problems);
    }

    /** Null where it is no number. */
    static @Nullable Long number(String typed) {
        return typed.strip().matches("[0-9]{1,18}") ? Long.valueOf(typed.strip()) : null;
    }

    /** The fields of one part of the form; what is wrong is put in by the part's own beginning. */
    private final class Fields {
        private final String beginning;
        private final Map<String, String> problems;

        Fields(String beginning, Map<String, String> problems) {
            this.beginning = beginning;
            this.problems = problems;
        }

        String needed(String field, String typed, int most) {
            return line(field, typed, most, true);
        }

        String text(String field, String typed, int most) {
            return line(field, typed, most, false);
        }

        @Nullable
        String optional(String field, String typed, int most) {
            String line = line(field, typed, most, false);
            return line.isEmpty() ? null : line;
        }

        @Nullable
        LocalDate day(String field, String typed) {
            try {
                return typed.isBlank() ? null : LocalDate.parse(typed.strip());
            } catch (DateTimeParseException fault) {
                refuse(field, "protocol.problem.day");
                return null;
            }
        }

        void refuse(String field, String key) {
            say(field, sentences.say(key));
        }

        void say(String field, String sentence) {
            problems.putIfAbsent(beginning + field, sentence);
        }

        private String line(String field, String typed, int most, boolean needed) {
            Map<String, String> found = new LinkedHashMap<>();
            String line = typed.replaceAll("\\s+", " ").strip();
            TypedLines.check(KEYS, field, line, needed, most, found);
            found.forEach((where, key) -> say(where, sentences.say(key, most)));
            return line;
        }
    }
}
