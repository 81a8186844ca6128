package org.leadline.remit.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.SeeOther;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.remit.AskingAbove;
import org.leadline.remit.NewRemit;
import org.leadline.remit.Remit;
import org.leadline.remit.RemitAsks;
import org.leadline.remit.RemitSays;
import org.leadline.remit.Remits;
import org.leadline.remit.Right;
import org.leadline.remit.Writing;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /remit/12}: one thing and who decides it; written, changed, ended, and asked of the layer above. */
@Controller
class OneRemitPages {
    private final Remits remits;
    private final RemitAsks asks;
    private final RemitSays says;
    private final Units units;
    private final Sentences sentences;

    OneRemitPages(Remits remits, RemitAsks asks, RemitSays says, Units units, Sentences sentences) {
        this.remits = remits;
        this.asks = asks;
        this.says = says;
        this.units = units;
        this.sentences = sentences;
    }

    @GetMapping("/remit/new")
    @Admits(Who.SIGNED_IN)
    ModelAndView blank(SignedIn me, @RequestParam long unit) {
        return form(me, writable(me, unit), null, Map.of(), Map.of());
    }

    @PostMapping("/remit/new")
    @Admits(Who.SIGNED_IN)
    ModelAndView write(SignedIn me, @RequestParam long unit, @RequestParam Map<String, String> fields) {
        Unit shown = writable(me, unit);
        return switch (remits.write(me, unit, typed(fields))) {
            case Writing.Written(Remit remit) -> SeeOther.at("/remit?unit=" + remit.unitId());
            case Writing.Refused(Map<String, String> problems) -> form(me, shown, null, fields, problems);
        };
    }

    @GetMapping("/remit/{cardId}")
    @Admits(Who.SIGNED_IN)
    ModelAndView one(SignedIn me, @PathVariable long cardId) {
        return page(me, cardId, Map.of(), Map.of());
    }

    @GetMapping("/remit/{cardId}/edit")
    @Admits(Who.SIGNED_IN)
    ModelAndView edit(SignedIn me, @PathVariable long cardId) {
        Remit remit = remits.get(me, cardId);
        Unit shown = writable(me, remit.unitId());
        return form(
                me,
                shown,
                remit,
                Map.of(
                        "subject",
                        remit.subject(),
                        "right",
                        remit.right().word(),
                        "limitDays",
                        Objects.toString(remit.limitDays(), "")),
                Map.of());
    }

    @PostMapping("/remit/{cardId}/edit")
    @Admits(Who.SIGNED_IN)
    ModelAndView change(
            SignedIn me,
            @PathVariable long cardId,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam Map<String, String> fields) {
        Remit remit = remits.get(me, cardId);
        Unit shown = writable(me, remit.unitId());
        return switch (remits.change(me, cardId, version, typed(fields))) {
            case Writing.Written(Remit changed) -> SeeOther.at(changed.address());
            case Writing.Refused(Map<String, String> problems) -> form(me, shown, remit, fields, problems);
        };
    }

    @PostMapping("/remit/{cardId}/retire")
    @Admits(Who.SIGNED_IN)
    ModelAndView retire(SignedIn me, @PathVariable long cardId, @RequestParam(defaultValue = "") String because) {
        Remit remit = remits.get(me, cardId);
        Map<String, String> problems = remits.retire(me, cardId, because);
        return problems.isEmpty()
                ? SeeOther.at("/remit?unit=" + remit.unitId())
                : page(me, cardId, Map.of("because", because), problems);
    }

    @PostMapping("/remit/{cardId}/ask")
    @Admits(Who.SIGNED_IN)
    ModelAndView ask(
            SignedIn me,
            @PathVariable long cardId,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(defaultValue = "") String mayChange,
            @RequestParam(defaultValue = "") String whatIsNew) {
        return switch (asks.ask(me, cardId, question, mayChange, whatIsNew)) {
            case AskingAbove.Asked(var ask) -> SeeOther.at(ask.address());
            case AskingAbove.Refused(Map<String, String> problems) ->
                page(
                        me,
                        cardId,
                        Map.of("question", question, "mayChange", mayChange, "whatIsNew", whatIsNew),
                        problems);
        };
    }

    private Unit writable(SignedIn me, long unitId) {
        Unit unit = units.get(me, unitId);
        if (remits.mayWrite(me, unitId)) {
            return unit;
        }
        if (me.belongsTo(unitId)) {
            throw new NotYours("to write down who decides what");
        }
        throw new NotHere("unit");
    }

    private ModelAndView page(SignedIn me, long remitId, Map<String, String> typed, Map<String, String> problems) {
        Remit remit = remits.get(me, remitId);
        Unit unit = units.get(me, remit.unitId());
        List<Unit> above = units.listAbove(unit);
        return new ModelAndView("remit/remit", status(problems))
                .addObject(
                        "inUnit",
                        me.belongsTo(unit.id()) ? unit : units.findHome(me).orElse(null))
                .addObject("unit", unit)
                .addObject("above", above.isEmpty() ? null : above.getFirst())
                .addObject("remit", remit)
                .addObject("means", says.means(remit))
                .addObject("mayWrite", remit.retired() == null && remits.mayWrite(me, unit.id()))
                .addObject("mayAsk", asks.mayAsk(me, remit))
                .addObject("history", remits.listHistory(me, remitId))
                .addObject("says", says)
                .addObject("typed", typed)
                .addObject("problems", sentences.say(problems));
    }

    private ModelAndView form(
            SignedIn me, Unit unit, @Nullable Remit remit, Map<String, String> typed, Map<String, String> problems) {
        Map<String, String> rights = new LinkedHashMap<>();
        Arrays.stream(Right.values())
                .forEach(right -> rights.put(right.word(), sentences.say("remit.choice." + right.word())));
        return new ModelAndView("remit/remit-form", status(problems))
                .addObject(
                        "inUnit",
                        me.belongsTo(unit.id()) ? unit : units.findHome(me).orElse(null))
                .addObject("unit", unit)
                .addObject("remit", remit)
                .addObject("rights", rights)
                .addObject("typed", typed)
                .addObject("problems", sentences.say(problems));
    }

    private static NewRemit typed(Map<String, String> fields) {
        return new NewRemit(
                fields.getOrDefault("subject", ""),
                Right.find(fields.getOrDefault("right", "")).orElse(null),
                fields.getOrDefault("limitDays", ""));
    }

    private static HttpStatus status(Map<String, String> problems) {
        return problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
