package org.leadline.sounding.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /ask/bedside}: who leads a unit switches its bedside soundings on, by the number that each of them shows, or off. */
@Controller
class BedsidePages {
    private static final Pattern NUMBER = Pattern.compile("(?=(?:[^0-9]*[0-9]){2})[0-9+*#(). -]{2,30}");
    private final Units units;
    private final SoundingWords words;

    BedsidePages(Units units, SoundingWords words) {
        this.units = units;
        this.words = words;
    }

    @GetMapping("/ask/bedside")
    @Admits(Who.SIGNED_IN)
    ModelAndView bedside(SignedIn me, @RequestParam long unit) {
        Unit shown = units.getOurs(me, unit);
        return page(me, shown, shown.bedsideCall(), null, Map.of());
    }

    @PostMapping("/ask/bedside")
    @Admits(Who.SIGNED_IN)
    ModelAndView set(
            SignedIn me,
            @RequestParam long unit,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String numberOwn,
            @RequestParam(defaultValue = "on") String then) {
        Unit shown = units.getOurs(me, unit);
        if (then.equals("off")) {
            units.setBedsideCall(me, unit, null);
            return back(unit);
        }
        String chosen = numberOwn.isBlank() ? number.strip() : numberOwn.strip();
        if (!NUMBER.matcher(chosen).matches()) {
            return page(me, shown, number, numberOwn, Map.of("numberOwn", words.say("ask.problem.number")));
        }
        units.setBedsideCall(me, unit, chosen);
        return back(unit);
    }

    private static ModelAndView back(long unit) {
        return new ModelAndView("redirect:/ask/bedside?unit=" + unit);
    }

    private ModelAndView page(
            SignedIn me, Unit unit, @Nullable String chosen, @Nullable String own, Map<String, String> problems) {
        Map<String, String> numbers = new LinkedHashMap<>();
        unit.telephones()
                .forEach(line ->
                        numbers.put(line.number(), words.say("ask.bedside.number", line.number(), line.purpose())));
        boolean inList = chosen != null && numbers.containsKey(chosen);
        boolean leads = me.memberships().stream()
                .anyMatch(
                        mine -> mine.unitId() == unit.id() && (mine.role() == Role.LEAD || mine.role() == Role.DEPUTY));
        var page = new ModelAndView("sounding/bedside");
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("inUnit", unit)
                .addObject("unit", unit)
                .addObject("leads", leads)
                .addObject("numbers", numbers)
                .addObject("chosen", inList ? chosen : "")
                .addObject("own", own != null ? own : inList || chosen == null ? "" : chosen)
                .addObject("problems", problems);
    }
}
