package org.leadline.start.web;

import java.util.Map;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.start.SetUp;
import org.leadline.start.SetUps;
import org.leadline.start.Step;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes the page of a step: how far the unit is, what was typed or left, and what is to be put right. */
@Component
class StepPage {
    private final SetUps setUps;
    private final Sentences sentences;

    StepPage(SetUps setUps, Sentences sentences) {
        this.setUps = setUps;
        this.sentences = sentences;
    }

    /** The page as it is opened: with what was left for later. */
    ModelAndView opened(SignedIn me, long unitId, Step step) {
        return of(me, unitId, step, setUps.draft(me, unitId, step), Map.of());
    }

    /** The page with what was typed. @param problems by field the key of a message */
    ModelAndView of(SignedIn me, long unitId, Step step, Map<String, String> typed, Map<String, String> problems) {
        SetUp setUp = setUps.get(me, unitId);
        if (setUp.template() == null && step != Step.TEMPLATE && problems.isEmpty()) {
            return new ModelAndView("redirect:" + setUp.address(Step.TEMPLATE));
        }
        var page = new ModelAndView("start/" + step.word());
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("inUnit", setUp.unit())
                .addObject("setUp", setUp)
                .addObject("typed", new Fields(typed))
                .addObject("problems", sentences.say(problems));
    }

    /** To what is to be done next. */
    ModelAndView next(SignedIn me, long unitId, Step done) {
        setUps.entered(me, unitId, done);
        return new ModelAndView("redirect:" + setUps.get(me, unitId).nextAddress());
    }
}
