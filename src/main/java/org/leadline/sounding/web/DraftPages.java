package org.leadline.sounding.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.NotHere;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.sounding.Asking;
import org.leadline.sounding.Asks;
import org.leadline.sounding.Check;
import org.leadline.sounding.Draft;
import org.leadline.sounding.act.Template;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /ask/new} and {@code /ask/draft/12}: a question is written, with its promise above it. */
@Controller
class DraftPages {
    private final Asks asks;
    private final Units units;
    private final Drafting drafting;
    private final DraftForm form;
    private final SoundingWords words;

    DraftPages(Asks asks, Units units, Drafting drafting, DraftForm form, SoundingWords words) {
        this.asks = asks;
        this.units = units;
        this.drafting = drafting;
        this.form = form;
        this.words = words;
    }

    @GetMapping("/ask/new")
    @Admits(Who.SIGNED_IN)
    ModelAndView blank(
            SignedIn me,
            @RequestParam(required = false) @Nullable Long unit,
            @RequestParam(defaultValue = "") String template,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String title) {
        Unit shown = unit == null ? units.findHome(me).orElseThrow(() -> new NotHere("unit")) : units.getOurs(me, unit);
        Set<Template> offered = Set.copyOf(form.offered(me, shown));
        Optional<Template> chosen = Template.find(template).filter(offered::contains);
        return chosen.isEmpty()
                ? choose(me, shown, about, title)
                : page(me, shown, null, drafting.blank(me, shown.id(), chosen.get(), about, title), Map.of());
    }

    @PostMapping("/ask/new")
    @Admits(Who.SIGNED_IN)
    ModelAndView begin(SignedIn me, @RequestParam long unit, @RequestParam MultiValueMap<String, String> sent) {
        Unit shown = units.getOurs(me, unit);
        Optional<Template> template = Template.find(String.valueOf(sent.getFirst("template")));
        if (template.isEmpty()) {
            return choose(me, shown, "", "");
        }
        Typed typed = Typed.of(template.get(), sent);
        Draft draft = asks.begin(me, unit, drafting.asking(me, unit, typed, null));
        return kept(me, shown, draft, typed);
    }

    @GetMapping("/ask/draft/{draftId}")
    @Admits(Who.SIGNED_IN)
    ModelAndView draft(SignedIn me, @PathVariable long draftId) {
        Draft draft = asks.get(me, draftId);
        return page(me, unitOf(me, draft), draft, drafting.of(draft.asking()), Map.of());
    }

    @PostMapping("/ask/draft/{draftId}")
    @Admits(Who.SIGNED_IN)
    ModelAndView change(
            SignedIn me,
            @PathVariable long draftId,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent) {
        Draft before = asks.get(me, draftId);
        Unit shown = unitOf(me, before);
        Typed typed = Typed.of(before.asking().template(), sent);
        Asking asking = drafting.asking(me, before.unitId(), typed, before.asking());
        Optional<Draft> changed = asks.change(me, draftId, version, asking);
        return changed.isPresent()
                ? kept(me, shown, changed.get(), typed)
                : page(me, shown, before, typed, Map.of("question", words.say("ask.problem.changed-meanwhile")));
    }

    @PostMapping("/ask/draft/{draftId}/discard")
    @Admits(Who.SIGNED_IN)
    ModelAndView discard(SignedIn me, @PathVariable long draftId) {
        long unit = asks.get(me, draftId).unitId();
        asks.discard(me, draftId);
        return new ModelAndView("redirect:/ask?unit=" + unit);
    }

    private ModelAndView kept(SignedIn me, Unit unit, Draft draft, Typed typed) {
        if (typed.one("then").equals("later")) {
            return new ModelAndView("redirect:/ask?unit=" + unit.id());
        }
        Map<String, String> problems = problems(me, asks.check(me, draft.id()));
        return problems.isEmpty()
                ? new ModelAndView("redirect:" + draft.address() + "/check")
                : page(me, unit, draft, typed, words.say(problems));
    }

    /** What has to be put right in this form; a line of what is new is asked for on the next page. */
    private static Map<String, String> problems(SignedIn me, Check check) {
        Map<String, String> problems = new LinkedHashMap<>(check.problems());
        problems.remove("whatIsNew");
        if (check.draft().asking().asked().equals(Set.of(me.personId()))) {
            problems.putIfAbsent("asked", "ask.problem.only-me");
        }
        String asked = problems.remove("asked");
        if (asked != null) {
            problems.put("group", asked);
        }
        return problems;
    }

    private Unit unitOf(SignedIn me, Draft draft) {
        return units.getOurs(me, draft.unitId());
    }

    private ModelAndView choose(SignedIn me, Unit unit, String about, String title) {
        return new ModelAndView("sounding/choose")
                .addObject("inUnit", unit)
                .addObject("unit", unit)
                .addObject("templates", form.offered(me, unit))
                .addObject("about", about)
                .addObject("aboutTitle", title)
                .addObject("mayStillSwitchOn", unit.bedsideCall() == null);
    }

    private ModelAndView page(
            SignedIn me, Unit unit, @Nullable Draft draft, Typed typed, Map<String, String> problems) {
        var page = new ModelAndView("sounding/draft");
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("inUnit", unit)
                .addObject("view", form.view(me, unit, draft, typed, drafting.promise(me, unit.id(), typed)))
                .addObject("problems", problems);
    }
}
