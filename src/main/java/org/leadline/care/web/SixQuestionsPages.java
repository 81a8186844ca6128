package org.leadline.care.web;

import org.leadline.access.Admits;
import org.leadline.access.NotYours;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.care.CareProcess;
import org.leadline.care.Processes;
import org.leadline.care.SixQuestions;
import org.leadline.unit.Units;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /care/process/…/ask}: the six questions are looked at, and the team is asked. */
@Controller
class SixQuestionsPages {
    private final Processes processes;
    private final SixQuestions questions;
    private final Units units;

    SixQuestionsPages(Processes processes, SixQuestions questions, Units units) {
        this.processes = processes;
        this.questions = questions;
        this.units = units;
    }

    @GetMapping("/care/process/{processId}/ask")
    @Admits(Who.SIGNED_IN)
    ModelAndView look(SignedIn me, @PathVariable long processId) {
        CareProcess process = processes.get(me, processId);
        if (!me.worksIn(process.unitId())) {
            throw new NotYours("to ask the unit which kind of care it is");
        }
        return new ModelAndView("care/ask")
                .addObject("inUnit", units.getOurs(me, process.unitId()))
                .addObject("process", process)
                .addObject("questions", questions.list(me, processId));
    }

    /** Begins to ask; whom, until when and who decides is chosen next. */
    @PostMapping("/care/process/{processId}/ask")
    @Admits(Who.SIGNED_IN)
    String ask(SignedIn me, @PathVariable long processId) {
        return "redirect:" + questions.begin(me, processId).address();
    }
}
