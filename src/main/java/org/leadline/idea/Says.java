package org.leadline.idea;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.leadline.access.Sentences;
import org.leadline.unit.People;
import org.springframework.stereotype.Component;

/** Says in a sentence how an idea or a test stands: the same words on the sheet, in a queue and on its page. */
@Component
public class Says {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private final Sentences sentences;
    private final People people;
    private final Clock clock;

    Says(Sentences sentences, People people, Clock clock) {
        this.sentences = sentences;
        this.people = people;
        this.clock = clock;
    }

    /** "a patient partner", "a nurse": whoever said it, without a name. */
    public String whoSaid(Idea idea) {
        return people.findHere(idea.saidById())
                .map(person -> person.patientPartner()
                        ? sentences.say("idea.by.partner")
                        : sentences.say("idea.by.profession", person.profession()))
                .orElseGet(() -> sentences.say("idea.by.left"));
    }

    /** How it stands, in a sentence: "Said by a patient partner. It looks for a holder." */
    public String sentence(Idea idea, Optional<SmallTest> test) {
        return switch (idea.state()) {
            case SAID -> sentences.say("idea.line.said", whoSaid(idea));
            case ANSWERED ->
                sentences.say(
                        idea.goesUp()
                                ? idea.goneUpAt() == null ? "idea.line.goes-up" : "idea.line.gone-up"
                                : "idea.line.looks",
                        whoSaid(idea));
            case HELD, TRIED ->
                sentences.say(
                        "idea.line.held",
                        holder(idea),
                        test.map(this::howItGoes).orElseGet(() -> sentences.say("idea.line.no-test")));
            case IN_USE -> sentences.say("idea.line.in-use", whoSaid(idea), holder(idea));
            case PARKED -> sentences.say("idea.line.parked", whoSaid(idea));
            case ABANDONED -> sentences.say("idea.line.abandoned", whoSaid(idea));
        };
    }

    /** How a test goes, in words after a dot: "test until Friday 4 December". */
    public String howItGoes(SmallTest test) {
        if (test.isRunning()) {
            return sentences.say(isOver(test) ? "idea.test.over" : "idea.test.until", day(test.until()));
        }
        return sentences.say(test.prediction() == null ? "idea.test.to-predict" : "idea.test.to-start");
    }

    /** What was predicted, in a sentence. */
    public String predicted(SmallTest.Prediction prediction) {
        String sentence = prediction.sentence();
        LocalDate dueOn = prediction.dueOn();
        if (prediction.number() == null || dueOn == null) {
            return sentence == null ? "" : sentence;
        }
        String number = sentences.say(
                "idea.test.number", prediction.number().toPlainString(), String.valueOf(prediction.unit()), day(dueOn));
        return sentence == null ? number : number + " " + sentence;
    }

    /** "6 days", "1 day", "today": since then. */
    public String days(Instant since) {
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(since, clock.getZone()), today());
        return days <= 0 ? sentences.say("idea.days.0") : sentences.say(days == 1 ? "idea.days.1" : "idea.days", days);
    }

    /** "late, 9 days" where its answer is owed and late, else its days since then. */
    public String daysToAnswer(Idea idea) {
        String days = days(idea.saidAt());
        return idea.isLate(clock.instant()) ? sentences.say("idea.days.late", days) : days;
    }

    public boolean isLate(Idea idea) {
        return idea.isLate(clock.instant());
    }

    /** Whether the day until which a running test runs has gone by. */
    public boolean isOver(SmallTest test) {
        return test.isRunning() && test.until().isBefore(today());
    }

    public boolean isLate(Stuck stuck) {
        return stuck.isLate(clock.instant());
    }

    /** Friday 4 December. */
    public String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Friday 4 December, where that instant lies. */
    public String day(Instant at) {
        return day(LocalDate.ofInstant(at, clock.getZone()));
    }

    /** Somebody's name, also where they have left. */
    public String name(long personId) {
        return people.getName(personId);
    }

    private String holder(Idea idea) {
        Long holder = idea.holderId();
        return holder == null ? "" : name(holder);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
