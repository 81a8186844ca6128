package org.leadline.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A small grammar of care: each piece says what may happen next to the patient who walks it. */
@FunctionalInterface
interface Course {

    void walk(Walk walk);

    /** One way among several; its weight counts against the sum of all the weights. */
    record Way(double weight, Course course) {}

    static Way way(double weight, Course... courses) {
        return new Way(weight, inTurn(courses));
    }

    /** A step charted about {@code minutes} after the one before. */
    static Course step(String activity, int minutes) {
        return walk -> walk.take(activity, minutes);
    }

    static Course[] steps(int minutes, String... activities) {
        return Stream.of(activities).map(activity -> step(activity, minutes)).toArray(Course[]::new);
    }

    static Course inTurn(Course... courses) {
        return walk -> {
            for (Course course : courses) {
                course.walk(walk);
            }
        };
    }

    static Course sometimes(double chance, Course... courses) {
        var all = inTurn(courses);
        return walk -> {
            if (walk.dice.falls(chance)) {
                all.walk(walk);
            }
        };
    }

    static Course oneOf(Way... ways) {
        return walk -> {
            double total = 0;
            for (Way way : ways) {
                total += way.weight();
            }
            double left = walk.dice.share() * total;
            int chosen = 0;
            while (chosen < ways.length - 1 && left >= ways[chosen].weight()) {
                left -= ways[chosen].weight();
                chosen++;
            }
            ways[chosen].course().walk(walk);
        };
    }

    static Course inAnyOrder(Course... courses) {
        return walk -> {
            var order = new ArrayList<>(List.of(courses));
            walk.dice.shuffle(order);
            order.forEach(course -> course.walk(walk));
        };
    }

    /** In this order, but for a share of patients two neighbours change places. */
    static Course usuallyInTurn(double chanceOfSwap, Course... courses) {
        return walk -> {
            var order = new ArrayList<>(List.of(courses));
            if (walk.dice.falls(chanceOfSwap)) {
                int first = walk.dice.between(0, order.size() - 2);
                Collections.swap(order, first, first + 1);
            }
            order.forEach(course -> course.walk(walk));
        };
    }

    /** Some of these, at least {@code fewest} and at most {@code most}, in any order. */
    static Course some(int fewest, int most, Course... courses) {
        return walk -> {
            var order = new ArrayList<>(List.of(courses));
            walk.dice.shuffle(order);
            int count = walk.dice.between(fewest, most);
            order.subList(0, count).forEach(course -> course.walk(walk));
        };
    }

    /** The usual course in turn, the others each at any place in it. */
    static Course scattered(Course[] usual, List<Course> others) {
        return walk -> {
            var order = new ArrayList<>(List.of(usual));
            others.forEach(other -> order.add(walk.dice.between(0, order.size()), other));
            order.forEach(course -> course.walk(walk));
        };
    }

    static Course when(Predicate<Walk> condition, Course then, Course otherwise) {
        return walk -> (condition.test(walk) ? then : otherwise).walk(walk);
    }
}
