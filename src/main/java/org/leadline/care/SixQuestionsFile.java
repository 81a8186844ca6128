package org.leadline.care;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leadline.sounding.act.Choice;
import org.leadline.sounding.act.Question;

/**
 * The six questions as they stand in their file, and for which kind of care each answer speaks.
 *
 * @param questions in the order in which they are asked
 * @param leans the kind by {@code question=answer}; answers that speak for none are left out
 */
record SixQuestionsFile(List<Question> questions, Map<String, Mode> leans) {
    /** The key of the sixth question. */
    static final String BEST_WAY = "best-way";

    private static final String FILE = "/care/six-questions.csv";

    SixQuestionsFile {
        questions = List.copyOf(questions);
        leans = Map.copyOf(leans);
    }

    static SixQuestionsFile read() {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, List<Choice>> answers = new LinkedHashMap<>();
        Map<String, Mode> leans = new LinkedHashMap<>();
        try (InputStream file = open();
                CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : rows) {
                String question = row.getField("question");
                String answer = row.getField("answer");
                texts.putIfAbsent(question, row.getField("text"));
                answers.computeIfAbsent(question, first -> new ArrayList<>())
                        .add(new Choice(answer, row.getField("words")));
                if (!row.getField("leans").isEmpty()) {
                    leans.put(question + "=" + answer, Mode.of(row.getField("leans")));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new SixQuestionsFile(
                texts.entrySet().stream()
                        .map(text -> new Question(
                                text.getKey(), text.getValue(), answers.getOrDefault(text.getKey(), List.of())))
                        .toList(),
                leans);
    }

    private static InputStream open() {
        InputStream file = SixQuestionsFile.class.getResourceAsStream(FILE);
        if (file == null) {
            throw new IllegalStateException("The file " + FILE + " is missing from the program");
        }
        return file;
    }
}
