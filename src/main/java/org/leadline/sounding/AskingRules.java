package org.leadline.sounding;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.leadline.sounding.act.Template;

/** What has to be right before a sounding is opened. */
final class AskingRules {
    /** An unnamed sounding asks at least so many. */
    static final int FEWEST_ASKED_UNNAMED = 8;

    static final Duration LONGEST_BEDSIDE = Duration.ofHours(12);
    private static final Duration LONGEST = Duration.ofDays(60);
    private static final int MOST_OF_A_QUESTION = 300;
    private static final int MOST_OF_A_TAG = 24;
    private static final int MOST_OF_A_LINE = 400;
    private static final int MOST_OF_A_TITLE = 200;
    private static final Pattern NAMES_A_BED =
            Pattern.compile("[0-9]|\\b(?:bed|bay|room|cubicle|chair|trolley)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESS = Pattern.compile("(?=.{2,200}$)(?:/[a-z0-9-]+)+");
    private final Map<String, String> problems = new LinkedHashMap<>();

    private AskingRules() {}

    /**
     * Everything that is wrong.
     *
     * @param known whom the asker may ask, by id
     * @param bedsideOn whether the unit has switched bedside soundings on
     * @param earlier the last one about the same
     * @return by field the key of the sentence that says it
     */
    static Map<String, String> problems(
            Asking asking,
            Map<Long, Circles.Found> known,
            boolean bedsideOn,
            Optional<Earlier> earlier,
            LocalDateTime now) {
        AskingRules rules = new AskingRules();
        rules.words(asking, earlier);
        rules.people(asking, known);
        rules.times(asking, now);
        if (asking.template().isBedside()) {
            rules.bedside(asking, bedsideOn);
        }
        if (asking.template() == Template.QUESTIONS && asking.questions().isEmpty()) {
            rules.problem("template", "sounding.problem.no-questions");
        }
        return rules.problems;
    }

    private void words(Asking asking, Optional<Earlier> earlier) {
        line("question", asking.wholeQuestion(), false, MOST_OF_A_QUESTION);
        if (asking.question().isBlank()) {
            problem("question", "sounding.problem.blank.question.asking");
        }
        line("mayChange", asking.mayChange(), true, MOST_OF_A_LINE);
        line("whatIsNew", asking.whatIsNew(), earlier.map(Earlier::recent).orElse(false), MOST_OF_A_LINE);
        line("aboutTitle", asking.aboutTitle(), !asking.aboutAddress().isBlank(), MOST_OF_A_TITLE);
        if (!asking.aboutAddress().isBlank()
                && !ADDRESS.matcher(asking.aboutAddress()).matches()) {
            problem("aboutAddress", "sounding.problem.address");
        }
    }

    private void people(Asking asking, Map<Long, Circles.Found> known) {
        if (asking.asked().isEmpty()) {
            problem(
                    "asked",
                    asking.template() == Template.UPWARD ? "sounding.problem.nobody-above" : "sounding.problem.nobody");
        }
        if (!known.keySet().containsAll(asking.asked())) {
            problem("asked", "sounding.problem.gone");
        }
        if (asking.deciders().isEmpty()) {
            problem("deciders", "sounding.problem.no-decider");
        }
        if (!known.keySet().containsAll(asking.deciders())) {
            problem("deciders", "sounding.problem.gone");
        }
        if (!asking.named()
                && asking.template().mayBeUnnamed()
                && asking.asked().size() != 1
                && asking.asked().size() < FEWEST_ASKED_UNNAMED) {
            problem("named", "sounding.problem.few-for-unnamed");
        }
    }

    private void times(Asking asking, LocalDateTime now) {
        LocalDateTime closes = asking.closesAt();
        LocalDateTime answer = asking.answerBy();
        if (asking.template().hasViews()) {
            Duration longest = asking.template().isBedside() ? LONGEST_BEDSIDE : LONGEST;
            if (closes == null) {
                problem("closesAt", "sounding.problem.no-time");
            } else if (!closes.isAfter(now)) {
                problem("closesAt", "sounding.problem.past");
            } else if (closes.isAfter(now.plus(longest))) {
                problem(
                        "closesAt",
                        asking.template().isBedside() ? "sounding.problem.long-bedside" : "sounding.problem.far");
            }
        }
        if (asking.template().isBedside()) {
            return;
        }
        if (answer == null) {
            problem("answerBy", "sounding.problem.no-answer-by");
        } else if (!answer.isAfter(now)) {
            problem("answerBy", "sounding.problem.past");
        } else if (closes != null && asking.template().hasViews() && answer.isBefore(closes)) {
            problem("answerBy", "sounding.problem.answer-before");
        } else if (answer.isAfter(now.plus(LONGEST.multipliedBy(2)))) {
            problem("answerBy", "sounding.problem.far");
        }
    }

    private void bedside(Asking asking, boolean on) {
        if (!on) {
            problem("template", "sounding.problem.bedside-off");
        }
        line("tag", asking.tag(), true, MOST_OF_A_TAG);
        if (NAMES_A_BED.matcher(asking.tag()).find()) {
            problem("tag", "sounding.problem.bed");
        }
    }

    private void line(String field, String text, boolean required, int mostLetters) {
        Lines.check(field, text, required, mostLetters, problems);
    }

    private void problem(String field, String key) {
        problems.putIfAbsent(field, key);
    }

    /** Whether the asked are enough to be unnamed, and the template allows it. */
    static boolean named(Asking asking, Set<Long> asked) {
        return asking.named() || !asking.template().mayBeUnnamed() || asked.size() == 1;
    }
}
