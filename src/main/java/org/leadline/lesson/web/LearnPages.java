package org.leadline.lesson.web;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.NotHere;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.lesson.ChipLists;
import org.leadline.lesson.HeadsUps;
import org.leadline.lesson.Lesson;
import org.leadline.lesson.Lessons;
import org.leadline.lesson.Thanks;
import org.leadline.lesson.ThanksGiven;
import org.leadline.unit.People;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /learn}: what a unit knows now: how heads-ups ended, lessons, thanks that people have shown. */
@Controller
class LearnPages {
    private static final Duration LATELY = Duration.ofDays(30);
    private final HeadsUps headsUps;
    private final HeadsUpLines lines;
    private final Lessons lessons;
    private final ThanksGiven thanks;
    private final ChipLists chips;
    private final Units units;
    private final People people;
    private final LearnWords words;

    LearnPages(
            HeadsUps headsUps,
            HeadsUpLines lines,
            Lessons lessons,
            ThanksGiven thanks,
            ChipLists chips,
            Units units,
            People people,
            LearnWords words) {
        this.headsUps = headsUps;
        this.lines = lines;
        this.lessons = lessons;
        this.thanks = thanks;
        this.chips = chips;
        this.units = units;
        this.people = people;
        this.words = words;
    }

    @GetMapping("/learn")
    @Admits(Who.SIGNED_IN)
    ModelAndView learn(SignedIn me, @RequestParam(required = false) @Nullable Long unit) {
        Unit shown = unit == null ? units.findHome(me).orElseThrow(() -> new NotHere("unit")) : units.getOurs(me, unit);
        return new ModelAndView("lesson/learn")
                .addObject("inUnit", shown)
                .addObject("view", view(me, shown))
                .addObject(
                        "others",
                        units.listOurs(me).stream()
                                .filter(other -> other.id() != shown.id())
                                .toList());
    }

    private LearnView view(SignedIn me, Unit unit) {
        Lessons.Turn turn = lessons.turn(me, unit.id());
        int below = lessons.countBelow(me, unit.id());
        return new LearnView(
                unit,
                lines.pressingFirst(headsUps.listOpen(me, unit.id())).stream()
                        .map(headsUp -> lines.open(headsUp, unit.id()))
                        .toList(),
                headsUps.listEnded(me, unit.id(), words.now().minus(LATELY)).stream()
                        .map(lines::ended)
                        .toList(),
                lessons.list(me, unit.id()).stream().map(this::told).toList(),
                lessons.listFromAround(me, unit.id()).stream().map(this::told).toList(),
                below == 0 ? null : words.say("lesson.below", below),
                switch (turn) {
                    case Lessons.Turn.Everybodys _ -> null;
                    case Lessons.Turn.GoFirst _ -> words.say("lesson.turn.first");
                    case Lessons.Turn.Wait(var names, var asked) ->
                        words.say(asked ? "lesson.turn.asked" : "lesson.turn.wait", words.or(names));
                },
                turn.mayBeAsked(),
                !(turn instanceof Lessons.Turn.Wait),
                thanks.listReceived(me).stream().map(this::toMe).toList(),
                thanks.listShown(me, unit.id()).stream().map(this::shown).toList(),
                chips.mayChange(me, unit.id()));
    }

    private LearnView.Told told(Lesson lesson) {
        return new LearnView.Told(
                lesson.address(),
                lesson.learned(),
                words.say("lesson.by", lesson.authorName(), lesson.authorRole(), words.day(lesson.at())));
    }

    private Line toMe(Thanks one) {
        return new Line(
                one.address(),
                one.deed(),
                List.of(words.say("lesson.thanks.from", people.getName(one.giverId()), words.day(one.at()))),
                one.readAt() == null
                        ? words.say("lesson.thanks.new")
                        : one.shownAt() == null ? "" : words.say("lesson.thanks.shown"),
                false);
    }

    private LearnView.Told shown(Thanks one) {
        return new LearnView.Told(
                "",
                one.deed(),
                words.say("lesson.thanks.to-from", people.getName(one.receiverId()), people.getName(one.giverId())));
    }
}
