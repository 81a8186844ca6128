package org.leadline.sounding.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FormTest {

    @Test
    void a_team_view_takes_a_stance_and_a_closeness_and_a_line_only_where_all_are_asked_for_one() {
        assertThat(keys(Form.of(Template.DECIDE, true, false, List.of()))).containsExactly("stance", "close");
        assertThat(keys(Form.of(Template.DECIDE, true, true, List.of()))).containsExactly("stance", "close", "why");
        assertThat(keys(Form.of(Template.DECIDE, false, true, List.of()))).containsExactly("stance", "why");
    }

    @Test
    void a_plan_says_what_i_think_and_what_i_would_do_and_the_worry_is_as_one_wishes() {
        Form form = Form.of(Template.BEDSIDE, true, true, List.of());
        assertThat(keys(form)).containsExactly("think", "do", "worry", "close");
        assertThat(form.problems(Map.of("think", "clot", "close", "saw"))).containsOnlyKeys("do");
        assertThat(form.problems(Map.of("think", "clot", "do", "scan", "close", "saw")))
                .isEmpty();
        assertThat(form.problems(Map.of("think", "clot", "do", "scan", "close", "mine")))
                .containsOnlyKeys("close");
    }

    @Test
    void one_of_ideas_concerns_and_expectations_is_enough_and_none_is_not() {
        Form form = Form.of(Template.IDEAS, false, true, List.of());
        assertThat(form.problems(Map.of())).containsOnlyKeys("ideas");
        assertThat(form.problems(Map.of("concerns", "the stairs"))).isEmpty();
    }

    @Test
    void what_is_typed_is_tidied_and_fields_that_the_form_does_not_have_are_left_out() {
        Form form = Form.of(Template.ESTIMATE, false, true, List.of());
        assertThat(form.tidy(Map.of("estimate", " 2,5 ", "why", "half\ud800a", "author", "7", "stance", "agree")))
                .isEqualTo(Map.of("estimate", "2.5", "why", "half?a"));
        assertThat(form.problems(Map.of("estimate", "soon"))).containsOnlyKeys("estimate");
    }

    @Test
    void letters_are_counted_as_people_count_them() {
        Form form = Form.of(Template.BEDSIDE, true, true, List.of());
        String longest = "\uD83D\uDE00".repeat(400);
        assertThat(form.problems(Map.of("think", longest, "do", "x", "close", "saw")))
                .isEmpty();
        assertThat(form.problems(Map.of("think", longest + "!", "do", "x", "close", "saw")))
                .containsOnlyKeys("think");
    }

    @Test
    void a_list_says_which_professions_turns_and_nights_it_leaves_out() {
        List<LeftOut.Member> unit = List.of(
                new LeftOut.Member(1, "nurse", false, true),
                new LeftOut.Member(2, "nurse", false, false),
                new LeftOut.Member(3, "doctor", false, false),
                new LeftOut.Member(4, "pharmacist", false, false),
                new LeftOut.Member(5, "patient partner", true, false));
        LeftOut leftOut = LeftOut.of(unit, Set.of(2L, 3L, 77L), Set.of(2L));
        assertThat(leftOut).isEqualTo(new LeftOut(2, 5, List.of("pharmacist"), true, false, true));
        assertThat(LeftOut.of(unit, Set.of(1L, 2L, 3L, 4L, 5L), Set.of(1L)).anything())
                .isFalse();
    }

    @Test
    void a_turn_is_proposed_from_the_grade() {
        Seniority seniority = new Seniority(Stream.of("# seniors", "consultant", "  Charge Nurse "));
        assertThat(seniority.propose("Consultant")).isEqualTo(Turn.LAST);
        assertThat(seniority.propose("charge nurse")).isEqualTo(Turn.LAST);
        assertThat(seniority.propose("registrar")).isEqualTo(Turn.FIRST);
        assertThat(seniority.propose(null)).isEqualTo(Turn.FIRST);
    }

    private static List<String> keys(Form form) {
        return form.fields().stream().map(Field::key).toList();
    }
}
