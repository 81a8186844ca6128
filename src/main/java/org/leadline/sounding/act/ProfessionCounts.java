package org.leadline.sounding.act;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Answers counted by profession so that no sum and no difference of what is shown tells of fewer than five: a profession with fewer answers is counted
 * among the others, and where these are fewer than five the smallest that stands by itself is counted among them too. Where that leaves one
 * group, none is shown.
 */
public final class ProfessionCounts {
    /** Fewer answers are never shown by themselves. */
    public static final int FEWEST = 5;

    /** The name of the group in which the small professions are counted together. */
    public static final String OTHERS = "";

    private static final String PREFIX = "profession.";

    /**
     * One answer.
     *
     * @param group the profession, or {@link #OTHERS}
     * @param chosen by field what was chosen
     */
    public record Answer(String group, Map<String, String> chosen) {}

    /**
     * One group as it is shown.
     *
     * @param name the profession, or {@link #OTHERS}
     * @param answered how many answers it has, at least {@link #FEWEST}
     * @param counts by {@code field=choice} how many of them chose it
     */
    public record Group(String name, int answered, Map<String, Integer> counts) {
        public Group {
            counts = Map.copyOf(counts);
        }

        /** Whether it holds the small professions together. */
        public boolean others() {
            return name.equals(OTHERS);
        }
    }

    private ProfessionCounts() {}

    /** In which group somebody of that profession is counted, going by whom the sounding asks. @param asked the profession of each person asked */
    public static String groupOf(String profession, List<String> asked) {
        return asked.stream().filter(profession::equals).count() < FEWEST ? OTHERS : profession;
    }

    /** The groups that may be shown, in alphabetical order and the others last; none where everything would stand in one. */
    public static List<Group> of(List<Answer> answers) {
        Map<String, List<Answer>> groups =
                answers.stream().collect(Collectors.groupingBy(Answer::group, TreeMap::new, Collectors.toList()));
        List<Answer> others = new ArrayList<>(groups.getOrDefault(OTHERS, List.of()));
        groups.remove(OTHERS);
        groups.values().removeIf(few -> few.size() < FEWEST && others.addAll(few));
        if (!others.isEmpty() && others.size() < FEWEST) {
            groups.entrySet().stream()
                    .min(Comparator.comparing(group -> group.getValue().size()))
                    .map(Map.Entry::getKey)
                    .ifPresent(smallest -> others.addAll(groups.remove(smallest)));
        }
        List<Group> shown = new ArrayList<>();
        groups.forEach((name, of) -> shown.add(group(name, of)));
        if (!others.isEmpty()) {
            shown.add(group(OTHERS, others));
        }
        return shown.size() < 2 ? List.of() : shown;
    }

    /** The groups among the other counts, under keys that no field has. */
    public static Map<String, String> written(List<Group> groups) {
        Map<String, String> rows = new TreeMap<>();
        for (int place = 0; place < groups.size(); place++) {
            Group group = groups.get(place);
            String key = PREFIX + place;
            rows.put(key, group.name());
            rows.put(key + ".answered", Integer.toString(group.answered()));
            group.counts().forEach((choice, many) -> rows.put(key + ":" + choice, Integer.toString(many)));
        }
        return rows;
    }

    /** The groups that were written among these counts. */
    public static List<Group> read(Map<String, String> counts) {
        List<Group> groups = new ArrayList<>();
        for (String name = counts.get(PREFIX + 0); name != null; name = counts.get(PREFIX + groups.size())) {
            String key = PREFIX + groups.size();
            Map<String, Integer> chosen = new TreeMap<>();
            counts.forEach((row, many) -> {
                if (row.startsWith(key + ":")) {
                    chosen.put(row.substring(key.length() + 1), Integer.valueOf(many));
                }
            });
            groups.add(new Group(name, Integer.parseInt(counts.getOrDefault(key + ".answered", "0")), chosen));
        }
        return groups;
    }

    /** The counts without the groups among them. */
    public static Map<String, String> without(Map<String, String> counts) {
        return counts.entrySet().stream()
                .filter(count -> !count.getKey().startsWith(PREFIX))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Group group(String name, List<Answer> answers) {
        Map<String, Integer> counts = new TreeMap<>();
        answers.forEach(answer ->
                answer.chosen().forEach((field, choice) -> counts.merge(field + "=" + choice, 1, Integer::sum)));
        return new Group(name, answers.size(), counts);
    }
}
