package org.leadline.measure.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.leadline.measure.Measure;
import org.leadline.measure.MeasureReading;
import org.leadline.measure.spc.Assurance;
import org.leadline.measure.spc.Chart;
import org.leadline.measure.spc.Variation;
import org.leadline.measure.spc.View;
import org.leadline.measure.web.MeasureView.May;
import org.leadline.measure.web.MeasureView.Step;
import org.springframework.stereotype.Component;

/** The one step that a measure calls for as it stands. */
@Component
class Steps {
    private static final int LONGEST_TITLE = 120;
    private final MeasureWords words;

    Steps(MeasureWords words) {
        this.words = words;
    }

    Step step(MeasureReading reading, May may) {
        Measure measure = reading.measure();
        String address = measure.address();
        View view = reading.spc().view();
        if (measure.retired() != null || !may.work()) {
            return step(ask(measure), measure.retired() == null ? "ask" : "ask-again");
        }
        if (view == View.STORIES) {
            return step(address + "/stories", "tell");
        }
        if (view == View.OPTIONS) {
            return step(address + "/options", "choose");
        }
        if (reading.figures().isEmpty()) {
            return may.fromNotes() ? step(address + "/notes", "from-notes") : step(address + "/enter", "first");
        }
        if (may.check()) {
            return step(address + "#definition", "check");
        }
        if (!reading.spc().proposedPhases().isEmpty() && may.accept()) {
            return step(address + "/phases", "changed");
        }
        if (isDue(reading) && !may.fromNotes()) {
            return step(address + "/enter", "enter");
        }
        return presses(reading) ? step(ask(measure), measure.harm() ? "ask-harm" : "ask") : step(address + "/numbers", "numbers");
    }

    /** Where a question about the measure begins, with its name filled in. */
    static String ask(Measure measure) {
        String title = measure.name().length() > LONGEST_TITLE ? measure.name().substring(0, LONGEST_TITLE) : measure.name();
        return "/ask/new?unit=" + measure.unitId() + "&about=" + measure.address() + "&title="
                + URLEncoder.encode(title, StandardCharsets.UTF_8);
    }

    private boolean isDue(MeasureReading reading) {
        return reading.dueOn() != null && !reading.dueOn().isAfter(words.today());
    }

    private static boolean presses(MeasureReading reading) {
        Chart chart = reading.spc().chart();
        return reading.measure().harm()
                || chart != null
                        && (chart.assurance() == Assurance.FAIL
                                || chart.assurance() == Assurance.HIT_OR_MISS
                                || chart.variation() == Variation.CONCERN_HIGH
                                || chart.variation() == Variation.CONCERN_LOW);
    }

    private Step step(String address, String key) {
        return new Step(address, words.say("measure.step." + key));
    }
}
