package org.leadline.measure.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.SeeOther;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.measure.Doing;
import org.leadline.measure.Phases;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /measure/12/phases}: somebody other than its owner says from when things are different, and what they link it to. */
@Controller
class PhasePages {
    private final Phases phases;
    private final MeasureViews views;
    private final MeasureWords words;

    PhasePages(Phases phases, MeasureViews views, MeasureWords words) {
        this.phases = phases;
        this.views = views;
        this.words = words;
    }

    @GetMapping("/measure/{measureId}/phases")
    @Admits(Who.SIGNED_IN)
    ModelAndView phases(SignedIn me, @PathVariable long measureId) {
        return page(me, measureId, Map.of(), Map.of());
    }

    @PostMapping("/measure/{measureId}/phases")
    @Admits(Who.SIGNED_IN)
    ModelAndView accept(
            SignedIn me,
            @PathVariable long measureId,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String link) {
        Map<String, String> typed = Map.of("date", date, "reason", reason, "link", link);
        LocalDate day = day(date);
        if (day == null) {
            return page(me, measureId, typed, words.say(Map.of("date", "measure.problem.day")));
        }
        return shown(me, measureId, phases.accept(me, measureId, day, reason, link), typed);
    }

    @PostMapping("/measure/{measureId}/phases/{phaseId}/withdraw")
    @Admits(Who.SIGNED_IN)
    ModelAndView withdraw(
            SignedIn me,
            @PathVariable long measureId,
            @PathVariable long phaseId,
            @RequestParam(defaultValue = "") String because) {
        return shown(
                me,
                measureId,
                phases.withdraw(me, measureId, phaseId, because),
                Map.of("because", because, "phase", Long.toString(phaseId)));
    }

    private ModelAndView shown(SignedIn me, long measureId, Doing done, Map<String, String> typed) {
        return switch (done) {
            case Doing.Done kept -> SeeOther.at("/measure/" + measureId + "/phases");
            case Doing.Refused(var problems) -> page(me, measureId, typed, words.say(problems));
        };
    }

    private ModelAndView page(SignedIn me, long measureId, Map<String, String> typed, Map<String, String> problems) {
        MeasureView view = views.view(me, measureId);
        return new ModelAndView("measure/phases", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("inUnit", view.unit())
                .addObject("view", view)
                .addObject("typed", typed)
                .addObject("problems", problems);
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
