package org.leadline.sounding.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.leadline.Trust;
import org.leadline.sounding.act.ProfessionCounts.Answer;
import org.leadline.sounding.act.ProfessionCounts.Group;

/** Counts by profession: what is shown tells of no fewer than five, whatever is added up or taken away. */
class ProfessionCountsTest {
    private static final long SEED = 20_261_122;
    private static final int UNITS = 4_000;
    private static final List<String> PROFESSIONS =
            List.of("doctor", "nurse", "physiotherapist", "pharmacist", "clerk", "patient partner");
    private static final String FIELD = "worth";

    /** Somebody who answered. */
    private record Person(String profession, String choice) {}

    @Test
    @Trust(36)
    void no_sum_and_no_difference_of_what_is_shown_is_of_one_to_four_people() {
        Random chance = new Random(SEED);
        for (int unit = 0; unit < UNITS; unit++) {
            List<String> asked = asked(chance);
            List<Person> people = answered(chance, asked);
            List<Group> groups = groups(asked, people);
            assertThat(sums(groups.stream().map(Group::answered).toList(), people.size()))
                    .as("%s answered of %s, shown as %s", people, asked, groups)
                    .noneMatch(many -> many > 0 && many < ProfessionCounts.FEWEST);
            if (!groups.isEmpty()) {
                assertThat(groups.stream().mapToInt(Group::answered).sum()).isEqualTo(people.size());
            }
        }
    }

    @Test
    @Trust(36)
    void what_a_small_profession_chose_could_have_been_otherwise_unless_all_its_group_chose_the_same() {
        Random chance = new Random(SEED + 1);
        int hidden = 0;
        for (int unit = 0; unit < UNITS; unit++) {
            List<String> asked = asked(chance);
            List<Person> people = answered(chance, asked);
            List<Group> groups = groups(asked, people);
            if (people.size() < ProfessionCounts.FEWEST) {
                continue;
            }
            for (String profession : PROFESSIONS) {
                List<Person> few = people.stream()
                        .filter(person -> person.profession().equals(profession))
                        .toList();
                if (few.isEmpty() || few.size() >= ProfessionCounts.FEWEST) {
                    continue;
                }
                assertThat(groups).noneMatch(group -> group.name().equals(profession));
                hidden++;
                assertThat(unanimous(people, groups) || couldBeOtherwise(asked, people, profession, groups))
                        .as("%s of %s, shown as %s", few, people, groups)
                        .isTrue();
            }
        }
        assertThat(hidden).as("small professions looked at").isGreaterThan(UNITS);
    }

    @Test
    void every_answer_is_counted_once_and_what_is_written_is_read() {
        Random chance = new Random(SEED + 2);
        int shown = 0;
        for (int unit = 0; unit < UNITS; unit++) {
            List<String> asked = asked(chance);
            List<Person> people = answered(chance, asked);
            List<Group> groups = groups(asked, people);
            Map<String, String> counts = new HashMap<>(ProfessionCounts.written(groups));
            counts.put(FIELD + "=1", "3");
            assertThat(ProfessionCounts.read(counts)).isEqualTo(groups);
            assertThat(ProfessionCounts.without(counts)).isEqualTo(Map.of(FIELD + "=1", "3"));
            if (!groups.isEmpty()) {
                shown++;
                Map<String, Integer> all = new HashMap<>();
                groups.forEach(
                        group -> group.counts().forEach((choice, many) -> all.merge(choice, many, Integer::sum)));
                assertThat(all).isEqualTo(total(people));
            }
        }
        assertThat(shown).as("units of which something is shown").isGreaterThan(UNITS / 4);
    }

    @Test
    void a_profession_of_five_stands_by_itself_and_the_small_ones_together() {
        List<Group> groups = ProfessionCounts.of(answers(Map.of("doctor", 5, "nurse", 6, ProfessionCounts.OTHERS, 5)));
        assertThat(groups)
                .extracting(Group::name, Group::answered)
                .containsExactly(tuple("doctor", 5), tuple("nurse", 6), tuple(ProfessionCounts.OTHERS, 5));
    }

    @Test
    void four_others_take_the_smallest_group_in_and_where_one_is_left_none_is_shown() {
        assertThat(ProfessionCounts.of(answers(Map.of("doctor", 5, "nurse", 6, ProfessionCounts.OTHERS, 4))))
                .extracting(Group::name, Group::answered)
                .containsExactly(tuple("nurse", 6), tuple(ProfessionCounts.OTHERS, 9));
        assertThat(ProfessionCounts.of(answers(Map.of("nurse", 6, ProfessionCounts.OTHERS, 4))))
                .isEmpty();
        assertThat(ProfessionCounts.of(answers(Map.of("nurse", 16)))).isEmpty();
        assertThat(ProfessionCounts.of(List.of())).isEmpty();
    }

    private static List<Answer> answers(Map<String, Integer> howMany) {
        return howMany.entrySet().stream()
                .flatMap(group -> IntStream.range(0, group.getValue())
                        .mapToObj(one -> new Answer(group.getKey(), Map.of(FIELD, Integer.toString(one % 5 + 1)))))
                .toList();
    }

    private static List<String> asked(Random chance) {
        List<String> asked = new ArrayList<>();
        for (String profession : PROFESSIONS) {
            for (int many = chance.nextInt(9); many > 0; many--) {
                asked.add(profession);
            }
        }
        return asked;
    }

    private static List<Person> answered(Random chance, List<String> asked) {
        int choices = 1 + chance.nextInt(5);
        return asked.stream()
                .filter(profession -> chance.nextInt(4) > 0)
                .map(profession -> new Person(profession, Integer.toString(1 + chance.nextInt(choices))))
                .toList();
    }

    private static List<Group> groups(List<String> asked, List<Person> people) {
        return ProfessionCounts.of(people.stream()
                .map(person -> new Answer(
                        ProfessionCounts.groupOf(person.profession(), asked), Map.of(FIELD, person.choice())))
                .toList());
    }

    /** Of how many people one can speak: any groups together, and all who answered without those. */
    private static Set<Integer> sums(List<Integer> shown, int all) {
        Set<Integer> sums = new HashSet<>(Set.of(0));
        for (int many : shown) {
            Set<Integer> more = new HashSet<>(sums);
            sums.forEach(sum -> more.add(sum + many));
            sums.addAll(more);
        }
        Set<Integer> whole = new HashSet<>(sums);
        if (!shown.isEmpty()) {
            sums.forEach(sum -> whole.add(all - sum));
        }
        return whole;
    }

    private static boolean unanimous(List<Person> people, List<Group> groups) {
        return groups.isEmpty()
                ? total(people).size() == 1
                : groups.getLast().counts().size() == 1;
    }

    /** Whether two people can change what they chose, one of them of that profession, with nothing different shown. */
    private static boolean couldBeOtherwise(
            List<String> asked, List<Person> people, String profession, List<Group> shown) {
        for (int one = 0; one < people.size(); one++) {
            for (int other = 0; other < people.size(); other++) {
                Person few = people.get(one);
                Person another = people.get(other);
                if (few.profession().equals(profession)
                        && !another.profession().equals(profession)
                        && !few.choice().equals(another.choice())) {
                    List<Person> world = new ArrayList<>(people);
                    world.set(one, new Person(few.profession(), another.choice()));
                    world.set(other, new Person(another.profession(), few.choice()));
                    if (groups(asked, world).equals(shown)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static Map<String, Integer> total(List<Person> people) {
        return people.stream()
                .collect(Collectors.toMap(person -> FIELD + "=" + person.choice(), one -> 1, Integer::sum));
    }
}
