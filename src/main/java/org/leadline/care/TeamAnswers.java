package org.leadline.care;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.sounding.act.Choice;
import org.leadline.sounding.act.Question;

/**
 * What a team answered to the six questions, counted; nobody's own answer is in it.
 *
 * <p>The rule of thumb: a question is settled where more than half of its answers are the same. Where "yes, there is a known best way" is settled, the
 * answers lean to same every time, whatever the others say. Else they lean to the kind for which most settled answers speak, at least two of them and
 * more than for any other; or to none. The team decides, not the rule: it is not validated.
 *
 * @param soundingAddress where they were asked
 * @param answered how many answered
 * @param leans the kind to which they lean; null where to none
 * @param bestWay what they say of a known best way
 * @param parted texts of the questions in which no answer was given by more than half
 */
public record TeamAnswers(
        String soundingAddress, int answered, @Nullable Mode leans, BestWay bestWay, List<String> parted) {
    private static final int FEWEST_SETTLED = 2;

    public TeamAnswers {
        parted = List.copyOf(parted);
    }

    /** @param counts how many chose what, by {@code question=answer} */
    static TeamAnswers of(String soundingAddress, int answered, SixQuestionsFile file, Map<String, String> counts) {
        List<String> parted = new ArrayList<>();
        Map<Mode, Integer> speaking = new EnumMap<>(Mode.class);
        BestWay bestWay = BestWay.OPEN;
        for (Question question : file.questions()) {
            String settled = settled(question, counts).orElse(null);
            if (settled == null) {
                parted.add(question.text());
            } else if (question.key().equals(SixQuestionsFile.BEST_WAY)) {
                bestWay = BestWay.of(settled);
            } else {
                Mode lean = file.leans().get(question.key() + "=" + settled);
                if (lean != null) {
                    speaking.merge(lean, 1, Integer::sum);
                }
            }
        }
        return new TeamAnswers(
                soundingAddress,
                answered,
                bestWay == BestWay.YES ? Mode.SAME_EVERY_TIME : most(speaking),
                bestWay,
                answered == 0 ? List.of() : parted);
    }

    private static Optional<String> settled(Question question, Map<String, String> counts) {
        int all = question.options().stream()
                .mapToInt(option -> count(question, option, counts))
                .sum();
        return question.options().stream()
                .filter(option -> 2 * count(question, option, counts) > all)
                .map(Choice::key)
                .findFirst();
    }

    private static int count(Question question, Choice option, Map<String, String> counts) {
        return Integer.parseInt(counts.getOrDefault(question.key() + "=" + option.key(), "0"));
    }

    private static @Nullable Mode most(Map<Mode, Integer> speaking) {
        int most = speaking.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<Mode> first = speaking.entrySet().stream()
                .filter(mode -> mode.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        return most >= FEWEST_SETTLED && first.size() == 1 ? first.getFirst() : null;
    }
}
