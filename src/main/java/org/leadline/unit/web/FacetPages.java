package org.leadline.unit.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.SeeOther;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.unit.Facet;
import org.leadline.unit.Facet.Kind;
import org.leadline.unit.Facets;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /unit/…/page}: the unit on one page, and the form of each of its six things. */
@Controller
class FacetPages {
    private final Facets facets;
    private final Units units;
    private final Sentences sentences;

    FacetPages(Facets facets, Units units, Sentences sentences) {
        this.facets = facets;
        this.units = units;
        this.sentences = sentences;
    }

    @GetMapping("/unit/{unitId}/page")
    @Admits(Who.SIGNED_IN)
    ModelAndView page(SignedIn me, @PathVariable long unitId) {
        Unit unit = units.getOurs(me, unitId);
        List<Facet> written = facets.list(me, unitId);
        List<UnitOnAPage.Part> parts = Arrays.stream(Kind.values())
                .map(kind -> {
                    Facet facet = written.stream()
                            .filter(one -> one.kind() == kind)
                            .findFirst()
                            .orElse(null);
                    return new UnitOnAPage.Part(
                            kind, facet, facet != null && facets.wantsACheck(facet), facets.mayWrite(me, unitId, kind));
                })
                .toList();
        long again = parts.stream().filter(UnitOnAPage.Part::again).count();
        String sentence = written.isEmpty()
                ? sentences.say("unit.page.lede")
                : sentences.say(
                                written.size() == parts.size() ? "unit.page.says.all" : "unit.page.says",
                                written.size(),
                                parts.size())
                        + " "
                        + (again == 0
                                ? sentences.say("unit.page.says.checked")
                                : sentences.say(
                                        again == 1 ? "unit.page.says.again.one" : "unit.page.says.again", again));
        return new ModelAndView("unit/page")
                .addObject("inUnit", unit)
                .addObject("view", new UnitOnAPage(unit, sentence, parts));
    }

    @GetMapping("/unit/{unitId}/page/{facet}")
    @Admits(Who.SIGNED_IN)
    ModelAndView form(SignedIn me, @PathVariable long unitId, @PathVariable String facet) {
        Kind kind = kind(me, unitId, facet);
        Facet now = facets.find(me, unitId, kind).orElse(null);
        return form(
                me,
                unitId,
                kind,
                now,
                now == null ? 0 : now.version(),
                now == null ? "" : now.line(),
                now == null ? me.personId() : now.ownerId(),
                Map.of());
    }

    @PostMapping("/unit/{unitId}/page/{facet}")
    @Admits(Who.SIGNED_IN)
    ModelAndView write(
            SignedIn me,
            @PathVariable long unitId,
            @PathVariable String facet,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "") String line,
            @RequestParam(defaultValue = "0") long owner) {
        Kind kind = kind(me, unitId, facet);
        Map<String, String> problems = facets.write(me, unitId, kind, after, line, owner);
        return problems.isEmpty()
                ? SeeOther.at(Facet.pageOf(unitId))
                : form(
                        me,
                        unitId,
                        kind,
                        facets.find(me, unitId, kind).orElse(null),
                        after,
                        line,
                        owner,
                        sentences.say(problems));
    }

    @PostMapping("/unit/{unitId}/page/{facet}/check")
    @Admits(Who.SIGNED_IN)
    ModelAndView check(SignedIn me, @PathVariable long unitId, @PathVariable String facet) {
        facets.check(me, unitId, kind(me, unitId, facet));
        return SeeOther.at(Facet.pageOf(unitId));
    }

    private Kind kind(SignedIn me, long unitId, String word) {
        units.getOurs(me, unitId);
        Kind kind = Kind.find(word).orElseThrow(() -> new NotHere("facet"));
        if (!facets.mayWrite(me, unitId, kind)) {
            throw new NotYours("to write the unit's page");
        }
        return kind;
    }

    private ModelAndView form(
            SignedIn me,
            long unitId,
            Kind kind,
            @Nullable Facet now,
            int after,
            String line,
            long owner,
            Map<String, String> problems) {
        Map<String, String> owners = new LinkedHashMap<>();
        facets.listPossibleOwners(me, unitId).forEach(person -> owners.put(Long.toString(person.id()), person.name()));
        return new ModelAndView(
                        "unit/facet-form", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("inUnit", units.getOurs(me, unitId))
                .addObject("unit", units.getOurs(me, unitId))
                .addObject("kind", kind)
                .addObject("now", now)
                .addObject("after", after)
                .addObject("line", line)
                .addObject("owner", Long.toString(owner))
                .addObject("owners", owners)
                .addObject("history", facets.listHistory(me, unitId, kind))
                .addObject("problems", problems);
    }
}
