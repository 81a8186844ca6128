package org.leadline.measure.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leadline.measure.intake.FigureFiles.Repeats;
import org.leadline.measure.intake.FigureRead.Asked;
import org.leadline.measure.intake.FigureRead.Open;
import org.leadline.measure.intake.FigureRead.Proof;
import org.leadline.measure.intake.FigureRead.Question;
import org.leadline.measure.intake.FigureRead.Row;
import org.leadline.measure.intake.FigureRead.Rows;
import org.leadline.measure.intake.FigureRead.Understood;
import org.leadline.measure.intake.FigureRead.Unreadable;
import org.leadline.unit.intake.Formulas;

/** The rows below a header: gathered first, so that one row can prove how another is meant, then read. */
final class FigureTable {
    private static final int MOST_FAULTS = 10;
    private final String encoding;
    private final Header header;
    private final Repeats repeats;
    private final NumberCells numbers;
    private final DayCells days;
    private final List<Cells> gathered = new ArrayList<>();
    private final List<FigureFault> faults = new ArrayList<>();
    private int inAll;

    /** One row as it stands there: of each column that is read its cell, blank where there is no such column. */
    private record Cells(long line, String[] cells) {
        String of(int column) {
            return cells[column];
        }
    }

    private record Key(String measure, String unit, LocalDate day) {}

    FigureTable(String encoding, Header header, FigureAnswers answers, Repeats repeats) {
        this.encoding = encoding;
        this.header = header;
        this.repeats = repeats;
        this.numbers = new NumberCells(answers.decimal());
        this.days = new DayCells(answers.order());
    }

    int size() {
        return gathered.size();
    }

    void add(long line, List<String> fields) {
        if (fields.stream().allMatch(String::isBlank)) {
            return;
        }
        if (fields.size() != header.headings().size()) {
            fault("ragged", line, "", fields.size() + " / " + header.headings().size());
            return;
        }
        String[] cells = new String[header.places().length];
        for (int column = 0; column < cells.length; column++) {
            int place = header.places()[column];
            String cell = place < 0 ? "" : Formulas.unguarded(fields.get(place).strip());
            if (cell.length() > FigureFiles.MOST_OF_CELL) {
                fault("long-cell", line, heading(column), cell);
                return;
            }
            cells[column] = cell;
        }
        gathered.add(new Cells(line, cells));
        days.see(line, cells[Header.DATE]);
        numbers.see(line, cells[Header.NUMERATOR]);
        numbers.see(line, cells[Header.DENOMINATOR]);
    }

    FigureRead read() {
        if (days.bothLine() > 0) {
            fault("days-both", days.bothLine(), heading(Header.DATE), "");
        }
        if (gathered.isEmpty() && inAll == 0) {
            fault("no-rows", 0, "", "");
        }
        List<Question> questions = new ArrayList<>();
        if (numbers.questionLine() > 0) {
            questions.add(new Question(Asked.DECIMAL, numbers.questionLine(), numbers.question()));
        }
        if (days.questionLine() > 0) {
            questions.add(new Question(Asked.ORDER, days.questionLine(), days.question()));
        }
        List<Row> rows = new ArrayList<>();
        Map<Key, Long> seen = new HashMap<>();
        for (Cells cells : gathered) {
            row(cells, questions).ifPresent(row -> {
                Long earlier = seen.putIfAbsent(new Key(row.measure(), row.unit(), row.day()), row.line());
                if (earlier != null && repeats == Repeats.REFUSED) {
                    fault("twice", row.line(), heading(Header.DATE), row.day() + ", " + earlier);
                }
                rows.add(row);
            });
        }
        if (inAll > 0) {
            return new Unreadable(faults, inAll);
        }
        return questions.isEmpty() ? new Rows(understood(), rows) : new Open(understood(), questions);
    }

    Understood understood() {
        return new Understood(
                encoding,
                header.delimiter(),
                header.columns(),
                header.ignored(),
                numbers.decimal(),
                days.order(),
                new Proof(numbers.proofLine(), days.proofLine()));
    }

    private Optional<Row> row(Cells cells, List<Question> questions) {
        Optional<LocalDate> day = days.find(cells.of(Header.DATE));
        boolean dayIsAsked = questions.stream().anyMatch(question -> question.asked() == Asked.ORDER);
        if (day.isEmpty() && !dayIsAsked) {
            fault("day", cells.line(), heading(Header.DATE), cells.of(Header.DATE));
        }
        double numerator = number(cells, Header.NUMERATOR);
        double denominator = number(cells, Header.DENOMINATOR);
        return day.map(known ->
                new Row(cells.line(), known, numerator, denominator, cells.of(Header.MEASURE), cells.of(Header.UNIT)));
    }

    private double number(Cells cells, int column) {
        String cell = cells.of(column);
        if (cell.isEmpty()) {
            return Double.NaN;
        }
        String wrong = numbers.findFault(cell);
        if (wrong != null) {
            fault(wrong, cells.line(), heading(column), cell);
            return Double.NaN;
        }
        return NumberCells.value(cell);
    }

    private String heading(int column) {
        int place = header.places()[column];
        return place < 0 ? "" : header.headings().get(place);
    }

    private void fault(String key, long line, String column, String value) {
        inAll++;
        if (faults.size() < MOST_FAULTS) {
            faults.add(FigureFault.at(key, line, column, value));
        }
    }
}
