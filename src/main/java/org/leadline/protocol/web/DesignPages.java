package org.leadline.protocol.web;

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
import org.leadline.protocol.Design;
import org.leadline.protocol.DesignLine;
import org.leadline.protocol.DesignPart;
import org.leadline.protocol.DesignSays;
import org.leadline.protocol.Designs;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /design}: the designs of a unit's processes, one on a page, and the form of each of its parts. */
@Controller
class DesignPages {
    private final Designs designs;
    private final DesignSays says;
    private final Units units;
    private final Sentences sentences;

    DesignPages(Designs designs, DesignSays says, Units units, Sentences sentences) {
        this.designs = designs;
        this.says = says;
        this.units = units;
        this.sentences = sentences;
    }

    @GetMapping("/design")
    @Admits(Who.SIGNED_IN)
    ModelAndView list(SignedIn me, @RequestParam(required = false) @Nullable Long unit) {
        long unitId = unit == null
                ? units.findHome(me).orElseThrow(() -> new NotHere("unit")).id()
                : unit;
        Unit shown = units.getOurs(me, unitId);
        List<Design> listed = designs.list(me, unitId);
        List<DesignRow> rows = listed.stream()
                .map(design -> new DesignRow(design, says.open(design), designs.isDue(design)))
                .toList();
        return new ModelAndView("protocol/design/designs")
                .addObject("inUnit", shown)
                .addObject("unit", shown)
                .addObject("sentence", says.sentence(listed))
                .addObject(
                        "open",
                        rows.stream().filter(row -> !row.open().isEmpty()).toList())
                .addObject(
                        "whole",
                        rows.stream().filter(row -> row.open().isEmpty()).toList());
    }

    @GetMapping("/design/{processId}")
    @Admits(Who.SIGNED_IN)
    ModelAndView design(SignedIn me, @PathVariable long processId) {
        return page(me, processId, "", Map.of());
    }

    @PostMapping("/design/{processId}/review")
    @Admits(Who.SIGNED_IN)
    ModelAndView review(SignedIn me, @PathVariable long processId, @RequestParam(defaultValue = "") String day) {
        Map<String, String> problems = designs.review(me, processId, day);
        return problems.isEmpty()
                ? SeeOther.at(Design.addressOf(processId))
                : page(me, processId, day, sentences.say(problems));
    }

    @GetMapping("/design/{processId}/part/{designPart}")
    @Admits(Who.SIGNED_IN)
    ModelAndView form(SignedIn me, @PathVariable long processId, @PathVariable String designPart) {
        Design design = writable(me, processId);
        DesignPart part = part(designPart);
        DesignLine now = design.find(part).orElse(null);
        String link = now == null ? null : now.link();
        return form(
                me,
                design,
                part,
                now == null ? 0 : now.version(),
                now == null ? "" : now.words(),
                link == null ? "" : link,
                Map.of());
    }

    @PostMapping("/design/{processId}/part/{designPart}")
    @Admits(Who.SIGNED_IN)
    ModelAndView write(
            SignedIn me,
            @PathVariable long processId,
            @PathVariable String designPart,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String link) {
        Design design = writable(me, processId);
        DesignPart part = part(designPart);
        Map<String, String> problems = designs.write(me, processId, part, after, words, link);
        return problems.isEmpty()
                ? SeeOther.at(design.address())
                : form(me, design, part, after, words, link, sentences.say(problems));
    }

    private Design writable(SignedIn me, long processId) {
        Design design = designs.get(me, processId);
        if (!designs.mayWrite(me, design.process().unitId())) {
            throw new NotYours("to write the design of a process");
        }
        return design;
    }

    private static DesignPart part(String word) {
        return DesignPart.find(word).orElseThrow(() -> new NotHere("part of a design"));
    }

    private ModelAndView page(SignedIn me, long processId, String day, Map<String, String> problems) {
        Design design = designs.get(me, processId);
        Unit unit = units.getOurs(me, design.process().unitId());
        var mode = design.process().mode();
        return new ModelAndView("protocol/design/design", status(problems))
                .addObject("inUnit", unit)
                .addObject("unit", unit)
                .addObject("design", design)
                .addObject("kind", mode == null ? "none" : mode.mode().word().replaceFirst("-.*", ""))
                .addObject("sentence", says.sentence(design))
                .addObject("due", designs.isDue(design))
                .addObject("mayWrite", designs.mayWrite(me, unit.id()))
                .addObject("day", day)
                .addObject("problems", problems);
    }

    private ModelAndView form(
            SignedIn me,
            Design design,
            DesignPart part,
            int after,
            String typed,
            String link,
            Map<String, String> problems) {
        Unit unit = units.getOurs(me, design.process().unitId());
        return new ModelAndView("protocol/design/part", status(problems))
                .addObject("inUnit", unit)
                .addObject("design", design)
                .addObject("part", part)
                .addObject("after", after)
                .addObject("typed", typed)
                .addObject("link", link)
                .addObject("history", designs.listHistory(me, design.process().id(), part))
                .addObject("problems", problems);
    }

    private static HttpStatus status(Map<String, String> problems) {
        return problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
