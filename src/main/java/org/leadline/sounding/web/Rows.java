package org.leadline.sounding.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.leadline.access.SignedIn;
import org.leadline.sounding.Decision;
import org.leadline.sounding.Draft;
import org.leadline.sounding.Earlier;
import org.leadline.sounding.Queue;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.act.State;
import org.springframework.stereotype.Component;

/** Says in a line what waits, what was asked and what was decided. Before the reveal a line says nothing of what came in. */
@Component
class Rows {
    private static final int MOST_OF_A_LINE = 120;
    private final SoundingWords words;
    private final Clock clock;

    Rows(SoundingWords words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    AskView.Row waiting(Queue.Item item) {
        Sounding sounding = item.sounding();
        String kind = "ask.kind." + word(item.kind());
        boolean plan = sounding.template().isBedside() && item.kind() == Queue.Kind.VIEW;
        String due = words.time(item.due());
        return new AskView.Row(
                sounding.address(),
                sounding.question(),
                List.of(asks(sounding), words.say(plan ? "ask.kind.plan" : kind, due)),
                words.say(plan ? "ask.act.plan" : kind.replace("kind", "act")),
                item.overdue() ? words.say("ask.late") : "");
    }

    /** The word of a kind in keys: {@code plan-first}. */
    static String word(Queue.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is open, or read and not decided. */
    AskView.Row asked(Sounding sounding) {
        boolean open = sounding.state() == State.OPEN;
        boolean views = sounding.template().hasViews();
        List<String> why = new ArrayList<>(List.of(asks(sounding)));
        if (open && views) {
            why.add(words.say(
                    sounding.template().isBedside() ? "ask.open.bedside" : "ask.open.team",
                    words.time(sounding.promise().closesAt())));
        } else {
            why.add(words.say("ask.state." + sounding.state().word()));
            why.add(words.say(
                    "ask.answer-by",
                    words.names(sounding.promise().deciders()),
                    words.time(sounding.promise().answerBy())));
        }
        return new AskView.Row(
                sounding.address(), sounding.question(), why, "", late(sounding) ? words.say("ask.late") : "");
    }

    /** What ended without being read together. */
    AskView.Row ended(Sounding sounding) {
        return new AskView.Row(
                sounding.address(),
                sounding.question(),
                List.of(words.say("ask.ended." + sounding.state().word(), words.time(sounding.stateAt()))),
                "",
                "");
    }

    AskView.Row draft(SignedIn me, Draft draft) {
        String question = draft.asking().wholeQuestion();
        return new AskView.Row(
                draft.address(),
                question.isBlank() ? words.say("ask.draft.untitled") : question,
                List.of(words.say(
                        "sounding.template." + draft.asking().template().word())),
                "",
                "");
    }

    AskView.Row decided(Earlier decided) {
        Sounding sounding = decided.sounding();
        Decision decision = decided.decision();
        List<String> why = new ArrayList<>();
        String late = "";
        if (decision != null) {
            why.add(words.say("ask.decided", shortened(decision.decided())));
            why.add(tally(sounding, decided));
            if (decided.lookBack() != null) {
                why.add(words.say("ask.looked-back", shortened(decided.lookBack())));
            } else {
                why.add(words.say("ask.look-back", words.day(decision.lookBackOn())));
                late = decision.lookBackOn().isAfter(words.dayOf(clock.instant()))
                        ? ""
                        : words.say("ask.look-back.due");
            }
        }
        return new AskView.Row(sounding.address(), sounding.question(), why, "", late);
    }

    /** Views against and people not heard stand beside each other, neither taken for the other. */
    private String tally(Sounding sounding, Earlier decided) {
        return sounding.template().hasViews()
                ? words.say("ask.tally", CheckWords.against(words, decided.against()), sounding.notHeard())
                : words.say("ask.answered", words.names(sounding.promise().deciders()));
    }

    private boolean late(Sounding sounding) {
        boolean owed = sounding.state() != State.OPEN || !sounding.template().hasViews();
        return owed && !clock.instant().isBefore(sounding.promise().answerBy());
    }

    private String asks(Sounding sounding) {
        return words.say(
                "ask.asks",
                sounding.asker().name(),
                words.say("sounding.template." + sounding.template().word()));
    }

    private static String shortened(String line) {
        return line.length() <= MOST_OF_A_LINE
                ? line
                : line.substring(0, MOST_OF_A_LINE).stripTrailing() + "…";
    }
}
