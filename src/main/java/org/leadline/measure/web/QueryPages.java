package org.leadline.measure.web;

import java.util.Map;
import org.leadline.access.Admits;
import org.leadline.access.SeeOther;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.measure.Doing;
import org.leadline.measure.Queries;
import org.leadline.measure.Query;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /measure/12/queries}: a number is queried in two taps, answered, and both stand open. */
@Controller
class QueryPages {
    private final Queries queries;
    private final MeasureViews views;
    private final MeasureWords words;

    QueryPages(Queries queries, MeasureViews views, MeasureWords words) {
        this.queries = queries;
        this.views = views;
        this.words = words;
    }

    @GetMapping("/measure/{measureId}/queries")
    @Admits(Who.SIGNED_IN)
    ModelAndView queries(SignedIn me, @PathVariable long measureId, @RequestParam(defaultValue = "") String day) {
        return page(me, measureId, Map.of("day", day), Map.of());
    }

    @PostMapping("/measure/{measureId}/queries")
    @Admits(Who.SIGNED_IN)
    ModelAndView ask(
            SignedIn me,
            @PathVariable long measureId,
            @RequestParam(defaultValue = "") String chip,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String line,
            @RequestParam(defaultValue = "") String once) {
        Map<String, String> typed = Map.of("chip", chip, "day", day, "line", line, "once", once);
        Query.Chip meant = MeasureTyping.find(Query.Chip.class, chip);
        if (meant == null) {
            return page(me, measureId, typed, words.say(Map.of("chip", "measure.problem.chip")));
        }
        return switch (queries.ask(me, measureId, day, meant, line, once)) {
            case Doing.Done done -> SeeOther.at("/measure/" + measureId + "/queries");
            case Doing.Refused(var problems) -> page(me, measureId, typed, words.say(problems));
        };
    }

    @PostMapping("/measure/{measureId}/queries/{queryId}/answer")
    @Admits(Who.SIGNED_IN)
    ModelAndView answer(
            SignedIn me,
            @PathVariable long measureId,
            @PathVariable long queryId,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String changed) {
        Map<String, String> typed = Map.of("answer", answer, "changed", changed, "query", Long.toString(queryId));
        return switch (queries.answer(me, measureId, queryId, answer, changed.equals("yes"))) {
            case Doing.Done done -> SeeOther.at("/measure/" + measureId + "/queries");
            case Doing.Refused(var problems) ->
                page(
                        me,
                        measureId,
                        typed,
                        Map.of(
                                "answer-" + queryId,
                                String.join(" ", words.say(problems).values())));
        };
    }

    private ModelAndView page(SignedIn me, long measureId, Map<String, String> typed, Map<String, String> problems) {
        MeasureView view = views.view(me, measureId);
        return new ModelAndView(
                        "measure/queries", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("inUnit", view.unit())
                .addObject("view", view)
                .addObject("typed", typed)
                .addObject("problems", problems);
    }
}
