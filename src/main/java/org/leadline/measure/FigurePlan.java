package org.leadline.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leadline.measure.Figure.Source;
import org.leadline.measure.FigurePreview.Problem;
import org.leadline.measure.FigurePreview.Row;
import org.leadline.measure.FigurePreview.Standing;
import org.leadline.measure.FigureStore.Entry;
import org.leadline.measure.intake.FigureRead;
import org.leadline.measure.spc.NumberKind;

/** What becomes of the rows of a file: which number is new, which differs from what is kept, and what cannot be entered. */
final class FigurePlan {
    private static final int SHOWN = 20;
    private static final int MOST_PROBLEMS = 10;
    private final FigureImportStore.Waiting file;
    private final List<Measure> measures;
    private final Map<String, Measure> byName = new HashMap<>();
    private final Map<Key, Figure> kept = new HashMap<>();
    private final Map<Key, Long> seen = new HashMap<>();
    private final LocalDate today;
    private final long byId;
    private final List<Row> first = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final int[] counts = new int[Standing.values().length];
    private int mostProblems;

    private record Key(long measureId, LocalDate day) {}

    /** @param measures those that the file can be of: the one it was sent for, or all of its unit */
    FigurePlan(
            FigureImportStore.Waiting file,
            List<Measure> measures,
            Map<Long, List<Figure>> figures,
            LocalDate today,
            long byId) {
        this.file = file;
        this.measures = measures;
        this.today = today;
        this.byId = byId;
        measures.forEach(measure -> byName.put(lower(measure.name()), measure));
        figures.values()
                .forEach(list -> list.forEach(figure -> kept.put(new Key(figure.measureId(), figure.day()), figure)));
    }

    FigurePreview preview(FigureRead read, String unitName) {
        if (read instanceof FigureRead.Rows rows) {
            rows.rows().forEach(row -> take(row, unitName));
        }
        return new FigurePreview(
                file.id(),
                file.unitId(),
                file.measureId(),
                file.fileName(),
                read,
                first,
                counts[Standing.NEW.ordinal()],
                counts[Standing.CHANGED.ordinal()],
                counts[Standing.SAME.ordinal()],
                problems,
                mostProblems);
    }

    /** What is to be written, after {@link #preview}. @param because for the numbers that change */
    List<Entry> entries(UUID importId, @Nullable String because) {
        return entries.stream()
                .map(entry -> new Entry(
                        entry.measureId(),
                        entry.day(),
                        entry.version(),
                        entry.numerator(),
                        entry.denominator(),
                        entry.source(),
                        entry.version() == 1 ? null : because,
                        importId,
                        entry.byId()))
                .toList();
    }

    private void take(FigureRead.Row row, String unitName) {
        if (!row.unit().isEmpty() && !row.unit().equalsIgnoreCase(unitName)) {
            problem("measure.file.problem.unit", row.line(), row.unit());
            return;
        }
        Measure measure = measure(row);
        if (measure == null) {
            problem(
                    row.measure().isEmpty() ? "measure.file.problem.which" : "measure.file.problem.measure",
                    row.line(),
                    row.measure());
            return;
        }
        LocalDate day = measure.period().start(row.day());
        double numerator =
                measure.kind() == NumberKind.TIME_BETWEEN && Double.isNaN(row.numerator()) ? 1 : row.numerator();
        FigureRules rules = new FigureRules(measure, today);
        String wrong = rules.findProblemOf(day)
                .or(() -> rules.findProblemOf(numerator, row.denominator()).map(FigureRules.Problem::key))
                .orElse(null);
        Long earlier = seen.putIfAbsent(new Key(measure.id(), day), row.line());
        if (wrong != null) {
            problem(wrong, row.line(), row.day().toString());
        } else if (earlier != null) {
            problem("measure.file.problem.twice", row.line(), day + ", " + earlier);
        } else {
            enter(row, measure, day, numerator);
        }
    }

    private void enter(FigureRead.Row row, Measure measure, LocalDate day, double numerator) {
        Figure before = kept.get(new Key(measure.id(), day));
        Standing standing = before == null
                ? Standing.NEW
                : Figures.isSame(before, numerator, row.denominator()) ? Standing.SAME : Standing.CHANGED;
        counts[standing.ordinal()]++;
        if (standing != Standing.SAME) {
            entries.add(new Entry(
                    measure.id(),
                    day,
                    before == null ? 1 : before.version() + 1,
                    numerator,
                    row.denominator(),
                    Source.FROM_FILE,
                    null,
                    null,
                    byId));
        }
        if (first.size() < SHOWN) {
            first.add(new Row(
                    row.line(),
                    measure.name(),
                    day,
                    numerator,
                    row.denominator(),
                    standing,
                    before == null ? "" : inWords(before)));
        }
    }

    private @Nullable Measure measure(FigureRead.Row row) {
        if (row.measure().isEmpty()) {
            return file.measureId() != null && measures.size() == 1 ? measures.getFirst() : null;
        }
        return byName.get(lower(row.measure()));
    }

    private static String inWords(Figure figure) {
        if (Double.isNaN(figure.numerator())) {
            return "–";
        }
        String above = MeasureForms.plain(figure.numerator());
        return Double.isNaN(figure.denominator()) ? above : above + " / " + MeasureForms.plain(figure.denominator());
    }

    private void problem(String key, long line, String value) {
        mostProblems++;
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new Problem(key, line, value));
        }
    }

    private static String lower(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
