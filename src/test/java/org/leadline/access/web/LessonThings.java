package org.leadline.access.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.lesson.Ending;
import org.leadline.lesson.HeadsUp;
import org.leadline.lesson.HeadsUpAnswers;
import org.leadline.lesson.HeadsUps;
import org.leadline.lesson.Lesson;
import org.leadline.lesson.Lessons;
import org.leadline.lesson.NewEnding;
import org.leadline.lesson.NewHeadsUp;
import org.leadline.lesson.NewLesson;
import org.leadline.lesson.NewThanks;
import org.leadline.lesson.ThanksGiven;
import org.leadline.unit.Visibility;

/** Things of Learn in the ward and in the practice: a heads-up that has ended, a lesson with a teaching case, and thanks between two who visit no address. */
final class LessonThings {

    /** Their numbers in one unit. */
    record Ids(long headsUp, long lesson, long thanks) {
        static final Ids NOWHERE = new Ids(77_000_101, 77_000_102, 77_000_103);
    }

    private static final Map<Long, Ids> BY_UNIT = new ConcurrentHashMap<>();
    private final HeadsUps headsUps;
    private final HeadsUpAnswers answers;
    private final Lessons lessons;
    private final ThanksGiven thanks;

    LessonThings(House house, HeadsUps headsUps, HeadsUpAnswers answers, Lessons lessons, ThanksGiven thanks) {
        this.headsUps = headsUps;
        this.answers = answers;
        this.lessons = lessons;
        this.thanks = thanks;
        house.newcomer("house-thanked", Role.MEMBER);
        lesson(house.signedIn("house-lead"));
        plant(house.signedIn("house-asker"), house.signedIn("house-lead"), house.personId("house-thanked"));
        SignedIn far = house.signedIn("house-strangers-asker");
        plant(far, far, house.personId("house-strangers-colleague"));
    }

    /** Those of a unit; where it has none, numbers at which nothing stands. */
    static Ids of(long unitId) {
        return BY_UNIT.getOrDefault(unitId, Ids.NOWHERE);
    }

    private void plant(SignedIn asker, SignedIn answerer, long thankedId) {
        long unitId = asker.homeUnitId();
        HeadsUp raised = headsUps.raise(asker, unitId, new NewHeadsUp("Desk", "Kit", "It rattles"));
        answers.end(answerer, raised.id(), new NewEnding(Ending.FIXED, "It is oiled.", null, null));
        Lesson lesson = lesson(asker);
        lessons.consent(asker, lesson.id(), Lesson.Signed.ROLE);
        BY_UNIT.put(
                unitId,
                new Ids(
                        raised.id(),
                        lesson.id(),
                        thanks.give(asker, unitId, new NewThanks(thankedId, "Oiled it."))
                                .id()));
    }

    private Lesson lesson(SignedIn author) {
        return lessons.give(
                author,
                author.homeUnitId(),
                new NewLesson("I walked past it.", "I stop.", "I oil it.", Visibility.OURS));
    }
}
