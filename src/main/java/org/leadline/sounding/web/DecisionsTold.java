package org.leadline.sounding.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.sounding.Checked;
import org.leadline.sounding.Decision;
import org.leadline.sounding.Earlier;
import org.leadline.sounding.Seen;
import org.leadline.sounding.Someone;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.act.Choice;
import org.leadline.sounding.act.DecisionKind;
import org.springframework.stereotype.Component;

/** Tells decisions: in one line, who, by which value, how it was said back, and when it is looked back on. */
@Component
class DecisionsTold {
    private final SoundingWords words;
    private final NumberWords numbers;

    DecisionsTold(SoundingWords words, NumberWords numbers) {
        this.words = words;
        this.numbers = numbers;
    }

    RevealedView.Told inForce(Seen seen) {
        Sounding sounding = seen.sounding();
        Decision decision = seen.afterwards().decisions().getLast();
        List<String> more = new ArrayList<>();
        Integer heard = sounding.heardCount();
        if (heard != null && heard == 0) {
            more.add(words.say("sounding.after.decided-unheard"));
        }
        if (decision.kind() == DecisionKind.LET_IT_RUN) {
            more.add(words.say("sounding.after.let-it-run"));
        }
        String choice = chosen(sounding, decision);
        if (choice != null) {
            more.add(words.say("sounding.after.chosen", choice));
        }
        more.add(saidBack(seen, decision));
        more.add(
                seen.afterwards().lookBack() == null
                        ? words.say("sounding.after.look-back-on", words.day(decision.lookBackOn()))
                        : words.say(
                                "sounding.after.looked-back-on",
                                words.day(
                                        words.dayOf(seen.afterwards().lookBack().at()))));
        return new RevealedView.Told(null, sentence(decision), by(decision), decision.value(), more, null);
    }

    /** Those that were said before and not said back as meant, the oldest first. */
    List<RevealedView.Told> before(Seen seen) {
        List<Decision> all = seen.afterwards().decisions();
        return all.subList(0, seen.decision() == null ? all.size() : all.size() - 1).stream()
                .map(decision -> new RevealedView.Told(
                        null,
                        sentence(decision),
                        by(decision),
                        decision.value(),
                        List.of(words.day(words.dayOf(decision.at()))),
                        null))
                .toList();
    }

    RevealedView.Told earlier(Earlier earlier) {
        Decision decision = earlier.decision();
        List<String> more = new ArrayList<>();
        more.add(
                earlier.against() == 0
                        ? words.say("sounding.after.earlier.none-against")
                        : words.say("sounding.after.earlier.against", numbers.begin(earlier.against())));
        more.add(
                earlier.lookBack() == null
                        ? words.say("sounding.after.earlier.not-looked-back")
                        : words.say("sounding.after.earlier.happened", earlier.lookBack()));
        return new RevealedView.Told(
                earlier.sounding().question(),
                decision == null ? words.say("sounding.after.earlier.undecided") : sentence(decision),
                decision == null ? "" : words.say("sounding.after.decided-on", words.day(words.dayOf(decision.at()))),
                null,
                more,
                earlier.sounding().address());
    }

    /** Whether all that is shown is what was sealed. */
    String checked(Checked checked) {
        String kind = checked.named() ? "" : ".unnamed";
        if (!checked.holds()) {
            return words.say("sounding.after.checked" + kind + ".fails", checked.matching(), checked.shown());
        }
        if (!checked.named()) {
            return words.say("sounding.after.checked.unnamed");
        }
        return words.say(
                checked.shown() == 1 ? "sounding.after.checked.one" : "sounding.after.checked", checked.shown());
    }

    private String sentence(Decision decision) {
        return words.say(
                "sounding.after.decision", decision.because().replaceAll("[.:;,\\s]+$", ""), decision.decided());
    }

    private String by(Decision decision) {
        return words.say(
                "sounding.after.decided-by",
                words.names(Arrays.stream(decision.byNames().split(", ", -1))
                        .map(name -> new Someone(0, name))
                        .toList()));
    }

    private String saidBack(Seen seen, Decision decision) {
        if (seen.saidBack()) {
            return words.say(
                    decision.large() && seen.afterwards().saidBack().stream().anyMatch(said -> said.personId() != null)
                            ? "sounding.after.said-back.writing"
                            : "sounding.after.said-back.aloud");
        }
        long drawn = seen.afterwards().saidBack().stream()
                .filter(said -> said.personId() != null)
                .count();
        long matched = seen.afterwards().saidBack().stream()
                .filter(said -> Boolean.TRUE.equals(said.matched()))
                .count();
        return drawn == 0
                ? words.say("sounding.after.said-back.not-yet")
                : words.say("sounding.after.said-back.some", matched, drawn);
    }

    private static @Nullable String chosen(Sounding sounding, Decision decision) {
        return sounding.promise().choices().stream()
                .filter(choice -> choice.key().equals(decision.choice()))
                .map(Choice::text)
                .findFirst()
                .orElse(null);
    }
}
