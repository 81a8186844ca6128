package org.leadline.sounding.web;

import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.leadline.access.SignedIn;
import org.leadline.sounding.Asks;
import org.leadline.sounding.Heard;
import org.leadline.sounding.Outcomes;
import org.leadline.sounding.Queue;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.Soundings;
import org.leadline.sounding.act.State;
import org.leadline.sounding.act.Template;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.stereotype.Component;

/** Gathers what stands on Ask. */
@Component
class AskLists {
    private static final Duration LATELY = Duration.ofDays(90);
    private static final Duration JUST_ENDED = Duration.ofDays(14);
    private static final int MOST_DECIDED = 12;
    private static final Set<State> UNANSWERED = Set.of(State.OPEN, State.REVEALED, State.NOBODY_HEARD);
    private static final Set<State> UNREAD = Set.of(State.SPOKEN_INSTEAD, State.WITHDRAWN, State.TOO_FEW);
    private final Soundings soundings;
    private final Outcomes outcomes;
    private final Queue queue;
    private final Asks asks;
    private final Heard heard;
    private final Units units;
    private final DraftForm form;
    private final Rows rows;
    private final SoundingWords words;
    private final Clock clock;

    AskLists(
            Soundings soundings,
            Outcomes outcomes,
            Queue queue,
            Asks asks,
            Heard heard,
            Units units,
            DraftForm form,
            Rows rows,
            SoundingWords words,
            Clock clock) {
        this.soundings = soundings;
        this.outcomes = outcomes;
        this.queue = queue;
        this.asks = asks;
        this.heard = heard;
        this.units = units;
        this.form = form;
        this.rows = rows;
        this.words = words;
        this.clock = clock;
    }

    AskView of(SignedIn me, Unit unit) {
        List<Sounding> known = soundings.list(me);
        Predicate<Sounding> ours = sounding -> sounding.unitId() == unit.id();
        Set<Long> below = units.listBelow(unit.id()).stream().map(Unit::id).collect(Collectors.toSet());
        Predicate<Sounding> mine = runBy(me);
        Predicate<Sounding> unanswered = sounding -> UNANSWERED.contains(sounding.state());
        Predicate<Sounding> upward = sounding -> sounding.template() == Template.UPWARD;
        List<AskView.Row> waiting = waiting(me);
        Set<String> waitsAlready = waiting.stream().map(AskView.Row::address).collect(Collectors.toSet());
        Predicate<Sounding> open = sounding -> sounding.state() == State.OPEN;
        return new AskView(
                unit,
                waiting,
                asked(known, ours.and(unanswered).and(mine).and(upward.negate())),
                asked(
                        known,
                        ours.and(open)
                                .and(mine.negate())
                                .and(sounding -> sounding.template().isBedside())
                                .and(sounding -> !waitsAlready.contains(sounding.address()))),
                asked(known, ours.and(unanswered).and(mine.negate()).and(open.negate())),
                asked(known, ours.and(upward).and(unanswered)),
                asked(known, upward.and(unanswered).and(sounding -> below.contains(sounding.unitId()))),
                drafts(me, draft -> draft == unit.id()),
                outcomes.listDecided(me, unit.id(), clock.instant().minus(LATELY)).stream()
                        .limit(MOST_DECIDED)
                        .map(rows::decided)
                        .toList(),
                known.stream()
                        .filter(ours)
                        .filter(sounding -> UNREAD.contains(sounding.state()))
                        .filter(sounding -> sounding.stateAt().plus(JUST_ENDED).isAfter(clock.instant()))
                        .map(rows::ended)
                        .toList(),
                heard(me, unit),
                templates(me, unit),
                words.say(unit.bedsideCall() == null ? "ask.bedside.is-off" : "ask.bedside.is-on"));
    }

    private List<AskView.Row> waiting(SignedIn me) {
        return queue.list(me).stream().map(rows::waiting).toList();
    }

    private List<AskView.Row> drafts(SignedIn me, Predicate<Long> ofUnit) {
        return asks.list(me).stream()
                .filter(draft -> me.belongsTo(draft.unitId()) && ofUnit.test(draft.unitId()))
                .map(draft -> rows.draft(me, draft))
                .toList();
    }

    private List<AskView.Row> asked(List<Sounding> known, Predicate<Sounding> which) {
        return known.stream().filter(which).map(rows::asked).toList();
    }

    private static Predicate<Sounding> runBy(SignedIn me) {
        return sounding -> sounding.asker().personId() == me.personId()
                || sounding.promise().deciders().stream().anyMatch(decider -> decider.personId() == me.personId());
    }

    private String heard(SignedIn me, Unit unit) {
        Heard.Month month = heard.of(me, unit.id(), YearMonth.now(clock));
        if (month.due() == 0) {
            return words.say("ask.heard.none");
        }
        List<String> said = new ArrayList<>();
        said.add(words.say(month.due() == 1 ? "ask.heard.one" : "ask.heard", month.answered(), month.due()));
        said.add(words.say(month.notHeard() == 1 ? "ask.not-heard.one" : "ask.not-heard", month.notHeard()));
        return String.join(" ", said);
    }

    private Map<String, AskView.Offer> templates(SignedIn me, Unit unit) {
        Map<String, AskView.Offer> templates = new LinkedHashMap<>();
        for (Template template : form.offered(me, unit)) {
            templates.put(
                    "/ask/new?unit=" + unit.id() + "&template=" + template.word(),
                    new AskView.Offer(
                            words.say("sounding.template." + template.word()),
                            words.say("ask.purpose." + template.word())));
        }
        return templates;
    }
}
