package org.leadline.today;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.post.ToldBack;
import org.leadline.post.ToldBacks;
import org.leadline.post.WeeklyLetters;
import org.leadline.unit.People;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /me}: what waits for one person, what they heard back, what they hold, and how many minutes were asked of them. */
@Controller
class MePages {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private final MyQueue queue;
    private final TodaySheets sheets;
    private final MyMinutes minutes;
    private final ToldBacks toldBacks;
    private final WeeklyLetters weeklyLetters;
    private final MyHeld held;
    private final People people;
    private final Units units;
    private final Clock clock;

    MePages(
            MyQueue queue,
            TodaySheets sheets,
            MyMinutes minutes,
            ToldBacks toldBacks,
            WeeklyLetters weeklyLetters,
            MyHeld held,
            People people,
            Units units,
            Clock clock) {
        this.queue = queue;
        this.sheets = sheets;
        this.minutes = minutes;
        this.toldBacks = toldBacks;
        this.weeklyLetters = weeklyLetters;
        this.held = held;
        this.people = people;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/me")
    @Admits(Who.SIGNED_IN)
    String me(SignedIn me, Model model) {
        Unit home = units.findHome(me).orElse(null);
        model.addAttribute("inUnit", home);
        model.addAttribute("address", "/unit/person/" + me.personId());
        model.addAttribute("weekly", weeklyLetters.isWanted(me));
        model.addAttribute("view", view(me, home));
        return "today/me";
    }

    /** Marks what was told back as heard, or as passed on. */
    @PostMapping("/me/heard")
    @Admits(Who.SIGNED_IN)
    String heard(SignedIn me, @RequestParam long told) {
        toldBacks.heard(me, told);
        return "redirect:/me#heard";
    }

    /** Marks all that one was told oneself. */
    @PostMapping("/me/heard-all")
    @Admits(Who.SIGNED_IN)
    String heardAll(SignedIn me) {
        toldBacks.heardAll(me);
        return "redirect:/me#heard";
    }

    private MeView view(SignedIn me, @Nullable Unit home) {
        return new MeView(
                sheets.rows(queue.list(me), home),
                told(me, told -> told.personId() == me.personId()),
                told(me, told -> told.personId() != me.personId()),
                held.list(me),
                minutes.get(me));
    }

    private List<MeView.Told> told(SignedIn me, Predicate<ToldBack> which) {
        return toldBacks.listUnheard(me).stream()
                .filter(which)
                .map(told -> new MeView.Told(
                        told,
                        DAY.format(told.at().atZone(clock.getZone())),
                        told.personId() == me.personId() ? "" : people.getName(told.personId())))
                .toList();
    }
}
