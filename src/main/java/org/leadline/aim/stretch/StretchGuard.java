package org.leadline.aim.stretch;

/**
 * Says whether a team is ready for more than it has ever done. Such aims tempt most those who can least afford them (Sitkin and others, Academy of
 * Management Review 2011): they need recent wins and room to try. So: go with belief, wins and room; small wins first where one is missing; not yet
 * where hardly anybody believes it, or where there are neither wins nor room. It advises; whoever leads decides.
 */
public final class StretchGuard {
    /** Fewer answers say nothing of a team. */
    public static final int FEWEST_ANSWERS = 5;

    /** Below this middle of ten hardly anybody believes it. */
    static final double HARDLY_BELIEVED = 3;

    /** From this middle of ten on it is believed. */
    static final double BELIEVED = 5;

    /** What it says; the word is kept in the database and at the end of message keys. */
    public enum Says {
        GO("go"),
        SMALL_WINS("small-wins"),
        NOT_YET("not-yet"),
        NOT_HEARD("not-heard");

        private final String word;

        Says(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** Why it says so. */
    public enum Because {
        ALL_THREE("all-three"),
        FEW_ANSWERED("few-answered"),
        HARDLY_BELIEVED("hardly-believed"),
        NO_WINS_NO_ROOM("no-wins-no-room"),
        HALF_BELIEVED("half-believed"),
        NO_WINS("no-wins"),
        NO_ROOM("no-room");

        private final String word;

        Because(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** What it says, and why. */
    public record Reading(Says says, Because because) {}

    private StretchGuard() {}

    /** @param wins how many things the team has made real of late */
    public static Reading read(Belief belief, int wins) {
        boolean room = !belief.noSlack();
        if (belief.answered() < FEWEST_ANSWERS) {
            return new Reading(Says.NOT_HEARD, Because.FEW_ANSWERED);
        }
        if (belief.middle() < HARDLY_BELIEVED) {
            return new Reading(Says.NOT_YET, Because.HARDLY_BELIEVED);
        }
        if (wins == 0 && !room) {
            return new Reading(Says.NOT_YET, Because.NO_WINS_NO_ROOM);
        }
        if (!room) {
            return new Reading(Says.SMALL_WINS, Because.NO_ROOM);
        }
        if (wins == 0) {
            return new Reading(Says.SMALL_WINS, Because.NO_WINS);
        }
        return belief.middle() < BELIEVED
                ? new Reading(Says.SMALL_WINS, Because.HALF_BELIEVED)
                : new Reading(Says.GO, Because.ALL_THREE);
    }
}
