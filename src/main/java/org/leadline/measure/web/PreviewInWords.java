package org.leadline.measure.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leadline.chart.Numbers;
import org.leadline.measure.FigureImport;
import org.leadline.measure.FigurePreview;
import org.leadline.measure.Measure;
import org.leadline.measure.intake.FigureAnswers;
import org.leadline.measure.intake.FigureFault;
import org.leadline.measure.intake.FigureRead;
import org.leadline.measure.intake.FigureRead.Question;
import org.leadline.measure.intake.FigureRead.Understood;
import org.leadline.unit.intake.Days;
import org.springframework.stereotype.Component;

/** Says how a file of numbers was understood, what is asked about it, and what is wrong with which line. */
@Component
public class PreviewInWords {
    private final MeasureWords words;

    PreviewInWords(MeasureWords words) {
        this.words = words;
    }

    /**
     * The preview of a file.
     *
     * @param understood how it was read, line by line
     * @param rows the first rows as they would be entered; null where none can be shown yet
     * @param faults what is wrong, each with its line
     * @param because whether numbers that are kept already would change, for which a reason is needed
     */
    public record View(
            UUID importId,
            String fileName,
            List<String> understood,
            @Nullable Numbers rows,
            String counts,
            List<Ask> questions,
            List<String> faults,
            String more,
            boolean ready,
            boolean because,
            Map<String, String> sent) {}

    /** One question about the file, its answers as radio buttons. */
    public record Ask(String field, String legend, String hint, Map<String, String> options, String chosen) {}

    View view(FigurePreview preview, @Nullable Measure measure, ReadAs answers) {
        List<String> faults = new ArrayList<>();
        List<Ask> questions = new ArrayList<>();
        List<String> understood = new ArrayList<>();
        int inAll = preview.mostProblems();
        switch (preview.read()) {
            case FigureRead.Unreadable(var unreadable, int all) -> {
                unreadable.forEach(fault -> faults.add(fault(fault)));
                inAll = all;
            }
            case FigureRead.Open(Understood how, var asked) -> {
                understood.addAll(understood(how));
                asked.forEach(question -> questions.add(ask(question, answers)));
            }
            case FigureRead.Rows(Understood how, var rows) -> understood.addAll(understood(how));
        }
        preview.problems().forEach(problem -> faults.add(words.say(problem.key(), problem.line(), problem.value())));
        return new View(
                preview.importId(),
                preview.fileName(),
                understood,
                preview.first().isEmpty() ? null : rows(preview, measure),
                words.say("measure.preview.counts", preview.added(), preview.changed(), preview.same()),
                questions,
                faults,
                inAll > faults.size() ? words.say("measure.preview.more", inAll - faults.size()) : "",
                preview.isReady(),
                preview.changed() > 0,
                sent(answers, questions, preview));
    }

    List<String> understood(Understood how) {
        List<String> lines = new ArrayList<>();
        lines.add(words.say("measure.preview.encoding", how.encoding()));
        lines.add(words.say("measure.preview.delimiter", delimiter(how.delimiter())));
        FigureAnswers.ColumnNames columns = how.columns();
        lines.add(
                columns.denominator() == null
                        ? words.say("measure.preview.columns", columns.date(), columns.numerator())
                        : words.say(
                                "measure.preview.columns.out-of",
                                columns.date(),
                                columns.numerator(),
                                columns.denominator()));
        if (!how.ignored().isEmpty()) {
            lines.add(words.say("measure.preview.ignored", words.list(how.ignored())));
        }
        FigureAnswers.Decimal decimal = how.decimal();
        if (decimal != null) {
            lines.add(words.say("measure.preview.decimal." + word(decimal)) + proof(how.proof().decimalLine()));
        }
        Days.Order order = how.order();
        if (order != null) {
            lines.add(words.say("measure.preview.order." + word(order)) + proof(how.proof().orderLine()));
        }
        return lines;
    }

    private String proof(long line) {
        return line == 0 ? "" : " " + words.say("measure.preview.proof", line);
    }

    Ask ask(Question question, ReadAs answers) {
        return switch (question.asked()) {
            case DECIMAL ->
                ask("decimal", question, ReadAs.value(answers.decimal()), List.of("point", "comma"));
            case ORDER ->
                ask(
                        "order",
                        question,
                        ReadAs.value(answers.order()),
                        java.util.stream.Stream.of(Days.Order.values())
                                .map(PreviewInWords::word)
                                .toList());
            case DELIMITER ->
                ask("delimiter", question, ReadAs.value(answers.delimiter()), List.of(",", ";", "tab", "|"));
        };
    }

    private Ask ask(String field, Question question, String chosen, List<String> answers) {
        Map<String, String> options = new LinkedHashMap<>();
        answers.forEach(answer -> options.put(answer, words.say("measure.ask." + field + "." + key(answer))));
        return new Ask(
                field,
                words.say("measure.ask." + field, question.example()),
                words.say("measure.ask.where", question.line()),
                options,
                chosen);
    }

    private static String key(String answer) {
        return switch (answer) {
            case "," -> "comma";
            case ";" -> "semicolon";
            case "|" -> "bar";
            default -> answer;
        };
    }

    private String delimiter(char delimiter) {
        String answer = delimiter == '\t' ? "tab" : Character.toString(delimiter);
        return List.of(",", ";", "tab", "|").contains(answer)
                ? words.say("measure.ask.delimiter." + key(answer))
                : answer;
    }

    /** What was answered already goes along, but for what is asked on the page. */
    private static Map<String, String> sent(ReadAs answers, List<Ask> questions, FigurePreview preview) {
        Map<String, String> sent = new LinkedHashMap<>();
        sent.put("decimal", ReadAs.value(answers.decimal()));
        sent.put("order", ReadAs.value(answers.order()));
        sent.put("delimiter", ReadAs.value(answers.delimiter()));
        sent.put("dateColumn", ReadAs.value(answers.dateColumn()));
        sent.put("numberColumn", ReadAs.value(answers.numberColumn()));
        sent.put("outOfColumn", ReadAs.value(answers.outOfColumn()));
        sent.put("measureColumn", ReadAs.value(answers.measureColumn()));
        questions.forEach(question -> sent.remove(question.field()));
        sent.values().removeIf(String::isEmpty);
        Long measureId = preview.measureId();
        if (measureId != null) {
            sent.put("measure", measureId.toString());
        }
        sent.put("unit", Long.toString(preview.unitId()));
        return sent;
    }

    private Numbers rows(FigurePreview preview, @Nullable Measure measure) {
        boolean named = preview.measureId() == null;
        boolean outOf = preview.first().stream().anyMatch(row -> Double.isFinite(row.denominator()));
        List<String> headers = new ArrayList<>(List.of(words.say("measure.preview.line")));
        if (named) {
            headers.add(words.say("measure.preview.measure"));
        }
        headers.add(words.say("measure.preview.day"));
        headers.add(words.say("measure.preview.number"));
        if (outOf) {
            headers.add(words.say("measure.preview.out-of"));
        }
        headers.add(words.say("measure.preview.standing"));
        List<List<String>> rows = new ArrayList<>();
        for (FigurePreview.Row row : preview.first()) {
            List<String> cells = new ArrayList<>(List.of(Long.toString(row.line())));
            if (named) {
                cells.add(row.measure());
            }
            cells.add(measure == null ? words.day(row.day()) : words.period(measure, row.day()));
            cells.add(words.number(row.numerator()));
            if (outOf) {
                cells.add(words.number(row.denominator()));
            }
            cells.add(words.say("measure.preview.standing." + word(row.standing()), row.before()));
            rows.add(cells);
        }
        return new Numbers(words.say("measure.preview.rows"), headers, rows);
    }

    String fault(FigureFault fault) {
        return words.say(fault.key(), fault.line(), fault.column(), fault.value());
    }

    /** What was imported before, a sentence each. */
    List<String> before(List<FigureImport> imported) {
        return imported.stream()
                .map(file -> words.say(
                        "measure.imported",
                        file.fileName(),
                        file.by().name(),
                        words.day(file.at()),
                        file.added(),
                        file.changed()))
                .toList();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
