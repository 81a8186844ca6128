package org.leadline.care.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.SignedIn;
import org.leadline.care.CareProcess;
import org.leadline.care.DriftQuestion;
import org.leadline.care.Flow;
import org.leadline.care.Flows;
import org.leadline.care.ProcessPart;
import org.leadline.care.flow.FlowReading;
import org.leadline.care.journey.Sentences;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who waits, on the page of a process. */
@Component
@Order(50)
class FlowPart implements ProcessPart {
    private final Flows flows;
    private final FlowInWords inWords;
    private final CareWords words;

    FlowPart(Flows flows, FlowInWords inWords, CareWords words) {
        this.flows = flows;
        this.inWords = inWords;
        this.words = words;
    }

    @Override
    public @Nullable Shown show(SignedIn me, CareProcess process) {
        Flow flow = flows.get(me, process.id());
        FlowReading reading = flow.reading();
        if (reading == null) {
            return null;
        }
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(inWords.lead(reading), inWords.usual(reading), null));
        DriftQuestion drift = flow.drift();
        boolean asks = drift != null && drift.answered() == null;
        if (drift != null) {
            lines.add(new Line(Sentences.drift(drift.alarm()), null, flow.address() + "#drift"));
        }
        return new Shown(
                words.say("flowof.title"),
                lines,
                flow.address(),
                asks && me.worksIn(process.unitId())
                        ? new Step(words.say("flowof.drift.step"), flow.address() + "#drift")
                        : null);
    }
}
