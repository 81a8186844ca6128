package org.leadline.measure.web;

import java.util.List;
import java.util.Map;
import org.leadline.access.Admits;
import org.leadline.access.SeeOther;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.chart.Picture;
import org.leadline.measure.Figure;
import org.leadline.measure.Figures;
import org.leadline.measure.Measure;
import org.leadline.measure.Measures;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /measure/12}: a measure; its numbers; and what is done with its definition as a whole. */
@Controller
public class MeasurePages {
    private final Measures measures;
    private final Figures figures;
    private final MeasureViews views;
    private final Definitions definitions;
    private final MeasureWords words;
    private final Deeds deeds;

    MeasurePages(
            Measures measures,
            Figures figures,
            MeasureViews views,
            Definitions definitions,
            MeasureWords words,
            Deeds deeds) {
        this.measures = measures;
        this.figures = figures;
        this.views = views;
        this.definitions = definitions;
        this.words = words;
        this.deeds = deeds;
    }

    /** One number as the page of numbers shows it. */
    public record Row(String day, String when, String number, String from, boolean mayCorrect) {}

    @GetMapping("/measure/{measureId}")
    @Admits(Who.SIGNED_IN)
    ModelAndView measure(SignedIn me, @PathVariable long measureId) {
        return views.page(me, measureId, Map.of(), Map.of());
    }

    @GetMapping("/measure/{measureId}/numbers")
    @Admits(Who.SIGNED_IN)
    ModelAndView numbers(SignedIn me, @PathVariable long measureId) {
        MeasureView view = views.view(me, measureId);
        List<Row> rows = figures.list(me, measureId).reversed().stream()
                .map(figure -> row(view, figure))
                .toList();
        Picture picture = view.picture();
        return new ModelAndView("measure/numbers")
                .addObject("inUnit", view.unit())
                .addObject("view", view)
                .addObject("rows", rows)
                .addObject("table", picture == null ? null : picture.numbers());
    }

    @PostMapping("/measure/{measureId}/check")
    @Admits(Who.SIGNED_IN)
    ModelAndView check(SignedIn me, @PathVariable long measureId, @RequestParam(defaultValue = "0") int version) {
        measures.check(me, measureId, version);
        return SeeOther.at("/measure/" + measureId);
    }

    @PostMapping("/measure/{measureId}/review")
    @Admits(Who.SIGNED_IN)
    ModelAndView review(SignedIn me, @PathVariable long measureId, @RequestParam(defaultValue = "") String nextReview) {
        return deeds.onItsPage(
                me, measureId, measures.review(me, measureId, nextReview), Map.of("nextReview", nextReview));
    }

    @PostMapping("/measure/{measureId}/renew")
    @Admits(Who.SIGNED_IN)
    ModelAndView renew(SignedIn me, @PathVariable long measureId, @RequestParam(defaultValue = "") String lapses) {
        return deeds.onItsPage(me, measureId, measures.renewTarget(me, measureId, lapses), Map.of("lapses", lapses));
    }

    @PostMapping("/measure/{measureId}/retire")
    @Admits(Who.SIGNED_IN)
    ModelAndView retire(SignedIn me, @PathVariable long measureId, @RequestParam(defaultValue = "") String because) {
        return deeds.onItsPage(me, measureId, measures.retire(me, measureId, because), Map.of("because", because));
    }

    private Row row(MeasureView view, Figure figure) {
        Measure measure = view.measure();
        return new Row(
                figure.day().toString(),
                words.period(measure, figure.day()),
                definitions.figure(figure),
                words.say("measure.from." + figure.source().word(), figure.by().name(), words.day(figure.at())),
                view.may().work());
    }
}
