package org.leadline.aim;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.sounding.Asking;
import org.leadline.sounding.UnitAsk;
import org.leadline.sounding.act.Choice;
import org.leadline.sounding.act.Question;
import org.leadline.sounding.act.Template;
import org.leadline.unit.People;
import org.springframework.stereotype.Component;

/** What people are asked about aims, in its words. */
@Component
class AimQuestions {
    private static final int DAYS_TO_ANSWER = 7;
    private static final int DAYS_TO_DECIDE = 14;
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private final People people;
    private final Sentences sentences;
    private final Clock clock;

    AimQuestions(People people, Sentences sentences, Clock clock) {
        this.people = people;
        this.sentences = sentences;
        this.clock = clock;
    }

    /** About one aim, of all people of a unit. */
    Asking about(SignedIn me, long unitId, Aim aim, AskAbout about) {
        Asking asking = ask(
                me,
                unitId,
                "aimask.ask." + about.word(),
                aim.address(),
                aim.line(),
                switch (about) {
                    case WORTH -> List.of(worth(WorthAnswers.FIELD, sentences.say("aimask.worth.question")));
                    case BELIEF -> List.of(times(), room());
                    case METHOD -> List.of();
                });
        LocalDate today = LocalDate.now(clock);
        return (about == AskAbout.METHOD
                        ? asking.as(
                                Template.IDEAS,
                                today.plusDays(DAYS_TO_ANSWER).atTime(MORNING),
                                today.plusDays(DAYS_TO_DECIDE).atTime(MORNING))
                        : asking)
                .withWhatIsNew(sentences.say("aimask.ask." + about.word() + ".new"));
    }

    /** Counted by profession, with a line of why. @param keys what the keys of its sentences begin with: the question and {@code .may} */
    Asking ask(SignedIn me, long unitId, String keys, String address, String title, List<Question> questions) {
        return new UnitAsk(
                        sentences.say(keys, title),
                        address,
                        title,
                        true,
                        sentences.say(keys + ".may"),
                        questions,
                        List.of(),
                        true)
                .asking(me, people.list(me, unitId), LocalDate.now(clock));
    }

    /** What it is worth, 1 to 5. */
    Question worth(String field, String text) {
        return new Question(
                field,
                text,
                IntStream.rangeClosed(1, WorthAnswers.MOST)
                        .mapToObj(worth -> new Choice(Integer.toString(worth), sentences.say("aimask.worth." + worth)))
                        .toList());
    }

    private Question times() {
        List<Choice> options = new ArrayList<>();
        for (int inTen = 0; inTen <= StretchReadings.OF_TEN; inTen++) {
            options.add(new Choice(Integer.toString(inTen), Integer.toString(inTen)));
        }
        return new Question(StretchReadings.TIMES, sentences.say("aimask.belief.times"), options);
    }

    private Question room() {
        return new Question(
                StretchReadings.ROOM,
                sentences.say("aimask.belief.room"),
                Stream.of(StretchReadings.ROOM_YES, StretchReadings.ROOM_SOME, StretchReadings.ROOM_NO)
                        .map(room -> new Choice(room, sentences.say("aimask.belief.room." + room)))
                        .toList());
    }
}
