package org.leadline.care.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Rules made by chance, of every form and with every qualifier. */
record RandomRules(Random random, List<String> names) {

    Expectation expectation() {
        Form form = form();
        return new Expectation(
                form,
                form instanceof Form.Within && random.nextBoolean() ? span() : null,
                random.nextInt(3) == 0 ? List.of(condition()) : List.of(),
                switch (random.nextInt(4)) {
                    case 0 -> List.of(new Expectation.Unless.Done(steps()));
                    case 1 -> List.of(new Expectation.Unless.Recorded(condition()));
                    default -> List.of();
                });
    }

    private Condition condition() {
        return random.nextBoolean()
                ? new Condition("age", Condition.Is.values()[random.nextInt(6)], "65")
                : new Condition("age", Condition.Is.EQUAL, "not known");
    }

    private Form form() {
        return switch (random.nextInt(8)) {
            case 0 -> new Form.Within(steps(), span(), steps());
            case 1 -> new Form.Before(steps(), steps());
            case 2 -> new Form.Followed(steps(), steps(), random.nextBoolean() ? null : span());
            case 3 -> {
                boolean after = random.nextBoolean();
                yield new Form.Never(steps(), after ? steps() : null, after && random.nextBoolean() ? span() : null);
            }
            case 4 -> {
                int least = random.nextInt(3);
                yield new Form.Times(steps(), least, least + random.nextInt(3), random.nextBoolean() ? null : span());
            }
            case 5 -> new Form.Together(steps(), steps(), random.nextBoolean());
            case 6 -> new Form.StartsWith(steps());
            default -> new Form.EndsWith(steps());
        };
    }

    private Steps steps() {
        List<String> some = new ArrayList<>(names);
        Collections.shuffle(some, random);
        return new Steps(some.subList(0, 1 + random.nextInt(2)));
    }

    private Span span() {
        return Span.minutes(5 * (1 + random.nextInt(6)));
    }
}
