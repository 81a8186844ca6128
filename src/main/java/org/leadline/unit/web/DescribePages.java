package org.leadline.unit.web;

import gg.jte.support.LocalizationSupport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.leadline.access.Admits;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.unit.StaffLists;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /unit/…/describe} and {@code /unit/…/neighbours}: a unit's name, kind, telephone numbers and neighbours, for who keeps them. */
@Controller
public class DescribePages {
    private final Units units;
    private final StaffLists lists;
    private final Sentences sentences;

    DescribePages(Units units, StaffLists lists, Sentences sentences) {
        this.units = units;
        this.lists = lists;
        this.sentences = sentences;
    }

    /** The kinds of units that give care, each with its word. */
    public static Map<String, String> kinds(LocalizationSupport words) {
        Map<String, String> kinds = new LinkedHashMap<>();
        Stream.of(Unit.Kind.values()).forEach(kind -> kinds.put(kind.word(), words.lookup("unit.kind." + kind.word())));
        return kinds;
    }

    @GetMapping("/unit/{unitId}/describe")
    @Admits(Who.SIGNED_IN)
    ModelAndView form(SignedIn me, @PathVariable long unitId) {
        lists.check(me, unitId);
        Unit unit = units.getOurs(me, unitId);
        return describe(unit, unit.name(), unit.kind().word(), NumberLines.withRoom(unit.telephones()), Map.of());
    }

    @PostMapping("/unit/{unitId}/describe")
    @Admits(Who.SIGNED_IN)
    ModelAndView write(
            SignedIn me,
            @PathVariable long unitId,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam Map<String, String> fields) {
        Unit unit = units.getOurs(me, unitId);
        List<Unit.Telephone> lines = NumberLines.typed(fields);
        Map<String, String> problems = units.describe(me, unitId, name, kindOf(kind, unit.kind()), lines);
        return problems.isEmpty()
                ? new ModelAndView("redirect:" + unit.address())
                : describe(unit, name, kind, lines, problems);
    }

    @GetMapping("/unit/{unitId}/neighbours")
    @Admits(Who.SIGNED_IN)
    ModelAndView neighbours(SignedIn me, @PathVariable long unitId) {
        return neighbours(me, unitId, "", "", Map.of());
    }

    @PostMapping("/unit/{unitId}/neighbours")
    @Admits(Who.SIGNED_IN)
    ModelAndView add(
            SignedIn me,
            @PathVariable long unitId,
            @RequestParam(defaultValue = "") String other,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String number) {
        if (other.matches("[0-9]{1,18}") && name.isBlank()) {
            units.addNeighbour(me, unitId, Long.parseLong(other));
        } else {
            Map<String, String> problems = units.addOutsideNeighbour(me, unitId, name, Unit.Kind.TEAM, number);
            if (!problems.isEmpty()) {
                return neighbours(me, unitId, name, number, problems);
            }
        }
        return new ModelAndView("redirect:/unit/" + unitId + "/neighbours");
    }

    @PostMapping("/unit/{unitId}/neighbours/{otherId}/end")
    @Admits(Who.SIGNED_IN)
    String end(SignedIn me, @PathVariable long unitId, @PathVariable long otherId) {
        units.endNeighbour(me, unitId, otherId);
        return "redirect:/unit/" + unitId + "/neighbours";
    }

    /** The kind of that word; as it was where none has it. */
    public static Unit.Kind kindOf(String word, Unit.Kind before) {
        return Stream.of(Unit.Kind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElse(before);
    }

    private ModelAndView neighbours(
            SignedIn me, long unitId, String name, String number, Map<String, String> problems) {
        Map<String, String> possible = new LinkedHashMap<>();
        units.listPossibleNeighbours(me, unitId)
                .forEach(other -> possible.put(Long.toString(other.id()), other.name()));
        return page("unit/neighbours", units.getOurs(me, unitId), problems)
                .addObject("neighbours", units.listNeighbours(unitId))
                .addObject("possible", possible)
                .addObject("name", name)
                .addObject("number", number);
    }

    private ModelAndView describe(
            Unit unit, String name, String kind, List<Unit.Telephone> lines, Map<String, String> problems) {
        return page("unit/describe", unit, problems)
                .addObject("name", name)
                .addObject("kind", kind)
                .addObject("lines", lines);
    }

    private ModelAndView page(String template, Unit unit, Map<String, String> problems) {
        var page = new ModelAndView(template);
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("inUnit", unit).addObject("unit", unit).addObject("problems", sentences.say(problems));
    }
}
