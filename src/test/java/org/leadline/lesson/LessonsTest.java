package org.leadline.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.access.NotHere;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.unit.Visibility;
import org.springframework.beans.factory.annotation.Autowired;

@LessonTest
class LessonsTest {

    @Autowired
    private Hospital at;

    @Autowired
    private Lessons lessons;

    @BeforeEach
    void open() {
        at.open();
    }

    @Test
    void the_first_lesson_of_a_unit_is_given_by_whoever_leads_it() {
        assertThat(lessons.turn(at.newest, at.wardId)).isEqualTo(new Lessons.Turn.Wait(List.of("Dr Edda Lund"), false));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> give(at.newest, Visibility.OURS))
                .satisfies(refused -> assertThat(refused.problems().get("turn")).contains("Dr Edda Lund"));
        assertThat(lessons.list(at.newest, at.wardId)).isEmpty();
        assertThat(at.waits(at.lead, first())).isEmpty();
        lessons.askFirst(at.newest, at.wardId);
        assertThat(at.waits(at.lead, first())).containsExactly("lesson-first");
        assertThat(lessons.turn(at.lead, at.wardId)).isEqualTo(new Lessons.Turn.GoFirst());
        give(at.lead, Visibility.OURS);
        assertThat(at.waits(at.lead, first())).isEmpty();
        assertThat(lessons.turn(at.newest, at.wardId)).isEqualTo(new Lessons.Turn.Everybodys());
        give(at.newest, Visibility.OURS);
        assertThat(lessons.list(at.partner, at.wardId))
                .extracting(Lesson::authorName)
                .containsExactly("Will Tarn", "Dr Edda Lund");
    }

    @Test
    void where_nobody_leads_anybody_who_works_there_may_go_first() {
        at.people.endRole(at.lead.personId(), at.wardId, Role.LEAD, "test");
        assertThat(lessons.turn(at.newest, at.wardId)).isEqualTo(new Lessons.Turn.GoFirst());
        assertThat(lessons.turn(at.partner, at.wardId)).isInstanceOf(Lessons.Turn.Wait.class);
        assertThat(lessons.turn(at.stranger, at.practiceId)).isEqualTo(new Lessons.Turn.GoFirst());
    }

    @Test
    void its_author_takes_it_back_and_nothing_of_it_is_kept() {
        Lesson given = give(at.lead, Visibility.OPEN);
        lessons.consent(at.lead, given.id(), Lesson.Signed.NAME);
        assertThatThrownBy(() -> lessons.takeBack(at.newest, given.id())).isInstanceOf(NotHere.class);
        lessons.takeBack(at.lead, given.id());
        for (SignedIn one : List.of(at.lead, at.newest, at.director)) {
            assertThatThrownBy(() -> lessons.get(one, given.id())).isInstanceOf(NotHere.class);
        }
        assertThat(at.database
                        .sql()
                        .fetchSingle("select * from lesson.lesson")
                        .intoMap()
                        .values()
                        .toString())
                .doesNotContain("drip", "look", "ask");
        assertThat(lessons.turn(at.newest, at.wardId)).isEqualTo(new Lessons.Turn.Everybodys());
    }

    @Test
    void it_is_read_by_whom_its_author_chose() {
        Lesson ours = give(at.lead, Visibility.OURS);
        Lesson counted = give(at.lead, Visibility.COUNTS_UP);
        Lesson open = give(at.lead, Visibility.OPEN);
        for (SignedIn near : List.of(at.director, at.neighbour)) {
            assertThatThrownBy(() -> lessons.get(near, ours.id())).isInstanceOf(NotHere.class);
            assertThatThrownBy(() -> lessons.get(near, counted.id())).isInstanceOf(NotHere.class);
            assertThat(lessons.get(near, open.id())).isEqualTo(open);
        }
        assertThatThrownBy(() -> lessons.get(at.stranger, open.id())).isInstanceOf(NotHere.class);
        assertThat(lessons.listFromAround(at.director, at.divisionId)).containsExactly(open);
        assertThat(lessons.listFromAround(at.neighbour, at.clinicId)).containsExactly(open);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> give(at.lead, Visibility.MINE))
                .satisfies(refused -> assertThat(refused.problems()).containsOnlyKeys("seenBy"));
    }

    @Test
    void above_they_are_counted_from_five_on_and_only_those_that_may_be() {
        for (int given = 0; given < 4; given++) {
            give(at.lead, Visibility.COUNTS_UP);
            give(at.lead, Visibility.OURS);
        }
        assertThat(lessons.countBelow(at.director, at.divisionId)).isZero();
        give(at.lead, Visibility.OPEN);
        assertThat(lessons.countBelow(at.director, at.divisionId)).isEqualTo(5);
        assertThatThrownBy(() -> lessons.countBelow(at.neighbour, at.divisionId))
                .isInstanceOf(NotHere.class);
    }

    @Test
    void it_is_about_oneself_and_names_no_colleague_and_no_patient() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> lessons.give(
                        at.lead,
                        at.wardId,
                        new NewLesson("Ruth Vane told me so", "I look. Noor saw it.", "MRN 12345678", Visibility.OURS)))
                .satisfies(
                        refused -> assertThat(refused.problems()).containsOnlyKeys("happened", "learned", "changes"));
        Lesson mine = lessons.give(
                at.lead, at.wardId, new NewLesson("I, Edda Lund, did not look", "I look", "I ask", Visibility.OURS));
        assertThat(mine.authorRole()).isEqualTo("consultant");
    }

    @Test
    void a_teaching_case_needs_its_authors_consent_with_a_date() {
        Lesson given = give(at.lead, Visibility.OURS);
        assertThat(given.teachingCase()).isNull();
        assertThatThrownBy(() -> lessons.consent(at.newest, given.id(), Lesson.Signed.NAME))
                .isInstanceOf(NotHere.class);
        lessons.consent(at.lead, given.id(), Lesson.Signed.ROLE);
        assertThat(Objects.requireNonNull(lessons.get(at.newest, given.id()).teachingCase()))
                .isEqualTo(new Lesson.TeachingCase(
                        Lesson.Signed.ROLE, LocalDate.ofInstant(at.clock.instant(), ZoneOffset.UTC)));
        lessons.consent(at.lead, given.id(), null);
        assertThat(lessons.get(at.newest, given.id()).teachingCase()).isNull();
    }

    private String first() {
        return "/learn/lesson?unit=" + at.wardId;
    }

    private Lesson give(SignedIn author, Visibility visibility) {
        return lessons.give(
                author,
                author.homeUnitId(),
                new NewLesson("The drip rate was wrong.", "I look again.", "I ask first.", visibility));
    }
}
