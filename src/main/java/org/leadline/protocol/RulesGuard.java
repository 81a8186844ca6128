package org.leadline.protocol;

import java.util.List;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.care.NotesForRules;
import org.leadline.care.rule.RulesFile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** No version is published with rules that cannot be read, that contradict each other, or that name steps which the notes do not know. */
@Component
@Order(30)
class RulesGuard implements PublishGuard {
    private final Keeping keeping;
    private final NotesForRules notes;
    private final Sentences sentences;

    RulesGuard(Keeping keeping, NotesForRules notes, Sentences sentences) {
        this.keeping = keeping;
        this.notes = notes;
        this.sentences = sentences;
    }

    @Override
    public List<Obstacle> listObstacles(SignedIn me, Protocol protocol, ProtocolVersion draft) {
        String rules = draft.rules();
        if (rules == null) {
            return List.of();
        }
        List<RulesFile.Fault> faults =
                keeping.faults(rules, notes.find(protocol.processId()).orElse(null));
        return faults.stream()
                .map(fault -> new Obstacle(
                        sentences.say("kept.guard", fault.line(), fault.message()),
                        protocol.address() + "/draft/rules#file"))
                .toList();
    }
}
