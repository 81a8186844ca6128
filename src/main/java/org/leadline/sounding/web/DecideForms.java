package org.leadline.sounding.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadline.access.SignedIn;
import org.leadline.sounding.Deciding;
import org.leadline.sounding.Decision;
import org.leadline.sounding.Seen;
import org.leadline.sounding.ShownView;
import org.leadline.sounding.Someone;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.act.Choice;
import org.leadline.sounding.act.DecisionKind;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Makes the form of deciding, and reads what it sends. */
@Component
class DecideForms {
    private static final String ANSWER_TO = "answer";
    private static final String OWN_DATE = "date";
    private static final String OTHER = "other";
    private final SoundingWords words;
    private final ViewGroups views;
    private final RoleWords roles;
    private final Clock clock;

    DecideForms(SoundingWords words, ViewGroups views, RoleWords roles, Clock clock) {
        this.words = words;
        this.views = views;
        this.roles = roles;
        this.clock = clock;
    }

    /** The form as it stands for somebody who may decide; what was typed stands in it. */
    DecideForm of(SignedIn me, Seen seen, Map<String, String> typed, Map<String, String> problems) {
        Sounding sounding = seen.sounding();
        boolean bedside = sounding.template().isBedside();
        boolean upward = !sounding.template().hasViews();
        boolean named = sounding.promise().named();
        Map<String, String> standing = new HashMap<>(Map.of(
                "lookBack", bedside ? "1" : "28",
                "value", bedside ? words.say("sounding.after.decide.none-fits") : "",
                "onNights", "0",
                "onLeave", "0",
                "notReached", "0"));
        standing.putAll(typed);
        return new DecideForm(
                sounding.address(),
                upward,
                options("sounding.after.kind.", List.of("decided", "let-it-run")),
                bedside ? plans(seen) : Map.of(),
                sounding.promise().choices().stream()
                        .collect(Collectors.toMap(Choice::key, Choice::text, (one, other) -> one, LinkedHashMap::new)),
                together(me, sounding),
                named ? toAnswer(seen) : List.of(),
                !named && seen.againstCount() > 0,
                named && !upward ? sounding.notHeard() : 0,
                !bedside && !upward,
                options("sounding.after.days.", List.of("1", "7", "28", OWN_DATE)),
                standing,
                problems);
    }

    /** What was sent, as it is decided. A date or number that cannot be read is none, which the door refuses. */
    Deciding read(Seen seen, MultiValueMap<String, String> sent) {
        Map<String, String> typed = flat(sent);
        boolean upward = !seen.sounding().template().hasViews();
        return new Deciding(
                upward
                        ? DecisionKind.DECIDED
                        : DecisionKind.find(one(typed, "kind")).orElse(null),
                one(typed, "because"),
                decided(seen, typed),
                one(typed, "value"),
                one(typed, "choice"),
                sent.getOrDefault("together", List.of()).stream()
                        .filter(DecideForms::isNumber)
                        .map(Long::valueOf)
                        .collect(Collectors.toSet()),
                typed.containsKey("large"),
                lookBackOn(one(typed, "lookBack"), one(typed, "lookBackOn")),
                answers(typed),
                one(typed, "answer"),
                notHeard(typed));
    }

    /** Answers to views against, by the view's number. */
    static Map<Long, String> answers(Map<String, String> typed) {
        Map<Long, String> answers = new LinkedHashMap<>();
        typed.forEach((field, text) -> {
            String number = field.startsWith(ANSWER_TO) ? field.substring(ANSWER_TO.length()) : "";
            if (isNumber(number)) {
                answers.put(Long.valueOf(number), text);
            }
        });
        return answers;
    }

    /** By field what was sent; of several in one field, with commas between. */
    static Map<String, String> flat(MultiValueMap<String, String> sent) {
        Map<String, String> typed = new LinkedHashMap<>();
        sent.forEach((field, values) -> typed.put(field, String.join(",", values)));
        return typed;
    }

    /** Views against that were not answered yet, each with the field for its answer. */
    List<DecideForm.ToAnswer> toAnswer(Seen seen) {
        return seen.views().stream()
                .filter(view -> view.against() && view.answers().isEmpty())
                .map(view -> new DecideForm.ToAnswer(
                        ANSWER_TO + view.id(),
                        words.say("sounding.after.decide.answer", views.inALine(seen.sounding(), view))))
                .toList();
    }

    private String decided(Seen seen, Map<String, String> typed) {
        String plan = one(typed, "plan");
        return seen.views().stream()
                .filter(view -> Long.toString(view.id()).equals(plan))
                .findFirst()
                .map(view -> view.words().getOrDefault("do", ""))
                .orElse(one(typed, "decided"));
    }

    private Map<String, String> plans(Seen seen) {
        Map<String, String> plans = new LinkedHashMap<>();
        for (ShownView view : seen.views()) {
            plans.put(
                    Long.toString(view.id()),
                    words.say(
                            "sounding.after.decide.plan-of",
                            roles.who(view),
                            view.words().getOrDefault("do", "")));
        }
        if (!plans.isEmpty()) {
            plans.put(OTHER, words.say("sounding.after.decide.plan-other"));
        }
        return plans;
    }

    private static Map<String, String> together(SignedIn me, Sounding sounding) {
        List<Someone> deciders = sounding.promise().deciders();
        boolean iDecide = deciders.stream().anyMatch(decider -> decider.personId() == me.personId());
        Map<String, String> others = new LinkedHashMap<>();
        deciders.stream()
                .filter(decider -> iDecide && decider.personId() != me.personId())
                .forEach(decider -> others.put(Long.toString(decider.personId()), decider.name()));
        return others;
    }

    private @Nullable LocalDate lookBackOn(String chip, String date) {
        if (Set.of("1", "7", "28").contains(chip)) {
            return LocalDate.now(clock).plusDays(Long.parseLong(chip));
        }
        try {
            return LocalDate.parse(date);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    private static Decision.@Nullable NotHeard notHeard(Map<String, String> typed) {
        Integer onNights = number(one(typed, "onNights"));
        Integer onLeave = number(one(typed, "onLeave"));
        Integer notReached = number(one(typed, "notReached"));
        return onNights == null || onLeave == null || notReached == null
                ? null
                : new Decision.NotHeard(onNights, onLeave, notReached);
    }

    private static @Nullable Integer number(String typed) {
        if (typed.isBlank()) {
            return 0;
        }
        return typed.strip().matches("[0-9]{1,4}") ? Integer.valueOf(typed.strip()) : null;
    }

    private static boolean isNumber(String typed) {
        return typed.matches("[0-9]{1,18}");
    }

    private static String one(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "");
    }

    private Map<String, String> options(String key, List<String> options) {
        Map<String, String> said = new LinkedHashMap<>();
        options.forEach(option -> said.put(option, words.say(key + option)));
        return said;
    }
}
