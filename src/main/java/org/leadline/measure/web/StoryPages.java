package org.leadline.measure.web;

import java.util.Map;
import org.leadline.access.Admits;
import org.leadline.access.SeeOther;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.measure.Doing;
import org.leadline.measure.Measure;
import org.leadline.measure.Measures;
import org.leadline.measure.Stories;
import org.leadline.unit.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /measure/12/stories}: single cases where care is being found out, for those who work in the unit: thought, tried, saw, next. */
@Controller
class StoryPages {
    private final Measures measures;
    private final Stories stories;
    private final Units units;
    private final MeasureWords words;

    StoryPages(Measures measures, Stories stories, Units units, MeasureWords words) {
        this.measures = measures;
        this.stories = stories;
        this.units = units;
        this.words = words;
    }

    @GetMapping("/measure/{measureId}/stories")
    @Admits(Who.SIGNED_IN)
    ModelAndView stories(SignedIn me, @PathVariable long measureId) {
        return page(me, measureId, Map.of(), Map.of());
    }

    @PostMapping("/measure/{measureId}/stories")
    @Admits(Who.SIGNED_IN)
    ModelAndView tell(
            SignedIn me,
            @PathVariable long measureId,
            @RequestParam(defaultValue = "") String thought,
            @RequestParam(defaultValue = "") String tried,
            @RequestParam(defaultValue = "") String saw,
            @RequestParam(defaultValue = "") String next) {
        return switch (stories.add(me, measureId, thought, tried, saw, next)) {
            case Doing.Done done -> SeeOther.at("/measure/" + measureId + "/stories");
            case Doing.Refused(var problems) ->
                page(
                        me,
                        measureId,
                        Map.of("thought", thought, "tried", tried, "saw", saw, "next", next),
                        words.say(problems));
        };
    }

    @PostMapping("/measure/{measureId}/stories/{storyId}/remove")
    @Admits(Who.SIGNED_IN)
    ModelAndView remove(SignedIn me, @PathVariable long measureId, @PathVariable long storyId) {
        stories.remove(me, measureId, storyId);
        return SeeOther.at("/measure/" + measureId + "/stories");
    }

    private ModelAndView page(SignedIn me, long measureId, Map<String, String> typed, Map<String, String> problems) {
        Measure measure = measures.get(me, measureId);
        return new ModelAndView(
                        "measure/stories", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("inUnit", units.get(me, measure.unitId()))
                .addObject("measure", measure)
                .addObject("stories", stories.list(me, measureId))
                .addObject("typed", typed)
                .addObject("problems", problems);
    }
}
