package org.leadline.aim.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.aim.Agreements;
import org.leadline.aim.Aim;
import org.leadline.aim.AimSays;
import org.leadline.aim.Aims;
import org.leadline.aim.AskAbout;
import org.leadline.aim.AskedAbout;
import org.leadline.aim.AskedAim;
import org.leadline.aim.Rounds;
import org.leadline.aim.WorthAnswers;
import org.leadline.aim.stretch.Belief;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.act.State;
import org.springframework.stereotype.Component;

/** Puts into words how people were asked about an aim. */
@Component
class AskedViews {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.ENGLISH);
    private final AskedAbout askedAbout;
    private final Agreements agreements;
    private final Aims aims;
    private final Rounds rounds;
    private final AimSays says;
    private final WorthTables tables;
    private final Sentences sentences;
    private final Clock clock;

    AskedViews(
            AskedAbout askedAbout,
            Agreements agreements,
            Aims aims,
            Rounds rounds,
            AimSays says,
            WorthTables tables,
            Sentences sentences,
            Clock clock) {
        this.askedAbout = askedAbout;
        this.agreements = agreements;
        this.aims = aims;
        this.rounds = rounds;
        this.says = says;
        this.tables = tables;
        this.sentences = sentences;
        this.clock = clock;
    }

    AskedView of(SignedIn me, Aim aim) {
        boolean mayWrite = aim.retired() == null && aim.person() == null && aims.mayWrite(me, aim);
        List<AskedView.Time> times = askedAbout.list(me, aim.id()).stream()
                .map(asked -> time(me, asked, mayWrite))
                .toList();
        String agreed = agreements
                .find(me, aim.id())
                .map(one -> sentences.say(
                        one.stands() ? "aimask.agreed" : "aimask.agreed.other-words",
                        says.day(one.at()),
                        one.by().name()))
                .orElse(null);
        String obstacle = agreements.findObstacle(me, aim.id()).orElse(null);
        Map<String, String> toAsk = new LinkedHashMap<>();
        Map<String, String> hints = new LinkedHashMap<>();
        if (mayWrite) {
            for (AskAbout about : AskAbout.values()) {
                if ((about != AskAbout.BELIEF || aim.stretch()) && !isOpen(times, about)) {
                    toAsk.put(about.word(), sentences.say("aimask.about." + about.word()));
                    hints.put(about.word(), sentences.say("aimask.about." + about.word() + ".hint"));
                }
            }
        }
        return new AskedView(
                aim.address() + "/asked",
                agreed,
                obstacle == null || obstacle.equals("aimask.agree.already") ? null : sentences.say(obstacle),
                mayWrite,
                mayWrite && obstacle == null,
                toAsk,
                hints,
                times,
                rounds.findOf(me, aim.id())
                        .map(came -> new AskedView.Came(came.address(), came.named()))
                        .orElse(null),
                aim.stretch() ? stretch(aim, times) : null);
    }

    private AskedView.@Nullable Guard stretch(Aim aim, List<AskedView.Time> times) {
        AskedAim.Guard said = times.stream()
                .map(AskedView.Time::asked)
                .filter(asked -> asked.about() == AskAbout.BELIEF)
                .findFirst()
                .map(AskedAim::guard)
                .orElse(null);
        if (said == null) {
            return aim.draft()
                    ? new AskedView.Guard(
                            "none", sentences.say("aimask.guard.none"), sentences.say("aimask.guard.none.because"))
                    : null;
        }
        return new AskedView.Guard(
                said.says().word(), sentences.say("aimask.guard." + said.says().word()), said.because());
    }

    private AskedView.Time time(SignedIn me, AskedAim asked, boolean mayWrite) {
        Sounding sounding = asked.sounding();
        WorthAnswers worth = asked.worth();
        AskedAim.Guard guard = asked.guard();
        AskedAim.Heard heard = asked.heard();
        boolean read = sounding != null
                && (sounding.state() == State.REVEALED
                        || sounding.state() == State.DECIDED
                        || sounding.state() == State.LOOKED_BACK);
        boolean toDecide = sounding != null && sounding.state() == State.REVEALED;
        return new AskedView.Time(
                asked,
                sentences.say("aimask.about." + asked.about().word()),
                sentence(asked),
                worth == null ? null : tables.of(worth, sentences.say("aimask.table")),
                worth == null ? null : low(worth),
                guard == null
                        ? null
                        : sentences.say("aimask.guard." + guard.says().word()) + ". " + guard.because(),
                heard == null
                        ? null
                        : sentences.say("aimask.heard.by", heard.by().name(), says.day(heard.at())),
                sounding == null ? null : sounding.address(),
                mayWrite
                        && read
                        && heard == null
                        && (!toDecide
                                || sounding != null
                                        && sounding.promise().deciders().stream()
                                                .anyMatch(decider -> decider.personId() == me.personId())),
                toDecide);
    }

    private String sentence(AskedAim asked) {
        Sounding sounding = asked.sounding();
        if (sounding == null) {
            return sentences.say("aimask.standing.unknown", says.day(asked.at()));
        }
        return switch (sounding.state()) {
            case OPEN ->
                sentences.say(
                        "aimask.standing.open",
                        sounding.askedCount(),
                        time(sounding.promise().closesAt()));
            case TOO_FEW -> sentences.say("aimask.standing.too-few", sounding.askedCount());
            case NOBODY_HEARD -> sentences.say("aimask.standing.nobody", sounding.askedCount());
            case WITHDRAWN, SPOKEN_INSTEAD -> sentences.say("aimask.standing.withdrawn");
            case REVEALED, DECIDED, LOOKED_BACK -> read(asked, sounding);
        };
    }

    private String read(AskedAim asked, Sounding sounding) {
        List<String> said = new ArrayList<>();
        Integer heard = sounding.heardCount();
        said.add(sentences.say(
                "aimask.standing.read", heard == null ? 0 : heard, sounding.couldAnswer(), sounding.notHeard()));
        WorthAnswers worth = asked.worth();
        Belief belief = asked.belief();
        if (worth != null) {
            said.add(sentences.say(
                    "aimask.worth.middle", WorthTables.middle(worth.all().middle())));
        }
        if (belief != null) {
            said.add(sentences.say(
                    "aimask.belief.middle",
                    WorthTables.middle(belief.middle()),
                    belief.room(),
                    belief.someRoom(),
                    belief.noRoom()));
        }
        return String.join(" ", said);
    }

    private @Nullable String low(WorthAnswers worth) {
        List<String> low = worth.groups().stream()
                .filter(WorthAnswers.Counted::low)
                .map(tables::name)
                .collect(Collectors.toCollection(ArrayList::new));
        if (low.isEmpty()) {
            return worth.all().low() ? sentences.say("aimask.low.all") : null;
        }
        return sentences.say("aimask.low", sentences.list("aimask.and", low));
    }

    private static boolean isOpen(List<AskedView.Time> times, AskAbout about) {
        return times.stream()
                .map(AskedView.Time::asked)
                .filter(asked -> asked.about() == about)
                .map(AskedAim::sounding)
                .anyMatch(sounding -> sounding != null && sounding.state() == State.OPEN);
    }

    private String time(Instant at) {
        return TIME.format(ZonedDateTime.ofInstant(at, clock.getZone()));
    }
}
