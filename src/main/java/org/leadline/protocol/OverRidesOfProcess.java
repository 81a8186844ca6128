package org.leadline.protocol;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.care.CareProcess;
import org.leadline.care.Mode;
import org.leadline.care.ProcessPart;
import org.leadline.protocol.OverRideTallies.Tally;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the over-rides of a process's protocols come to, on its page. */
@Component
@Order(20)
class OverRidesOfProcess implements ProcessPart {
    private final Protocols protocols;
    private final OverRideTallies tallies;
    private final Sentences sentences;

    OverRidesOfProcess(Protocols protocols, OverRideTallies tallies, Sentences sentences) {
        this.protocols = protocols;
        this.tallies = tallies;
        this.sentences = sentences;
    }

    @Override
    public @Nullable Shown show(SignedIn me, CareProcess process) {
        List<Line> lines = new ArrayList<>();
        for (Protocol protocol : protocols.listForProcess(me, process.id())) {
            Tally tally = tallies.ofProtocol(me, protocol.id());
            if (tally.all() > 0) {
                lines.add(new Line(
                        protocol.title(),
                        sentences.say(
                                tally.all() == 1 ? "override.part.one" : "override.part.line",
                                tally.all(),
                                tally.withReason()),
                        protocol.address()));
                if (tally.patientChose() > 0) {
                    lines.add(new Line(
                            sentences.say(
                                    chosenTogether(process) ? "override.part.success" : "override.counts.chose",
                                    tally.patientChose()),
                            null,
                            null));
                }
            }
        }
        return lines.isEmpty()
                ? null
                : new Shown(sentences.say("override.part.title"), lines, "/over-ride?unit=" + process.unitId(), null);
    }

    private static boolean chosenTogether(CareProcess process) {
        return process.mode() != null && process.mode().mode() == Mode.CHOOSE_TOGETHER;
    }
}
