package org.leadline.care;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.act.State;
import org.leadline.unit.sheet.Waiting;
import org.leadline.unit.sheet.Waits;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits for whoever owns a process: that their team says which kind of care it is. While the questions are being answered nothing waits. */
@Component
@Transactional(readOnly = true)
class CareWaits implements Waits {
    private final ProcessStore store;
    private final Processes processes;
    private final SixQuestions questions;
    private final Sentences sentences;

    CareWaits(ProcessStore store, Processes processes, SixQuestions questions, Sentences sentences) {
        this.store = store;
        this.processes = processes;
        this.questions = questions;
        this.sentences = sentences;
    }

    @Override
    public List<Waiting> listWaiting(SignedIn me) {
        List<Waiting> waiting = new ArrayList<>();
        for (CareProcess owned : store.listOwnedBy(me.personId())) {
            if (me.worksIn(owned.unitId()) && processes.get(me, owned.id()).mode() == null) {
                Optional<Sounding> last = questions.findLast(me, owned.id());
                if (last.isEmpty()) {
                    waiting.add(waiting(owned, "ask", owned.address() + "/ask", store.registeredAt(owned.id())));
                } else if (last.get().state() == State.NOBODY_HEARD
                        || last.get().state() == State.REVEALED) {
                    Sounding asked = last.get();
                    waiting.add(waiting(owned, "answers", asked.address(), asked.stateAt()));
                }
            }
        }
        return List.copyOf(waiting);
    }

    private Waiting waiting(CareProcess process, String step, String address, Instant since) {
        return new Waiting(
                "care-" + step,
                process.unitId(),
                process.name(),
                sentences.say("care.waits." + step),
                sentences.say("care.waits." + step + ".step"),
                address,
                since,
                null,
                false,
                false);
    }
}
