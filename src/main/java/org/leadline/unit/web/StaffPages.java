package org.leadline.unit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.RecentSignIn;
import org.leadline.access.Role;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.unit.Keeping;
import org.leadline.unit.People;
import org.leadline.unit.Person;
import org.leadline.unit.PersonForm;
import org.leadline.unit.StaffLists;
import org.leadline.unit.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /unit/…/person}: who keeps the unit's list enters somebody, changes what stands about them, and ends what they are here. */
@Controller
class StaffPages {
    private final Units units;
    private final People people;
    private final StaffLists lists;
    private final RecentSignIn recently;
    private final Sentences sentences;

    StaffPages(Units units, People people, StaffLists lists, RecentSignIn recently, Sentences sentences) {
        this.units = units;
        this.people = people;
        this.lists = lists;
        this.recently = recently;
        this.sentences = sentences;
    }

    @GetMapping("/unit/{unitId}/person/new")
    @Admits(Who.SIGNED_IN)
    ModelAndView blank(SignedIn me, @PathVariable long unitId) {
        lists.check(me, unitId);
        PersonForm empty = new PersonForm("", "", "", "", false, "", false, List.of(Role.MEMBER.word()));
        return page(me, unitId, null, empty, Map.of());
    }

    @PostMapping("/unit/{unitId}/person/new")
    @Admits(Who.SIGNED_IN)
    ModelAndView enter(SignedIn me, @PathVariable long unitId, PersonTyping typing) {
        return switch (lists.enter(me, unitId, typing.form())) {
            case Keeping.Kept(Person person) -> new ModelAndView("redirect:" + person.address());
            case Keeping.Refused(Map<String, String> problems, PersonForm typed) ->
                page(me, unitId, null, typed, problems);
        };
    }

    @GetMapping("/unit/{unitId}/person/{personId}")
    @Admits(Who.SIGNED_IN)
    ModelAndView form(SignedIn me, @PathVariable long unitId, @PathVariable long personId, HttpServletRequest request) {
        PersonForm form = lists.form(me, unitId, personId);
        recently.need(request, address(unitId, personId));
        return page(me, unitId, people.get(me, personId), form, Map.of());
    }

    @PostMapping("/unit/{unitId}/person/{personId}")
    @Admits(Who.SIGNED_IN)
    ModelAndView change(
            SignedIn me,
            @PathVariable long unitId,
            @PathVariable long personId,
            PersonTyping typing,
            HttpServletRequest request) {
        lists.check(me, unitId);
        recently.need(request, address(unitId, personId));
        return switch (lists.change(me, unitId, personId, typing.form())) {
            case Keeping.Kept(Person person) -> new ModelAndView("redirect:" + after(me, unitId, person.id()));
            case Keeping.Refused(Map<String, String> problems, PersonForm typed) ->
                page(me, unitId, people.get(me, personId), typed, problems);
        };
    }

    @PostMapping("/unit/{unitId}/person/{personId}/end")
    @Admits(Who.SIGNED_IN)
    ModelAndView end(SignedIn me, @PathVariable long unitId, @PathVariable long personId, HttpServletRequest request) {
        PersonForm form = lists.form(me, unitId, personId);
        recently.need(request, address(unitId, personId));
        Optional<String> problem = lists.end(me, unitId, personId);
        return problem.isPresent()
                ? page(me, unitId, people.get(me, personId), form, Map.of("roles", problem.get()))
                : new ModelAndView("redirect:/unit/" + unitId);
    }

    private static String address(long unitId, long personId) {
        return "/unit/" + unitId + "/person/" + personId;
    }

    /** Their page; the unit's where they have left it by what was done. */
    private String after(SignedIn me, long unitId, long personId) {
        boolean here =
                people.find(personId).filter(them -> them.belongsTo(unitId)).isPresent();
        return here && me.belongsTo(unitId) ? "/unit/person/" + personId : "/unit/" + unitId;
    }

    private ModelAndView page(
            SignedIn me, long unitId, @Nullable Person person, PersonForm typed, Map<String, String> problems) {
        var unit = units.getOurs(me, unitId);
        var page = new ModelAndView("unit/person-form");
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("inUnit", unit)
                .addObject(
                        "view",
                        new PersonFormView(
                                unit,
                                person,
                                typed,
                                person == null || lists.mayDescribe(me, person),
                                lists.mayAppoint(me, unitId),
                                sentences.say(problems)));
    }
}
