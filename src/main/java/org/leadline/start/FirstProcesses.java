package org.leadline.start;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.care.CareProcess;
import org.leadline.care.Entering;
import org.leadline.care.Mode;
import org.leadline.care.ModeHistory;
import org.leadline.care.ProcessForm;
import org.leadline.care.Processes;
import org.leadline.care.Registering;
import org.leadline.care.SixQuestions;
import org.leadline.sounding.act.Question;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/** The door to a unit's first processes: each is registered and called what one person's answers to the six questions lean to, and says so. */
@Service
@Transactional
public class FirstProcesses {
    static final String BEST_WAY = "best-way";
    private final Processes processes;
    private final SixQuestions questions;
    private final ModeHistory modes;
    private final Sentences sentences;
    private final Clock clock;

    FirstProcesses(Processes processes, SixQuestions questions, ModeHistory modes, Sentences sentences, Clock clock) {
        this.processes = processes;
        this.questions = questions;
        this.modes = modes;
        this.sentences = sentences;
        this.clock = clock;
    }

    /**
     * What was typed.
     *
     * @param answers by key of the question; a question that was not answered is missing
     * @param mode the kind that was chosen where the answers lean to none; null where nothing was
     */
    public record Form(
            String name,
            String purpose,
            Map<String, String> answers,
            @Nullable Mode mode) {
        public Form {
            answers = Map.copyOf(answers);
        }
    }

    /** Whether a process counts as answered: somebody said which kind of care it is. */
    static boolean isAnswered(CareProcess process) {
        return process.mode() != null;
    }

    /** The six questions. */
    public List<Question> listQuestions() {
        return questions.list();
    }

    /**
     * Registers the process and enters its kind, both or neither; it is this person's to look after.
     *
     * @return problems by field ({@code name}, {@code purpose}, {@code q}<i>n</i> for the nth question, {@code mode}): keys of messages; empty where it is done
     * @throws org.leadline.access.NotHere where the unit is not one's own
     * @throws org.leadline.access.NotYours where one does not work in it
     */
    public Map<String, String> enter(SignedIn me, long unitId, Form form) {
        Map<String, String> problems = new LinkedHashMap<>();
        int number = 1;
        for (Question question : listQuestions()) {
            if (!form.answers().containsKey(question.key())) {
                problems.put("q" + number, "start.problem.unanswered");
            }
            number++;
        }
        Optional<Mode> mode = problems.isEmpty()
                ? questions.findLean(form.answers()).or(() -> Optional.ofNullable(form.mode()))
                : Optional.empty();
        if (problems.isEmpty() && mode.isEmpty()) {
            problems.put("mode", "start.problem.no-lean");
        }
        boolean knownBestWay = "yes".equals(form.answers().get(BEST_WAY));
        switch (processes.register(
                me, unitId, new ProcessForm(form.name(), form.purpose(), me.personId(), knownBestWay, ""))) {
            case Registering.Refused refused -> refused.problems().forEach(problems::put);
            case Registering.ChangedMeanwhile meanwhile ->
                throw new IllegalStateException("A new process cannot have changed meanwhile: " + meanwhile.now());
            case Registering.Registered(CareProcess process) ->
                mode.ifPresent(kind -> say(me, process, kind, problems));
        }
        if (!problems.isEmpty()) {
            TransactionInterceptor.currentTransactionStatus().setRollbackOnly();
        }
        return problems;
    }

    private void say(SignedIn me, CareProcess process, Mode kind, Map<String, String> problems) {
        Entering entering =
                modes.enter(me, process.id(), kind, LocalDate.now(clock), sentences.say("start.processes.one-person"));
        if (entering instanceof Entering.Refused(Map<String, String> why)) {
            problems.putAll(why);
        }
    }
}
