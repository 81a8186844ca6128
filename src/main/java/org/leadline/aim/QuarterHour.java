package org.leadline.aim;

import java.util.List;
import java.util.Locale;

/**
 * What a unit does about its aims in one hour a quarter, in the order in which it is done, as far as it stands now.
 *
 * @param steps all of them, done or not
 */
public record QuarterHour(List<Step> steps) {
    public QuarterHour {
        steps = List.copyOf(steps);
    }

    /** What is done; the word ends its message keys. */
    public enum What {
        VALUES,
        LOOK,
        ORPHANS,
        PASSED,
        NEIGHBOURS,
        FRAME,
        PROMISED,
        WISH;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One step.
     *
     * @param open how many things it still waits for; 0 where it is done
     * @param of out of how many; 0 where they are not counted
     * @param address where it is taken
     */
    public record Step(What what, int minutes, int open, int of, String address) {
        public boolean done() {
            return open == 0;
        }
    }

    public int minutes() {
        return steps.stream().mapToInt(Step::minutes).sum();
    }

    public int minutesLeft() {
        return steps.stream()
                .filter(step -> !step.done())
                .mapToInt(Step::minutes)
                .sum();
    }

    public int doneCount() {
        return (int) steps.stream().filter(Step::done).count();
    }
}
