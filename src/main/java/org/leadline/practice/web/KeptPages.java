package org.leadline.practice.web;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.NotHere;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.practice.Kept;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /kept}: promises kept on time, month by month; one's own to oneself alone. */
@Controller
class KeptPages {
    private static final int MONTHS = 6;
    private final Kept kept;
    private final Units units;
    private final PromiseWords words;
    private final Clock clock;

    KeptPages(Kept kept, Units units, PromiseWords words, Clock clock) {
        this.kept = kept;
        this.units = units;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/kept")
    @Admits(Who.SIGNED_IN)
    ModelAndView kept(SignedIn me, @RequestParam(required = false) @Nullable Long unit) {
        Unit shown = unit == null ? units.findHome(me).orElseThrow(() -> new NotHere("unit")) : units.getOurs(me, unit);
        YearMonth now = YearMonth.now(clock);
        List<PracticeView.Month> months = new ArrayList<>();
        IntStream.range(0, MONTHS).forEach(ago -> {
            Kept.Month month = kept.of(me, shown.id(), now.minusMonths(ago));
            months.add(
                    new PracticeView.Month(words.month(month.month()), month.onTime(), month.due(), month.unjudged()));
        });
        return new ModelAndView("practice/kept")
                .addObject("inUnit", shown)
                .addObject("unit", shown)
                .addObject("last", words.kept(kept.of(me, shown.id(), now.minusMonths(1))))
                .addObject("soFar", words.kept(kept.of(me, shown.id(), now)))
                .addObject("mine", words.keptByMe(kept.ofMine(me, now.minusMonths(1))))
                .addObject("months", months);
    }
}
