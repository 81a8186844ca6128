package org.leadline.aim.web;

import org.leadline.access.Admits;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.aim.QuarterHour;
import org.leadline.aim.QuarterHours;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /aim/quarter?unit=3}: the hour of a quarter on one page. */
@Controller
class QuarterPages {
    private final QuarterHours hours;
    private final Units units;
    private final Sentences sentences;

    QuarterPages(QuarterHours hours, Units units, Sentences sentences) {
        this.hours = hours;
        this.units = units;
        this.sentences = sentences;
    }

    @GetMapping("/aim/quarter")
    @Admits(Who.SIGNED_IN)
    ModelAndView quarter(SignedIn me, @RequestParam long unit) {
        QuarterHour hour = hours.get(me, unit);
        Unit ours = units.getOurs(me, unit);
        boolean done = hour.minutesLeft() == 0;
        return new ModelAndView("aim/quarter")
                .addObject("inUnit", ours)
                .addObject("unit", ours)
                .addObject(
                        "sentence",
                        done
                                ? sentences.say("pass.quarter.says.done")
                                : sentences.say(
                                        "pass.quarter.says",
                                        hour.doneCount(),
                                        hour.steps().size(),
                                        hour.minutesLeft()))
                .addObject("steps", hour.steps().stream().map(this::row).toList())
                .addObject(
                        "next",
                        hour.steps().stream()
                                .filter(step -> !step.done())
                                .findFirst()
                                .map(this::row)
                                .orElse(null));
    }

    private QuarterRow row(QuarterHour.Step step) {
        String key = "pass.quarter." + step.what().word();
        String open = step.what() == QuarterHour.What.LOOK && step.of() == 0 ? ".none" : ".open";
        return new QuarterRow(
                sentences.say(key),
                sentences.say(key + ".about"),
                sentences.say(step.done() ? key + ".done" : key + open, step.open(), step.of()),
                sentences.say("pass.quarter.minutes", step.minutes()),
                step.done(),
                step.what() == QuarterHour.What.WISH,
                step.address());
    }
}
