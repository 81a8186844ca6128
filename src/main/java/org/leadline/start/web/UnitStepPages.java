package org.leadline.start.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.leadline.access.Admits;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.start.FirstPeople;
import org.leadline.start.SetUp;
import org.leadline.start.SetUps;
import org.leadline.start.Step;
import org.leadline.start.Template;
import org.leadline.unit.People;
import org.leadline.unit.PersonForm;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The steps of the path that are about the unit itself: its name and numbers, its people, a neighbour. */
@Controller
public class UnitStepPages {
    /** How many people can be typed on one page. */
    public static final int ROWS = 6;

    private static final int SPARE_NUMBERS = 2;
    private final StepPage pages;
    private final SetUps setUps;
    private final Units units;
    private final People people;
    private final FirstPeople firstPeople;

    UnitStepPages(StepPage pages, SetUps setUps, Units units, People people, FirstPeople firstPeople) {
        this.pages = pages;
        this.setUps = setUps;
        this.units = units;
        this.people = people;
        this.firstPeople = firstPeople;
    }

    @GetMapping("/start/{unitId}/numbers")
    @Admits(Who.SIGNED_IN)
    ModelAndView numbers(SignedIn me, @PathVariable long unitId) {
        SetUp setUp = setUps.get(me, unitId);
        Map<String, String> typed = new TreeMap<>();
        typed.put("name", setUp.unit().name());
        int line = 1;
        for (Unit.Telephone known : offered(setUp)) {
            typed.put("purpose" + line, known.purpose());
            typed.put("number" + line, known.number());
            line++;
        }
        typed.putAll(setUps.draft(me, unitId, Step.NUMBERS));
        return pages.of(me, unitId, Step.NUMBERS, typed, Map.of()).addObject("lines", lines(new Fields(typed)));
    }

    @PostMapping("/start/{unitId}/numbers")
    @Admits(Who.SIGNED_IN)
    ModelAndView keepNumbers(SignedIn me, @PathVariable long unitId, @RequestParam Map<String, String> typed) {
        SetUp setUp = setUps.get(me, unitId);
        Fields fields = new Fields(typed);
        List<Unit.Telephone> lines = lines(fields);
        List<Unit.Telephone> withNumber = lines.stream()
                .map(line -> line.number().isBlank() && isOffered(setUp, line) ? new Unit.Telephone("", "") : line)
                .toList();
        Map<String, String> problems =
                units.describe(me, unitId, fields.get("name"), setUp.unit().kind(), withNumber);
        if (!problems.isEmpty()) {
            return pages.of(me, unitId, Step.NUMBERS, typed, problems).addObject("lines", lines);
        }
        return pages.next(me, unitId, Step.NUMBERS);
    }

    @GetMapping("/start/{unitId}/people")
    @Admits(Who.SIGNED_IN)
    ModelAndView people(SignedIn me, @PathVariable long unitId) {
        return withPeople(me, unitId, pages.opened(me, unitId, Step.PEOPLE));
    }

    @PostMapping("/start/{unitId}/people")
    @Admits(Who.SIGNED_IN)
    ModelAndView keepPeople(SignedIn me, @PathVariable long unitId, @RequestParam Map<String, String> typed) {
        Fields fields = new Fields(typed);
        Map<Integer, PersonForm> rows = new LinkedHashMap<>();
        for (int line = 1; line <= ROWS; line++) {
            rows.put(line, row(fields, line));
        }
        Map<String, String> problems = firstPeople.enter(me, unitId, rows);
        if (!problems.isEmpty()) {
            return withPeople(me, unitId, pages.of(me, unitId, Step.PEOPLE, typed, problems));
        }
        var next = pages.next(me, unitId, Step.PEOPLE);
        return fields.get("then").equals("more") ? new ModelAndView("redirect:/start/" + unitId + "/people") : next;
    }

    @GetMapping("/start/{unitId}/neighbour")
    @Admits(Who.SIGNED_IN)
    ModelAndView neighbour(SignedIn me, @PathVariable long unitId) {
        return withUnits(me, unitId, pages.opened(me, unitId, Step.NEIGHBOUR));
    }

    @PostMapping("/start/{unitId}/neighbour")
    @Admits(Who.SIGNED_IN)
    ModelAndView keepNeighbour(SignedIn me, @PathVariable long unitId, @RequestParam Map<String, String> typed) {
        Fields fields = new Fields(typed);
        if (fields.get("other").matches("[0-9]{1,18}") && fields.get("name").isBlank()) {
            units.addNeighbour(me, unitId, Long.parseLong(fields.get("other")));
        } else {
            Map<String, String> problems =
                    units.addOutsideNeighbour(me, unitId, fields.get("name"), Unit.Kind.TEAM, fields.get("number"));
            if (!problems.isEmpty()) {
                return withUnits(me, unitId, pages.of(me, unitId, Step.NEIGHBOUR, typed, problems));
            }
        }
        return pages.next(me, unitId, Step.NEIGHBOUR);
    }

    private static PersonForm row(Fields fields, int line) {
        String role = fields.get("role" + line);
        return new PersonForm(
                fields.get("name" + line),
                fields.get("profession" + line),
                fields.get("grade" + line),
                fields.get("leavingOn" + line),
                false,
                fields.get("email" + line),
                role.equals(Role.PATIENT_PARTNER.word()),
                role.isEmpty() ? List.of() : List.of(role));
    }

    private static List<Unit.Telephone> lines(Fields fields) {
        List<Unit.Telephone> lines = new ArrayList<>();
        for (int line = 1; fields.typed().containsKey("purpose" + line); line++) {
            lines.add(new Unit.Telephone(fields.get("purpose" + line), fields.get("number" + line)));
        }
        return lines;
    }

    /** The unit's numbers; where it has none, what those of such a unit are usually for. */
    private static List<Unit.Telephone> offered(SetUp setUp) {
        List<Unit.Telephone> lines = new ArrayList<>(setUp.unit().telephones());
        Template template = setUp.template();
        if (lines.isEmpty() && template != null) {
            template.numbers().forEach(example -> lines.add(new Unit.Telephone(example.line(), "")));
        }
        for (int spare = 0; spare < SPARE_NUMBERS; spare++) {
            lines.add(new Unit.Telephone("", ""));
        }
        return lines;
    }

    private static boolean isOffered(SetUp setUp, Unit.Telephone line) {
        return Objects.requireNonNull(setUp.template()).numbers().stream()
                .anyMatch(example -> example.line().equals(line.purpose().strip()));
    }

    private ModelAndView withPeople(SignedIn me, long unitId, ModelAndView page) {
        return page.addObject("people", people.list(me, unitId));
    }

    private ModelAndView withUnits(SignedIn me, long unitId, ModelAndView page) {
        Map<String, String> possible = new LinkedHashMap<>();
        units.listPossibleNeighbours(me, unitId)
                .forEach(other -> possible.put(Long.toString(other.id()), other.name()));
        return page.addObject("possible", possible).addObject("neighbours", units.listNeighbours(unitId));
    }
}
