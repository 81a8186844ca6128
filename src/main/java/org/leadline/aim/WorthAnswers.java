package org.leadline.aim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.leadline.sounding.act.ProfessionCounts;

/**
 * What was answered to "is it worth it to us?", counted; nobody's own answer is in it.
 *
 * @param all everybody who answered
 * @param groups by profession, in groups of five or more; empty where there would be one only
 */
public record WorthAnswers(Counted all, List<Counted> groups) {
    /** The field of the question in an ask about one aim. */
    public static final String FIELD = "worth";

    /** From 1, not worth it, to this. */
    public static final int MOST = 5;

    /** A group whose middle is below it is answered in writing before anybody says "agreed". */
    static final double LOW = 3;

    /**
     * How many of a group chose what.
     *
     * @param name the profession; empty for the small ones together, and for everybody
     * @param counts how many chose 1, 2, 3, 4, 5
     */
    public record Counted(String name, List<Integer> counts) {
        public Counted {
            counts = List.copyOf(counts);
        }

        /** How many answered. */
        public int answered() {
            return counts.stream().mapToInt(Integer::intValue).sum();
        }

        /** The middle of the answers, the mean of the two middle ones where their number is even; 0 where there are none. */
        public double middle() {
            List<Integer> all = new ArrayList<>();
            for (int worth = 1; worth <= MOST; worth++) {
                for (int many = counts.get(worth - 1); many > 0; many--) {
                    all.add(worth);
                }
            }
            int many = all.size();
            return many == 0 ? 0 : (all.get((many - 1) / 2) + all.get(many / 2)) / 2.0;
        }

        /** Whether its middle is below three. */
        public boolean low() {
            return answered() > 0 && middle() < LOW;
        }
    }

    public WorthAnswers {
        groups = List.copyOf(groups);
    }

    /** Whether a profession, or everybody together, finds it not worth it: that is answered in writing. */
    public boolean needsAnAnswer() {
        return all.low() || groups.stream().anyMatch(Counted::low);
    }

    /** Of the counts of a sounding, for one of its questions. */
    static WorthAnswers of(String field, Map<String, String> counts, List<ProfessionCounts.Group> byProfession) {
        return new WorthAnswers(
                new Counted(
                        "",
                        options()
                                .map(worth -> Integer.parseInt(counts.getOrDefault(field + "=" + worth, "0")))
                                .boxed()
                                .toList()),
                byProfession.stream()
                        .map(group -> new Counted(
                                group.name(),
                                options()
                                        .map(worth -> group.counts().getOrDefault(field + "=" + worth, 0))
                                        .boxed()
                                        .toList()))
                        .toList());
    }

    private static IntStream options() {
        return IntStream.rangeClosed(1, MOST);
    }
}
