package org.leadline.care;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.sounding.Asking;
import org.leadline.sounding.Asks;
import org.leadline.sounding.Draft;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.Soundings;
import org.leadline.sounding.UnitAsk;
import org.leadline.sounding.act.Choice;
import org.leadline.sounding.act.Question;
import org.leadline.unit.People;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the six questions about a process: they are asked of the team as a sounding, and the team's decision becomes the mode. */
@Service
@Transactional
public class SixQuestions {

    private final SixQuestionsFile file = SixQuestionsFile.read();
    private final Processes processes;
    private final Asks asks;
    private final Soundings soundings;
    private final People people;
    private final Sentences sentences;
    private final Clock clock;

    SixQuestions(Processes processes, Asks asks, Soundings soundings, People people, Sentences sentences, Clock clock) {
        this.processes = processes;
        this.asks = asks;
        this.soundings = soundings;
        this.people = people;
        this.sentences = sentences;
        this.clock = clock;
    }

    /** The questions with their answers, before there is a process that they are about. */
    public List<Question> list() {
        return file.questions();
    }

    /** The kind to which the answers of one person alone lean; empty where to none. @param answers by key of the question */
    public Optional<Mode> findLean(Map<String, String> answers) {
        Map<String, String> counts = answers.entrySet().stream()
                .collect(Collectors.toMap(answer -> answer.getKey() + "=" + answer.getValue(), answer -> "1"));
        return Optional.ofNullable(TeamAnswers.of("", 1, file, counts).leans());
    }

    /** The questions with their answers. @throws NotHere where the process is not one's own to see */
    @Transactional(readOnly = true)
    public List<Question> list(SignedIn me, long processId) {
        processes.get(me, processId);
        return file.questions();
    }

    /**
     * Begins to ask them: of everybody in the unit, in a week's time to be read together, to be decided by those who lead it; unnamed where there are
     * enough people. All of it can be changed before it is opened.
     *
     * @throws NotHere where the process is not one's own to see
     * @throws NotYours where one does not work in its unit
     */
    public Draft begin(SignedIn me, long processId) {
        CareProcess process = processes.getToWrite(me, processId);
        return asks.begin(me, process.unitId(), asking(me, process));
    }

    /** The last time that they were asked about the process, as far as the person may know of it. @throws NotHere as {@link #list} */
    @Transactional(readOnly = true)
    public Optional<Sounding> findLast(SignedIn me, long processId) {
        CareProcess process = processes.get(me, processId);
        return soundings.findLastToChoose(me, process.unitId(), process.address(), words());
    }

    /** What was answered the last time, counted; empty before the reveal, and where nobody was heard. @throws NotHere as {@link #list} */
    public Optional<TeamAnswers> findAnswers(SignedIn me, long processId) {
        return findLast(me, processId)
                .filter(Sounding::isRead)
                .map(sounding -> answers(me, sounding))
                .filter(answers -> answers.answered() > 0);
    }

    TeamAnswers answers(SignedIn me, Sounding sounding) {
        Integer heard = sounding.heardCount();
        return TeamAnswers.of(sounding.address(), heard == null ? 0 : heard, file, soundings.count(me, sounding.id()));
    }

    private Asking asking(SignedIn me, CareProcess process) {
        return new UnitAsk(
                        sentences.say("care.ask.question", process.name()),
                        process.address(),
                        process.name(),
                        false,
                        sentences.say("care.ask.may-change"),
                        file.questions(),
                        Arrays.stream(Mode.values())
                                .map(mode -> new Choice(mode.word(), sentences.say("care.kind." + mode.word())))
                                .toList())
                .asking(me, people.list(me, process.unitId()), LocalDate.now(clock));
    }

    static List<String> words() {
        return Arrays.stream(Mode.values()).map(Mode::word).toList();
    }
}
