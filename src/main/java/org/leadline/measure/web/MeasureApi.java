package org.leadline.measure.web;

import java.util.List;
import java.util.Map;
import org.leadline.access.Admits;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.measure.Doing;
import org.leadline.measure.Figures;
import org.leadline.measure.MeasureReadings;
import org.leadline.measure.Queries;
import org.leadline.measure.Query;
import org.leadline.measure.web.MeasureJson.FigureLine;
import org.leadline.measure.web.MeasureJson.MeasureLine;
import org.leadline.measure.web.MeasureJson.MeasureWhole;
import org.leadline.measure.web.MeasureJson.QueryLine;
import org.leadline.measure.web.MeasureJson.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/measure/…}: the same as the pages under {@code /measure} show and do, as JSON; what is refused is 422 with a sentence for each field. */
@RestController
class MeasureApi {
    private final MeasureReadings readings;
    private final Figures figures;
    private final Queries queries;
    private final MeasureWords words;

    MeasureApi(MeasureReadings readings, Figures figures, Queries queries, MeasureWords words) {
        this.readings = readings;
        this.figures = figures;
        this.queries = queries;
        this.words = words;
    }

    @GetMapping(value = "/api/measure/measures", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    List<MeasureLine> list(SignedIn me, @RequestParam long unit) {
        return readings.listOfUnit(me, unit).stream().map(MeasureLine::of).toList();
    }

    @GetMapping(value = "/api/measure/measures/{measureId}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    MeasureWhole get(SignedIn me, @PathVariable long measureId) {
        return MeasureWhole.of(readings.read(me, measureId));
    }

    @GetMapping(value = "/api/measure/measures/{measureId}/figures", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    List<FigureLine> figures(SignedIn me, @PathVariable long measureId) {
        return figures.list(me, measureId).stream().map(FigureLine::of).toList();
    }

    @PostMapping(value = "/api/measure/measures/{measureId}/figures", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    ResponseEntity<Object> enter(SignedIn me, @PathVariable long measureId, @RequestBody MeasureJson.NewFigure typed) {
        return answer(figures.enter(
                me,
                measureId,
                MeasureTyping.orEmpty(typed.day()),
                MeasureTyping.orEmpty(typed.numerator()),
                MeasureTyping.orEmpty(typed.denominator()),
                typed.once()));
    }

    @GetMapping(value = "/api/measure/measures/{measureId}/queries", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    List<QueryLine> queries(SignedIn me, @PathVariable long measureId) {
        return queries.list(me, measureId).stream().map(QueryLine::of).toList();
    }

    @PostMapping(value = "/api/measure/measures/{measureId}/queries", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    ResponseEntity<Object> ask(SignedIn me, @PathVariable long measureId, @RequestBody MeasureJson.NewQuery typed) {
        Query.Chip chip = MeasureTyping.find(Query.Chip.class, MeasureTyping.orEmpty(typed.chip()));
        return chip == null
                ? answer(new Doing.Refused(Map.of("chip", "measure.problem.chip")))
                : answer(queries.ask(me, measureId, typed.day(), chip, typed.line(), typed.once()));
    }

    private ResponseEntity<Object> answer(Doing done) {
        HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
        return switch (done) {
            case Doing.Done where -> ResponseEntity.ok(new MeasureJson.Done(where.address()));
            case Doing.Refused(var problems) ->
                ResponseEntity.status(status)
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(new Refused(status.getReasonPhrase(), status.value(), words.say(problems)));
        };
    }
}
