package org.leadline.practice.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.NotHere;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.practice.Kept;
import org.leadline.practice.Promise;
import org.leadline.practice.PromiseState;
import org.leadline.practice.Promises;
import org.leadline.practice.SeenPromise;
import org.leadline.practice.Visit;
import org.leadline.practice.Visits;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /promise}: what a unit owes, and what is owed to it. */
@Controller
class PromisePages {
    private static final Duration LATELY = Duration.ofDays(90);
    private final Promises promises;
    private final Visits visits;
    private final Kept kept;
    private final Units units;
    private final PromiseWords words;
    private final Clock clock;

    PromisePages(Promises promises, Visits visits, Kept kept, Units units, PromiseWords words, Clock clock) {
        this.promises = promises;
        this.visits = visits;
        this.kept = kept;
        this.units = units;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/promise")
    @Admits(Who.SIGNED_IN)
    ModelAndView list(SignedIn me, @RequestParam(required = false) @Nullable Long unit) {
        Unit shown = unit == null ? units.findHome(me).orElseThrow(() -> new NotHere("unit")) : units.getOurs(me, unit);
        return new ModelAndView("practice/promises")
                .addObject("inUnit", shown)
                .addObject("view", view(me, shown))
                .addObject(
                        "others",
                        units.listOurs(me).stream()
                                .filter(other -> other.id() != shown.id())
                                .toList());
    }

    private PromiseListView view(SignedIn me, Unit unit) {
        List<SeenPromise> all = promises.list(me, unit.id());
        List<SeenPromise> mine = promises.listMine(me);
        List<SeenPromise> toJudge = promises.listToJudge(me).stream()
                .filter(seen -> seen.promise().state() == PromiseState.DONE
                        || !seen.may().isEmpty())
                .toList();
        Predicate<SeenPromise> owed = seen -> seen.promise().state().isOwed();
        Predicate<SeenPromise> elsewhere = seen -> mine.stream()
                        .noneMatch(one -> one.promise().id() == seen.promise().id())
                && toJudge.stream()
                        .noneMatch(one -> one.promise().id() == seen.promise().id());
        Instant since = clock.instant().minus(LATELY);
        return new PromiseListView(
                unit,
                me.worksIn(unit.id()),
                rows(toJudge, seen -> true),
                rows(mine, seen -> true),
                rows(
                        all,
                        owed.and(elsewhere)
                                .and(seen -> seen.promise().toUnitId() == unit.id()
                                        && seen.promise().unitId() != unit.id())),
                rows(all, owed.and(elsewhere).and(seen -> seen.promise().unitId() == unit.id())),
                all.stream()
                        .filter(seen -> endedAt(seen.promise()).isAfter(since))
                        .sorted(Comparator.comparing((SeenPromise seen) -> endedAt(seen.promise()))
                                .reversed())
                        .map(words::row)
                        .toList(),
                visits.list(me, unit.id()).stream().map(visit -> row(me, visit)).toList(),
                !units.listBelow(unit.id()).isEmpty(),
                words.kept(kept.of(me, unit.id(), YearMonth.now(clock).minusMonths(1))));
    }

    private static Instant endedAt(Promise promise) {
        Instant ended = promise.endedAt();
        return ended == null ? Instant.EPOCH : ended;
    }

    private PromiseListView.VisitRow row(SignedIn me, Visit visit) {
        String to = units.find(visit.unitId()).map(Unit::name).orElse("");
        boolean mine = visit.visitorId() == me.personId() && me.worksIn(visit.fromUnitId());
        return new PromiseListView.VisitRow(
                visit.line(),
                words.say("practice.visit.who", visit.visitorName(), to, words.day(visit.day())),
                mine ? "/promise/new?unit=" + visit.fromUnitId() + "&visit=" + visit.id() : "");
    }

    private List<PromiseWords.Row> rows(List<SeenPromise> promises, Predicate<SeenPromise> which) {
        return promises.stream()
                .filter(which)
                .sorted(Comparator.comparing((SeenPromise seen) -> !seen.overdue()))
                .map(words::row)
                .toList();
    }
}
