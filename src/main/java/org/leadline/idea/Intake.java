package org.leadline.idea;

import java.util.List;

/**
 * Whether a unit takes in ideas just now.
 *
 * @param unanswered how many wait for their first answer
 * @param most how many may wait before the unit takes in no more
 * @param owing the numbers of those who owe the answers
 */
public record Intake(int unanswered, int most, List<Long> owing) {
    /** How many may wait where a unit has said nothing else. */
    public static final int USUAL_MOST = 8;

    public Intake {
        owing = List.copyOf(owing);
    }

    /** Whether it takes in no more until some were answered. */
    public boolean isPaused() {
        return unanswered >= most;
    }
}
