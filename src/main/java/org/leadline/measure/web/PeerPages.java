package org.leadline.measure.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.SeeOther;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.measure.Doing;
import org.leadline.measure.Measure;
import org.leadline.measure.PeerComparisons;
import org.leadline.measure.PeerForm;
import org.leadline.measure.PeerGroups;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /measure/peers}: groups of units that compare one thing with each other, because each of them agreed to it. */
@Controller
class PeerPages {
    private final PeerGroups groups;
    private final PeerComparisons comparisons;
    private final PeerViews views;
    private final Units units;
    private final MeasureWords words;

    PeerPages(PeerGroups groups, PeerComparisons comparisons, PeerViews views, Units units, MeasureWords words) {
        this.groups = groups;
        this.comparisons = comparisons;
        this.views = views;
        this.units = units;
        this.words = words;
    }

    @GetMapping("/measure/peers")
    @Admits(Who.SIGNED_IN)
    ModelAndView list(SignedIn me, @RequestParam long unit) {
        Unit ours = units.getOurs(me, unit);
        return new ModelAndView("measure/peers/peers")
                .addObject("inUnit", ours)
                .addObject("unit", ours)
                .addObject("rows", views.rows(me, groups.list(me, unit)));
    }

    @GetMapping("/measure/peers/new")
    @Admits(Who.SIGNED_IN)
    ModelAndView blank(SignedIn me, @RequestParam long unit) {
        return form(me, units.getOurs(me, unit), null, PeerViews.BLANK, Map.of());
    }

    @PostMapping("/measure/peers/new")
    @Admits(Who.SIGNED_IN)
    ModelAndView begin(SignedIn me, @RequestParam long unit, PeerForm form) {
        Unit ours = units.getOurs(me, unit);
        PeerForm typed = PeerViews.whole(form);
        return switch (groups.begin(me, unit, typed)) {
            case Doing.Done(String address) -> SeeOther.at(address);
            case Doing.Refused(Map<String, String> problems) -> form(me, ours, null, typed, problems);
        };
    }

    @GetMapping("/measure/peers/{groupId}")
    @Admits(Who.SIGNED_IN)
    ModelAndView group(SignedIn me, @PathVariable long groupId) {
        return page(me, groupId, "", Map.of());
    }

    @PostMapping("/measure/peers/{groupId}/invite")
    @Admits(Who.SIGNED_IN)
    ModelAndView invite(SignedIn me, @PathVariable long groupId, @RequestParam(defaultValue = "0") long unit) {
        groups.invite(me, groupId, unit);
        return SeeOther.at("/measure/peers/" + groupId);
    }

    @GetMapping("/measure/peers/{groupId}/bring")
    @Admits(Who.SIGNED_IN)
    ModelAndView bring(SignedIn me, @PathVariable long groupId, @RequestParam long unit) {
        return form(me, units.getOurs(me, unit), groupId, views.brought(me, groupId, unit), Map.of());
    }

    @PostMapping("/measure/peers/{groupId}/bring")
    @Admits(Who.SIGNED_IN)
    ModelAndView choose(SignedIn me, @PathVariable long groupId, @RequestParam long unit, PeerForm form) {
        PeerForm typed = PeerViews.whole(form);
        return switch (groups.choose(me, groupId, unit, typed)) {
            case Doing.Done(String address) -> SeeOther.at(address);
            case Doing.Refused(Map<String, String> problems) ->
                form(me, units.getOurs(me, unit), groupId, typed, problems);
        };
    }

    @PostMapping("/measure/peers/{groupId}/join")
    @Admits(Who.SIGNED_IN)
    ModelAndView join(SignedIn me, @PathVariable long groupId, @RequestParam long unit) {
        return SeeOther.at(groups.askOurs(me, groupId, unit).address());
    }

    @PostMapping("/measure/peers/{groupId}/leave")
    @Admits(Who.SIGNED_IN)
    ModelAndView leave(SignedIn me, @PathVariable long groupId, @RequestParam long unit) {
        groups.leave(me, groupId, unit);
        return SeeOther.at("/measure/peers?unit=" + unit);
    }

    @PostMapping("/measure/peers/{groupId}/ask")
    @Admits(Who.SIGNED_IN)
    ModelAndView ask(SignedIn me, @PathVariable long groupId, @RequestParam(defaultValue = "") String line) {
        return switch (groups.ask(me, groupId, line)) {
            case Doing.Done(String address) -> SeeOther.at(address);
            case Doing.Refused(Map<String, String> problems) -> page(me, groupId, line, words.say(problems));
        };
    }

    private ModelAndView page(SignedIn me, long groupId, String line, Map<String, String> problems) {
        PeerViews.Group view = views.group(comparisons.read(me, groupId));
        Unit ours = units.getOurs(me, view.comparison().mine().getFirst().unitId());
        return new ModelAndView("measure/peers/group", status(problems))
                .addObject("inUnit", ours)
                .addObject("unit", ours)
                .addObject("view", view)
                .addObject("possible", views.options(groups.listPossible(me, groupId)))
                .addObject("line", line)
                .addObject("problems", problems);
    }

    private ModelAndView form(
            SignedIn me, Unit unit, @Nullable Long groupId, PeerForm typed, Map<String, String> problems) {
        List<Measure> possible = groupId == null
                ? groups.listOfUnit(me, unit.id())
                : groups.listPossibleMeasures(me, groupId, unit.id());
        return new ModelAndView("measure/peers/form", status(problems))
                .addObject("inUnit", unit)
                .addObject("unit", unit)
                .addObject("group", groupId == null ? null : groups.get(me, Objects.requireNonNull(groupId)))
                .addObject("measures", views.measures(possible))
                .addObject("typed", typed)
                .addObject("problems", words.say(problems));
    }

    private static HttpStatus status(Map<String, String> problems) {
        return problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
