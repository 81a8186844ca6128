package org.leadline.measure.web;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.leadline.access.Admits;
import org.leadline.access.SeeOther;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.chart.Numbers;
import org.leadline.measure.Doing;
import org.leadline.measure.LeavingNumbers;
import org.leadline.measure.Leavings;
import org.leadline.measure.publish.Shown;
import org.leadline.measure.publish.ShownStretch;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /measure/12/leaving}: whether the numbers of a measure leave its unit, and exactly what of them does. */
@Controller
class LeavingPages {
    private static final int SHOWN = 24;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private final Leavings leavings;
    private final Units units;
    private final MeasureWords words;

    LeavingPages(Leavings leavings, Units units, MeasureWords words) {
        this.leavings = leavings;
        this.units = units;
        this.words = words;
    }

    @GetMapping("/measure/{measureId}/leaving")
    @Admits(Who.SIGNED_IN)
    ModelAndView leaving(SignedIn me, @PathVariable long measureId) {
        return page(me, measureId, "", Map.of());
    }

    @PostMapping("/measure/{measureId}/leaving")
    @Admits(Who.SIGNED_IN)
    ModelAndView say(
            SignedIn me,
            @PathVariable long measureId,
            @RequestParam(defaultValue = "") String stretch,
            @RequestParam(defaultValue = "no") String up) {
        return switch (leavings.say(me, measureId, stretch, up.equals("yes"))) {
            case Doing.Done(String address) -> SeeOther.at(address);
            case Doing.Refused(Map<String, String> problems) -> page(me, measureId, stretch, words.say(problems));
        };
    }

    private ModelAndView page(SignedIn me, long measureId, String typed, Map<String, String> problems) {
        LeavingNumbers numbers = leavings.get(me, measureId);
        Unit unit = units.getOurs(me, numbers.measure().unitId());
        Map<String, String> stretches = new LinkedHashMap<>();
        stretches.put(
                "month",
                words.say(
                        "peers.leaving.month",
                        numbers.month().hidden(),
                        numbers.month().all()));
        stretches.put(
                "quarter",
                words.say(
                        "peers.leaving.quarter",
                        numbers.quarter().hidden(),
                        numbers.quarter().all()));
        return new ModelAndView(
                        "measure/peers/leaving", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("inUnit", unit)
                .addObject("unit", unit)
                .addObject("numbers", numbers)
                .addObject("can", leavings.canLeave(numbers.measure()))
                .addObject("rule", leavings.rule())
                .addObject("stretches", stretches)
                .addObject("typed", typed)
                .addObject("table", table(numbers))
                .addObject(
                        "said",
                        numbers.said()
                                .map(said -> words.say(
                                        "peers.leaving.said", said.by().name(), words.day(said.at())))
                                .orElse(""))
                .addObject("problems", problems);
    }

    private Numbers table(LeavingNumbers numbers) {
        boolean outOf = numbers.measure().hasDenominator();
        List<String> headers =
                new ArrayList<>(List.of(words.say("measure.preview.day"), words.say("measure.preview.number")));
        if (outOf) {
            headers.add(words.say("measure.preview.out-of"));
        }
        List<ShownStretch> shown = numbers.shown();
        List<List<String>> rows = shown.subList(Math.max(0, shown.size() - SHOWN), shown.size()).reversed().stream()
                .map(one -> {
                    List<String> cells = new ArrayList<>(List.of(MONTH.format(one.from()), say(one.numerator())));
                    Shown below = one.denominator();
                    if (outOf && below != null) {
                        cells.add(say(below));
                    }
                    return List.copyOf(cells);
                })
                .toList();
        return new Numbers(words.say("peers.leaving.table"), headers, rows);
    }

    private String say(Shown shown) {
        return shown.hidden() ? words.say("peers.hidden") : words.number(shown.about());
    }
}
