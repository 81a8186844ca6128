package org.leadline.care.journey;

/**
 * Where the lines between the modes are drawn. Set by judgement on a dozen public logs, not validated with clinicians:
 * whoever shows a verdict says so.
 *
 * @param version names this set of cuts, so that an answer given under other cuts is known for one
 * @param k100 closedness in any hundred cases, from which on care counts as closed
 * @param d effective number of sets of steps, up to which there are few of them
 */
public record Cuts(String version, double k100, int d) {

    /**
     * The first cuts: three in four journeys without a move of their own; eight courses, as many as three yes-or-no
     * decisions give.
     */
    public static final Cuts FIRST = new Cuts("2026-1", 0.75, 8);

    public Cuts {
        if (!(k100 > 0 && k100 < 1) || d < 1) {
            throw new IllegalArgumentException("Cuts need k100 between 0 and 1 and d of 1 or more: " + k100 + ", " + d);
        }
    }
}
