package org.leadline.measure.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PublishingTest {

    @Test
    void no_hidden_count_of_a_random_table_can_be_solved() {
        Random random = new Random(7);
        int hidden = 0;
        int more = 0;
        int withheld = 0;
        for (int i = 0; i < 1200; i++) {
            SmallNumbers rule = i % 3 == 0
                    ? new SmallNumbers(3, 1 + random.nextInt(4))
                    : i % 3 == 1 ? new SmallNumbers(7, 1) : SmallNumbers.USUAL;
            CountTable table = random(random, rule);
            PublishedTable shown = Publishing.publish(table, rule);
            assertThat(new Attacker(table, shown, rule).solve())
                    .as("%s by %s is shown as %s", table, rule, shown)
                    .isEmpty();
            hidden += all(shown).stream().anyMatch(Shown::hidden) ? 1 : 0;
            withheld += all(shown).stream().allMatch(Shown::hidden)
                            && countSmall(table, rule) < all(shown).size()
                    ? 1
                    : 0;
            more += countHidden(shown) > countSmall(table, rule) ? 1 : 0;
        }
        assertThat(hidden).as("tables in which something is hidden").isGreaterThan(600);
        assertThat(more)
                .as("tables in which more is hidden than the small counts")
                .isGreaterThan(150);
        assertThat(withheld)
                .as("tables of which nothing is shown though not all is small")
                .isLessThan(100);
    }

    @Test
    void theAttackerSolvesWhatIsShownWithoutFurtherHiding() {
        SmallNumbers exact = new SmallNumbers(7, 1);
        CountTable table = new CountTable(List.of(List.of(3L, 20L), List.of(30L, 40L)));
        Shown small = Shown.HIDDEN;
        PublishedTable naive = new PublishedTable(
                List.of(List.of(small, Shown.of(20)), List.of(Shown.of(30), Shown.of(40))),
                List.of(Shown.of(23), Shown.of(70)),
                List.of(Shown.of(33), Shown.of(60)),
                Shown.of(93));
        assertThat(new Attacker(table, naive, exact).solve()).containsExactly("cell 0 is [3]");
        assertThat(new Attacker(table, Publishing.publish(table, exact), exact).solve())
                .isEmpty();
    }

    @Test
    void roundingIsNotTrustedWhereEverySmallCountWouldHaveToBeTheGreatest() {
        CountTable sevens = new CountTable(List.of(List.of(7L, 7L, 7L, 7L)));
        PublishedTable shown = Publishing.publish(sevens, SmallNumbers.USUAL);
        assertThat(shown.totalsOfRows().getFirst().hidden()).isTrue();
        assertThat(new Attacker(sevens, shown, SmallNumbers.USUAL).solve()).isEmpty();
        CountTable ones = new CountTable(List.of(Collections.nCopies(12, 1L)));
        assertThat(Publishing.publish(ones, SmallNumbers.USUAL).total().hidden())
                .isTrue();
    }

    @Test
    void smallCountsAreHiddenNoughtIsShownAndTheRestRoundedToFive() {
        PublishedTable shown = Publishing.publish(
                new CountTable(List.of(List.of(0L, 1L, 7L, 8L, 12L, 13L, 1004L))), SmallNumbers.USUAL);
        assertThat(shown.rows().getFirst())
                .containsExactly(
                        Shown.of(0),
                        Shown.HIDDEN,
                        Shown.HIDDEN,
                        Shown.of(10),
                        Shown.of(10),
                        Shown.of(15),
                        Shown.of(1005));
        assertThat(shown.total()).isEqualTo(Shown.of(1045));
    }

    @Test
    void aLargeTableIsShownForTheMostPart() {
        Random random = new Random(3);
        List<List<Long>> rows = new ArrayList<>();
        for (int row = 0; row < 40; row++) {
            rows.add(random.longs(12, 0, 60).boxed().toList());
        }
        PublishedTable shown = Publishing.publish(new CountTable(rows), SmallNumbers.USUAL);
        assertThat(countHidden(shown)).isLessThanOrEqualTo(countSmall(new CountTable(rows), SmallNumbers.USUAL) + 5);
    }

    @Test
    void aRuleThatGivesItselfAwayIsRefused() {
        assertThatThrownBy(() -> new SmallNumbers(1, 1)).hasMessageContaining("everybody would know it is 1");
        assertThatThrownBy(() -> new SmallNumbers(3, 9)).hasMessageContaining("between 1 and 4");
    }

    private static CountTable random(Random random, SmallNumbers rule) {
        int[][] shapes = {{1, 1}, {1, 2}, {2, 1}, {1, 3}, {2, 2}, {1, 4}, {3, 1}, {2, 3}, {3, 2}};
        int[] shape = shapes[random.nextInt(rule.hidden() > 3 ? 5 : shapes.length)];
        int most = random.nextBoolean() ? rule.hidden() + 1 : 2 * rule.hidden() + 4;
        List<List<Long>> rows = new ArrayList<>();
        for (int row = 0; row < shape[0]; row++) {
            rows.add(random.longs(shape[1], 0, most).boxed().toList());
        }
        return new CountTable(rows);
    }

    static List<Shown> all(PublishedTable shown) {
        List<Shown> all = new ArrayList<>();
        shown.rows().forEach(all::addAll);
        all.addAll(shown.totalsOfRows());
        all.addAll(shown.totalsOfColumns());
        all.add(shown.total());
        return all;
    }

    private static long countHidden(PublishedTable shown) {
        return all(shown).stream().filter(Shown::hidden).count();
    }

    private static long countSmall(CountTable table, SmallNumbers rule) {
        long small = table.rows().stream()
                .flatMap(List::stream)
                .filter(rule::isSmall)
                .count();
        for (int row = 0; row < table.height(); row++) {
            small += rule.isSmall(table.totalOfRow(row)) ? 1 : 0;
        }
        for (int column = 0; column < table.width(); column++) {
            small += rule.isSmall(table.totalOfColumn(column)) ? 1 : 0;
        }
        return small + (rule.isSmall(table.total()) ? 1 : 0);
    }
}
