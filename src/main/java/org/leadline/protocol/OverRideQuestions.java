package org.leadline.protocol;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.access.TypedLines;
import org.leadline.post.ToldBacks;
import org.leadline.protocol.OverRideStore.Departed;
import org.leadline.protocol.db.tables.records.QuestionRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of questions about an over-ride: from whoever owns the step to its author and back, without telling who that is. */
@Service
@Transactional
public class OverRideQuestions {
    static final int LONGEST_ANSWER = 600;
    private final OverRideStore store;
    private final OverRideReading reading;
    private final ToldBacks toldBacks;
    private final Sentences sentences;
    private final AuditTrail audit;
    private final Clock clock;

    OverRideQuestions(
            OverRideStore store,
            OverRideReading reading,
            ToldBacks toldBacks,
            Sentences sentences,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.reading = reading;
        this.toldBacks = toldBacks;
        this.sentences = sentences;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks the author something.
     *
     * @return problems by field ({@code question}): keys of sentences; empty where it was asked
     * @throws NotHere where there is no such over-ride, or one does not own what it is of
     */
    public Map<String, String> ask(SignedIn me, long overRideId, String words) {
        Departed it = store.find(overRideId)
                .filter(one -> reading.isOwner(me, one) && !reading.isMine(me, one))
                .filter(one -> one.row().getTakenBackAt() == null)
                .orElseThrow(() -> new NotHere("over-ride"));
        Map<String, String> problems = new LinkedHashMap<>();
        TypedLines.check("override.problem", "question", words, true, OverRides.LONGEST_LINE, problems);
        if (problems.isEmpty()) {
            store.insertQuestion(overRideId, words.strip(), me.personId(), clock.instant());
            toldBacks.tell(
                    it.row().getById(),
                    it.row().getUnitId(),
                    OverRide.addressOf(overRideId),
                    it.row().getSubject(),
                    sentences.say("override.told.question", words.strip()));
            audit.record(
                    me.auditName(),
                    "over-ride asked about",
                    OverRide.addressOf(overRideId),
                    it.row().getUnitId(),
                    null);
        }
        return problems;
    }

    /**
     * Answers, as its author; whoever asked is told.
     *
     * @return problems by field ({@code answer}): keys of sentences; empty where it was answered
     * @throws NotHere where there is no such question, or it is about somebody else's, or answered
     */
    public Map<String, String> answer(SignedIn me, long overRideId, long questionId, String words) {
        Departed it = store.lock(overRideId)
                .filter(one -> reading.isMine(me, one))
                .orElseThrow(() -> new NotHere("over-ride"));
        QuestionRecord question = store.listQuestions(overRideId).stream()
                .filter(one -> one.getId() == questionId && one.getAnswer() == null)
                .findFirst()
                .orElseThrow(() -> new NotHere("question"));
        Map<String, String> problems = new LinkedHashMap<>();
        TypedLines.check("override.problem", "answer", words, true, LONGEST_ANSWER, problems);
        if (problems.isEmpty()) {
            store.answer(questionId, words.strip(), clock.instant());
            toldBacks.tell(
                    question.getById(),
                    it.row().getUnitId(),
                    OverRide.addressOf(overRideId),
                    it.row().getSubject(),
                    sentences.say("override.told.answer", words.strip()));
            audit.recordDayOnly(
                    "over-ride question answered",
                    OverRide.addressOf(overRideId),
                    it.row().getUnitId(),
                    null);
        }
        return problems;
    }
}
