package org.leadline.sounding.act;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The form of a view: which fields it has, and what is wrong with what was typed into them. */
public record Form(List<Field> fields, boolean anyTextDoes) {
    public static final String STANCE = "stance";
    public static final String CLOSENESS = "close";
    public static final String WHY = "why";
    public static final String ESTIMATE = "estimate";
    private static final int MOST_OF_A_LINE = 400;
    private static final int MOST_OF_WHY = 600;

    public Form {
        fields = List.copyOf(fields);
    }

    /**
     * The fields of a view.
     *
     * @param reasons whether a line of why is asked of everybody, or of nobody
     * @param questions of the template that asks a list of them
     */
    public static Form of(Template template, boolean named, boolean reasons, List<Question> questions) {
        List<Field> fields = new ArrayList<>();
        switch (template) {
            case BEDSIDE -> {
                fields.add(text("think", true, MOST_OF_A_LINE));
                fields.add(text("do", true, MOST_OF_A_LINE));
                fields.add(text("worry", false, MOST_OF_A_LINE));
            }
            case CONSULT, DECIDE -> fields.add(choice(STANCE, Field.Kind.STANCE, words(Stance.values(), Stance::word)));
            case IDEAS -> {
                fields.add(text("ideas", false, MOST_OF_A_LINE));
                fields.add(text("concerns", false, MOST_OF_A_LINE));
                fields.add(text("expectations", false, MOST_OF_A_LINE));
            }
            case ESTIMATE -> fields.add(new Field(ESTIMATE, Field.Kind.NUMBER, true, 0, List.of()));
            case QUESTIONS ->
                questions.forEach(question -> fields.add(choice(
                        question.key(),
                        Field.Kind.QUESTION,
                        question.options().stream().map(Choice::key).toList())));
            case UPWARD -> {}
        }
        if (template.hasViews() && named) {
            List<String> close = words(Closeness.values(), Closeness::word);
            fields.add(choice(
                    CLOSENESS,
                    Field.Kind.CLOSENESS,
                    template.isBedside()
                            ? close.stream()
                                    .filter(word -> !word.equals("mine"))
                                    .toList()
                            : close));
        }
        if (reasons && template.hasViews() && !template.isBedside() && template != Template.IDEAS) {
            fields.add(text(WHY, false, MOST_OF_WHY));
        }
        return new Form(fields, template == Template.IDEAS);
    }

    /** What was typed, tidied: only fields of this form, no blanks around, no empty ones. */
    public Map<String, String> tidy(Map<String, String> typed) {
        Map<String, String> words = new TreeMap<>();
        for (Field field : fields) {
            String value = wellFormed(typed.getOrDefault(field.key(), ""));
            if (!value.isEmpty()) {
                words.put(field.key(), field.kind() == Field.Kind.NUMBER ? value.replace(',', '.') : value);
            }
        }
        return words;
    }

    /**
     * What is wrong with tidied words.
     *
     * @return by field the key of the sentence that says it; empty where all is well
     */
    public Map<String, String> problems(Map<String, String> words) {
        Map<String, String> problems = new LinkedHashMap<>();
        for (Field field : fields) {
            String value = words.get(field.key());
            if (value == null) {
                if (field.required()) {
                    String missing = field.kind() == Field.Kind.TEXT
                            ? field.key()
                            : field.kind().name().toLowerCase(java.util.Locale.ROOT);
                    problems.put(field.key(), "sounding.problem.blank." + missing);
                }
                continue;
            }
            switch (field.kind()) {
                case STANCE, CLOSENESS, QUESTION -> {
                    if (!field.options().contains(value)) {
                        problems.put(field.key(), "sounding.problem.choose");
                    }
                }
                case NUMBER -> {
                    if (!value.matches("[+-]?[0-9]{1,9}([.][0-9]{1,6})?")) {
                        problems.put(field.key(), "sounding.problem.number");
                    }
                }
                case TEXT -> {
                    if (value.codePointCount(0, value.length()) > field.mostLetters()) {
                        problems.put(field.key(), "sounding.problem.long");
                    }
                }
            }
        }
        if (anyTextDoes && texts(words).isEmpty() && problems.isEmpty()) {
            problems.put(fields.getFirst().key(), "sounding.problem.blank.any");
        }
        return problems;
    }

    /** The texts among the words, by field. */
    public Map<String, String> texts(Map<String, String> words) {
        return only(words, field -> field.kind() == Field.Kind.TEXT);
    }

    /** What can be counted among the words: stances, answers, numbers. */
    public Map<String, String> countable(Map<String, String> words) {
        return only(words, field -> field.kind() != Field.Kind.TEXT && field.kind() != Field.Kind.CLOSENESS);
    }

    /** Halves of letters, which no file can hold, become question marks. */
    private static String wellFormed(String typed) {
        return new String(typed.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                .replace("\r\n", "\n")
                .strip();
    }

    private Map<String, String> only(Map<String, String> words, java.util.function.Predicate<Field> which) {
        Map<String, String> some = new LinkedHashMap<>();
        fields.stream()
                .filter(which)
                .map(Field::key)
                .filter(words::containsKey)
                .forEach(key -> some.put(key, words.get(key)));
        return some;
    }

    private static Field text(String key, boolean required, int mostLetters) {
        return new Field(key, Field.Kind.TEXT, required, mostLetters, List.of());
    }

    private static Field choice(String key, Field.Kind kind, List<String> options) {
        return new Field(key, kind, true, 0, options);
    }

    private static <T> List<String> words(T[] constants, Function<T, String> word) {
        return Arrays.stream(constants).map(word).toList();
    }
}
