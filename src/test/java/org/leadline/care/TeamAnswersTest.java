package org.leadline.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.leadline.sounding.act.Choice;
import org.leadline.sounding.act.Question;

/** To which kind of care six answers lean: a rule of thumb, the same for everybody who counts. */
class TeamAnswersTest {
    private static final SixQuestionsFile FILE = SixQuestionsFile.read();

    @Test
    void there_are_six_questions_the_sixth_asks_for_a_known_best_way() {
        assertThat(FILE.questions()).hasSize(6);
        Question sixth = FILE.questions().getLast();
        assertThat(sixth.text()).isEqualTo("Is there a known best way?");
        assertThat(sixth.options()).extracting(Choice::key).containsExactly("yes", "no", "not-sure");
        Set<String> answers = new HashSet<>();
        FILE.questions()
                .forEach(question ->
                        question.options().forEach(option -> answers.add(question.key() + "=" + option.key())));
        assertThat(answers).containsAll(FILE.leans().keySet());
        assertThat(FILE.questions()).allSatisfy(question -> {
            assertThat(question.text()).isNotBlank();
            assertThat(question.options())
                    .hasSizeGreaterThanOrEqualTo(3)
                    .allSatisfy(option -> assertThat(option.text()).isNotBlank());
        });
    }

    @Test
    void most_settled_answers_name_the_kind() {
        TeamAnswers answers = answers(
                5,
                "written=parts",
                3,
                "written=hardly",
                2,
                "again=sometimes",
                5,
                "result=cannot-tell",
                3,
                "result=depends",
                2);
        assertThat(answers.leans()).isEqualTo(Mode.CHOOSE_TOGETHER);
        assertThat(answers.bestWay()).isEqualTo(BestWay.OPEN);
    }

    @Test
    void a_known_best_way_outweighs_everything_else() {
        TeamAnswers answers = answers(
                3,
                "written=hardly",
                3,
                "again=often",
                3,
                "result=cannot-tell",
                3,
                "surprise=new",
                3,
                "best-way=yes",
                2,
                "best-way=no",
                1);
        assertThat(answers.leans()).isEqualTo(Mode.SAME_EVERY_TIME);
        assertThat(answers.bestWay()).isEqualTo(BestWay.YES);
    }

    @Test
    void half_is_not_more_than_half_and_the_question_stands_as_parted() {
        TeamAnswers answers =
                answers(4, "result=nearly-sure", 2, "result=cannot-tell", 2, "best-way=yes", 2, "best-way=no", 2);
        assertThat(answers.leans()).isNull();
        assertThat(answers.bestWay()).isEqualTo(BestWay.OPEN);
        assertThat(answers.parted())
                .contains("When we do our part, how sure is the result?", "Is there a known best way?");
    }

    @Test
    void one_settled_answer_or_a_tie_leans_to_none() {
        assertThat(answers(2, "again=often", 2).leans()).isNull();
        assertThat(answers(2, "again=often", 2, "surprise=new", 2, "written=parts", 2, "result=depends", 2)
                        .leans())
                .isNull();
    }

    @Test
    void only_a_settled_yes_makes_it_a_known_best_way_whatever_is_counted() {
        Random chance = new Random(6);
        for (int trial = 0; trial < 2_000; trial++) {
            Map<String, String> counts = new HashMap<>();
            int people = 1 + chance.nextInt(12);
            for (Question question : FILE.questions()) {
                for (int person = 0; person < people; person++) {
                    List<Choice> options = question.options();
                    counts.merge(
                            question.key() + "="
                                    + options.get(chance.nextInt(options.size()))
                                            .key(),
                            "1",
                            (many, one) -> Integer.toString(Integer.parseInt(many) + 1));
                }
            }
            TeamAnswers answers = TeamAnswers.of("/ask/sounding/1", people, FILE, counts);
            boolean yes = 2 * Integer.parseInt(counts.getOrDefault("best-way=yes", "0")) > people;
            assertThat(answers.bestWay() == BestWay.YES).isEqualTo(yes);
            if (yes) {
                assertThat(answers.leans()).isEqualTo(Mode.SAME_EVERY_TIME);
            }
        }
    }

    private static TeamAnswers answers(int people, Object... countsInPairs) {
        Map<String, String> counts = new HashMap<>();
        for (int at = 0; at < countsInPairs.length; at += 2) {
            counts.put(countsInPairs[at].toString(), countsInPairs[at + 1].toString());
        }
        return TeamAnswers.of("/ask/sounding/1", people, FILE, counts);
    }
}
