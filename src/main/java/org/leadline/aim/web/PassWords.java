package org.leadline.aim.web;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Differences;
import org.leadline.access.Differences.Piece;
import org.leadline.access.Sentences;
import org.leadline.aim.Aim;
import org.leadline.aim.AimSays;
import org.leadline.aim.Layer;
import org.leadline.aim.Pass;
import org.springframework.stereotype.Component;

/** The sentences about aims that were passed between layers. */
@Component
class PassWords {
    private final Sentences sentences;
    private final AimSays says;
    private final Clock clock;

    PassWords(Sentences sentences, AimSays says, Clock clock) {
        this.sentences = sentences;
        this.says = says;
        this.clock = clock;
    }

    PassView.Row row(Layer layer) {
        Pass pass = layer.cameBy();
        Aim aim = layer.aim();
        List<String> more = new ArrayList<>();
        List<Piece> changed = List.of();
        if (pass != null && pass.answer() instanceof Pass.Taken taken) {
            changed = Differences.any(taken.changed()) ? taken.changed() : List.of();
            more.addAll(more(pass, taken));
        }
        if (aim != null && aim.retired() != null) {
            more.add(sentences.say("pass.retired", aim.retired().because()));
        }
        return new PassView.Row(
                layer.depth(),
                layer.unitName(),
                aim != null ? aim.line() : pass == null ? "" : pass.line(),
                layer.here() ? "" : aim != null ? aim.address() : pass == null ? "" : pass.address(),
                how(layer),
                pass != null && pass.isLate(clock.instant()),
                changed,
                more);
    }

    private String how(Layer layer) {
        Pass pass = layer.cameBy();
        if (pass == null) {
            return sentences.say("pass.where.first", layer.unitName());
        }
        return sentences.say("pass.where." + pass.direction().word(), pass.to().name()) + ". " + outcome(pass) + ".";
    }

    /** Taken after 5 days; waits for an answer until …; returned after 3 days, with the reason. */
    String outcome(Pass pass) {
        return switch (pass.answer()) {
            case null ->
                sentences.say(
                        pass.isLate(clock.instant()) ? "pass.waits-on.late" : "pass.waits-on",
                        says.day(pass.answerBy()));
            case Pass.Taken taken -> sentences.say("pass.took", took(pass.taken(taken.at())));
            case Pass.Returned returned ->
                sentences.say("pass.returned", took(pass.taken(returned.at())), withoutStop(returned.because()));
        };
    }

    /** What was changed in it beside the words, and what was said of that. */
    List<String> more(Pass pass, Pass.Taken taken) {
        List<String> more = new ArrayList<>();
        if (!Objects.equals(pass.until(), taken.until())) {
            more.add(until(pass.from().name(), pass.until()) + "; "
                    + until(pass.to().name(), taken.until()) + ".");
        }
        if (taken.changedInIt() != null) {
            more.add(sentences.say("pass.changed-in-it", pass.to().name(), taken.changedInIt()));
        }
        if (taken.nothingBecause() != null) {
            more.add(sentences.say("pass.nothing-because", taken.nothingBecause()));
        }
        return more;
    }

    String took(Duration time) {
        long days = time.toDays();
        return days == 0
                ? sentences.say("pass.took.hours")
                : days == 1 ? sentences.say("pass.took.day") : sentences.say("pass.took.days", days);
    }

    /** What stands above a pass: who passed it to whom, and when. */
    String lede(Pass pass) {
        return sentences.say(
                "pass.lede." + pass.direction().word(),
                pass.from().name(),
                pass.to().name(),
                says.day(pass.at()));
    }

    String state(Pass pass) {
        return switch (pass.answer()) {
            case null ->
                sentences.say(
                        pass.isLate(clock.instant()) ? "pass.state.late" : "pass.state.waits",
                        pass.to().name());
            case Pass.Taken taken -> sentences.say("pass.state.taken", pass.to().name());
            case Pass.Returned returned ->
                sentences.say("pass.state.returned", pass.to().name());
        };
    }

    private String until(String unit, @Nullable LocalDate day) {
        return day == null ? sentences.say("pass.until.none", unit) : sentences.say("pass.until", unit, says.day(day));
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
