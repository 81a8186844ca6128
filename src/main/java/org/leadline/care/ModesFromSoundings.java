package org.leadline.care;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leadline.access.SignedIn;
import org.leadline.sounding.SoundingDecided;
import org.leadline.sounding.Soundings;
import org.leadline.unit.People;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When a team has decided which kind of care a process is, that becomes its mode, in the transaction of the decision. */
@Component
class ModesFromSoundings {
    private static final Pattern PROCESS = Pattern.compile("/care/process/(\\d{1,18})");

    private final ProcessStore processes;
    private final SixQuestions questions;
    private final ModeHistory history;
    private final Soundings soundings;
    private final People people;

    ModesFromSoundings(
            ProcessStore processes, SixQuestions questions, ModeHistory history, Soundings soundings, People people) {
        this.processes = processes;
        this.questions = questions;
        this.history = history;
        this.soundings = soundings;
        this.people = people;
    }

    @EventListener
    void enter(SoundingDecided decided) {
        String address = decided.aboutAddress();
        Matcher process = PROCESS.matcher(address == null ? "" : address);
        if (process.matches() && decided.choice() != null) {
            processes
                    .find(Long.parseLong(process.group(1)))
                    .filter(about -> about.unitId() == decided.unitId())
                    .ifPresent(about -> enter(decided, about));
        }
    }

    private void enter(SoundingDecided decided, CareProcess process) {
        SignedIn decider = people.find(decided.byPersonId()).orElseThrow();
        soundings.listAbout(decider, decided.unitId(), process.address()).stream()
                .filter(sounding -> sounding.id() == decided.soundingId())
                .filter(sounding -> sounding.chooses(process.address(), SixQuestions.words()))
                .findFirst()
                .ifPresent(sounding -> history.enterDecided(
                        decided, process, questions.answers(decider, sounding).bestWay()));
    }
}
