package org.leadline.sounding.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnveilingTest {

    @Test
    void for_every_mix_of_turn_and_closeness_the_first_turn_stands_first_and_the_closest_within_it() {
        Random chance = new Random(20261122);
        for (int round = 0; round < 5_000; round++) {
            List<Unveiling.Item<Integer>> items = new ArrayList<>();
            int many = chance.nextInt(12);
            for (int number = 0; number < many; number++) {
                items.add(new Unveiling.Item<>(
                        number, Turn.values()[chance.nextInt(2)], Closeness.values()[chance.nextInt(4)]));
            }
            List<Integer> order = Unveiling.order(items, chance);
            assertThat(order).hasSize(many).doesNotHaveDuplicates();
            for (int at = 1; at < order.size(); at++) {
                Unveiling.Item<Integer> before = items.get(order.get(at - 1));
                Unveiling.Item<Integer> after = items.get(order.get(at));
                assertThat(before.turn()).isLessThanOrEqualTo(after.turn());
                if (before.turn() == after.turn()) {
                    assertThat(before.closeness()).isLessThanOrEqualTo(after.closeness());
                }
            }
        }
    }

    @Test
    void within_a_closeness_chance_decides_and_not_the_order_of_sealing() {
        List<Unveiling.Item<Integer>> items = List.of(
                new Unveiling.Item<>(1, Turn.FIRST, Closeness.SAW),
                new Unveiling.Item<>(2, Turn.FIRST, Closeness.SAW),
                new Unveiling.Item<>(3, Turn.FIRST, Closeness.SAW));
        Set<List<Integer>> orders = new HashSet<>();
        Random chance = new Random(7);
        for (int round = 0; round < 500; round++) {
            orders.add(Unveiling.order(items, chance));
        }
        assertThat(orders).hasSize(6);
    }
}
