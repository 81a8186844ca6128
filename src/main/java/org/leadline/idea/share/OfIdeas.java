package org.leadline.idea.share;

import java.util.List;

/** The first share: of the ideas said in a period, by whomever, how many were in use at its end. Never beside {@link OfPeople} in one sum. */
public record OfIdeas(int inUse, int said) {

    public static OfIdeas count(List<SaidIdea> ideas, Period period) {
        return new OfIdeas(
                (int) ideas.stream().filter(idea -> idea.isInUseBy(period)).count(),
                (int) ideas.stream().filter(idea -> idea.isSaidIn(period)).count());
    }

    public OfIdeas plus(OfIdeas other) {
        return new OfIdeas(inUse + other.inUse, said + other.said);
    }
}
