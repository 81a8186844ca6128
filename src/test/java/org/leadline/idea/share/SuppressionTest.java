package org.leadline.idea.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.leadline.Trust;

/** No hidden number can be worked out: not from the rows and totals, not from the other table, not from the month before. */
class SuppressionTest {
    private static final int TOWNS = 80;

    @Test
    @Trust(40)
    void no_hidden_number_of_two_months_can_only_be_one() {
        int tables = 0;
        int hidden = 0;
        for (long seed = 1; seed <= TOWNS; seed++) {
            var town = new Town(seed);
            Month first = town.firstMonth();
            Month second = town.secondMonth(first);
            for (Month month : List.of(first, second)) {
                for (Breakdown by : Breakdown.values()) {
                    tables += month.shown(by).isEmpty() ? 0 : 1;
                    hidden += month.hidden(by).size();
                }
            }
            assertThat(new Reader(List.of(first, second), town.everybody(), town.ideas).listSolved())
                    .as("solved in town %s", seed)
                    .isEmpty();
        }
        assertThat(tables).as("tables that were shown").isGreaterThan(TOWNS / 4);
        assertThat(hidden).as("cells that were hidden beside them").isGreaterThan(TOWNS / 4);
    }

    @Test
    @Trust(40)
    void the_floor_alone_would_give_a_small_group_away() {
        List<Counted> people = people(1, 9, "nurse");
        people.addAll(people(10, 10, "pharmacist"));
        List<SaidIdea> ideas = ideas(1, 9, 3);
        ideas.addAll(ideas(10, 10, 1));
        Month floorOnly = new Month(Town.FIRST, people, Set.of("nurse"), Set.of());
        assertThat(new Reader(List.of(floorOnly), people, ideas).listSolved()).isNotEmpty();
        Month chosen = Suppression.choose(List.of(), Town.FIRST, people, ideas);
        assertThat(new Reader(List.of(chosen), people, ideas).listSolved()).isEmpty();
    }

    @Test
    @Trust(40)
    void a_month_that_forgets_the_one_before_would_give_a_group_away() {
        List<Counted> before = people(1, 5, "nurse");
        before.addAll(people(7, 10, "doctor"));
        before.addAll(people(11, 12, "porter"));
        List<SaidIdea> ideas = ideas(1, 5, 0);
        ideas.addAll(ideas(7, 10, 2));
        ideas.addAll(ideas(7, 7, 1));
        List<Counted> after = new ArrayList<>(before);
        after.addAll(people(15, 15, "doctor"));
        Month first = Suppression.choose(List.of(), Town.FIRST, before, ideas);
        Month forgetful = new Month(Town.SECOND, after, Set.of("nurse", "doctor"), Set.of());
        Month chosen = Suppression.choose(List.of(first), Town.SECOND, after, ideas);
        assertThat(first.shownProfessions()).containsExactly("nurse");
        assertThat(new Reader(List.of(first, forgetful), after, ideas).listSolved()).isNotEmpty();
        assertThat(new Reader(List.of(first, chosen), after, ideas).listSolved()).isEmpty();
        assertThat(chosen.shownProfessions()).doesNotContain("doctor");
    }

    @Test
    void a_group_that_is_shown_has_five_people_and_five_ideas_or_more() {
        for (long seed = 1; seed <= TOWNS; seed++) {
            var town = new Town(seed);
            Month month = town.firstMonth();
            for (Breakdown by : Breakdown.values()) {
                for (Cell cell : Cell.list(month, by, town.ideas)) {
                    assertThat(cell.ofPeople().people()).isGreaterThanOrEqualTo(5);
                    assertThat(cell.ofIdeas().said()).isGreaterThanOrEqualTo(5);
                }
            }
        }
    }

    @Test
    void a_lone_role_is_never_a_cell_nor_the_only_one_that_is_missing() {
        List<Counted> people = new ArrayList<>();
        List<SaidIdea> ideas = new ArrayList<>();
        for (long nurse = 1; nurse <= 9; nurse++) {
            people.add(new Counted(nurse, "nurse", "staff nurse"));
            ideas.add(new SaidIdea(nurse, LocalDate.of(2026, 5, 4), nurse < 4 ? LocalDate.of(2026, 6, 4) : null));
        }
        people.add(new Counted(10, "pharmacist", "band 7"));
        ideas.add(new SaidIdea(10, LocalDate.of(2026, 5, 4), LocalDate.of(2026, 6, 4)));
        Month month = Suppression.choose(List.of(), Town.FIRST, people, ideas);
        assertThat(month.shownProfessions()).isEmpty();
        assertThat(month.shownGrades()).isEmpty();
    }

    @Test
    void both_shares_agree_with_a_count_by_hand() {
        for (long seed = 1; seed <= TOWNS; seed++) {
            var town = new Town(seed);
            int said = 0;
            int inUse = 0;
            Set<Long> used = new HashSet<>();
            for (SaidIdea idea : town.ideas) {
                boolean within = idea.saidOn().toEpochDay() >= LocalDate.of(2025, 11, 1).toEpochDay()
                        && idea.saidOn().toEpochDay() <= LocalDate.of(2026, 10, 31).toEpochDay();
                LocalDate since = idea.inUseOn();
                said += within ? 1 : 0;
                if (within && since != null && since.toEpochDay() <= LocalDate.of(2026, 10, 31).toEpochDay()) {
                    inUse++;
                    used.add(idea.saidById());
                }
            }
            int here = 0;
            for (Counted person : town.second) {
                here += used.contains(person.personId()) ? 1 : 0;
            }
            assertThat(OfIdeas.count(town.ideas, Town.SECOND)).isEqualTo(new OfIdeas(inUse, said));
            assertThat(OfPeople.count(town.second, town.ideas, Town.SECOND))
                    .isEqualTo(new OfPeople(here, town.second.size()));
        }
    }

    @Test
    void the_middle_of_first_answers() {
        assertThat(FirstAnswers.medianDays(List.of())).isEmpty();
        assertThat(FirstAnswers.medianDays(List.of(3.0, 1.0, 9.0))).hasValue(3.0);
        assertThat(FirstAnswers.medianDays(List.of(4.0, 1.0, 2.0, 9.0))).hasValue(3.0);
    }

    private static List<Counted> people(long from, long to, String profession) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(person -> new Counted(person, profession, profession))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** One idea of each, the first so many of them in use. */
    private static List<SaidIdea> ideas(long from, long to, int inUse) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(person -> new SaidIdea(
                        person, LocalDate.of(2026, 5, 4), person < from + inUse ? LocalDate.of(2026, 6, 4) : null))
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
